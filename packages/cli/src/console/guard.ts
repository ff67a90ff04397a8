/** Who may talk to the console: the holder of the token, from this machine, from our own page. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { ProblemError } from './problem.js';

const cookieName = 'hulian-console';

/** What a page of ours may do: nothing from elsewhere, no inline script. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A token that opens the console once, and the session that it opens. */
export interface Session {
  /** Goes into the address that is printed; it works once. */
  readonly token: string;
  readonly guard: MiddlewareHandler;
}

/**
 * @param hosts values of the Host header that mean this server: others are refused, whatever name leads here (DNS rebinding)
 */
export function createSession(hosts: () => readonly string[]): Session {
  const token = randomBytes(24).toString('base64url');
  const session = randomBytes(32).toString('base64url');
  let used = false;
  const guard: MiddlewareHandler = async (context, next) => {
    const { req } = context;
    if (!hosts().includes(req.header('host') ?? ''))
      throw new ProblemError(403, 'forbidden', 'forbiddenHost');
    const given = req.query('token');
    if (given !== undefined && req.method === 'GET') {
      if (used || !equal(given, token)) throw new ProblemError(403, 'forbidden', 'tokenUsed');
      used = true;
      setCookie(context, cookieName, session, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return context.redirect('/');
    }
    if (!equal(getCookie(context, cookieName) ?? '', session))
      throw new ProblemError(403, 'forbidden', 'noSession');
    if (req.method !== 'GET' && req.method !== 'HEAD')
      refuseForeign(req.header('x-hulian'), req.header('origin'), hosts());
    await next();
    setHeaders(context.res.headers);
  };
  return { token, guard };
}

/** A page of somebody else can neither set our header nor has our origin. */
function refuseForeign(mark: string | undefined, origin: string | undefined, hosts: readonly string[]): void {
  const ours = origin === undefined || hosts.some((host) => origin === `http://${host}`);
  if (mark !== 'console' || !ours) throw new ProblemError(403, 'forbidden', 'foreignPage');
}

/** Headers of every answer; one that set a policy of its own keeps it. */
export function setHeaders(headers: Headers): void {
  if (!headers.has('content-security-policy')) headers.set('content-security-policy', contentPolicy);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('referrer-policy', 'no-referrer');
  headers.set('cross-origin-opener-policy', 'same-origin');
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
}

function equal(given: string, wanted: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(wanted)];
  return left.length === right.length && timingSafeEqual(left, right);
}
