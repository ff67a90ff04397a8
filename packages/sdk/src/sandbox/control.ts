import { findOperation } from '../client/find-operation.js';
import { findPlatformCode } from '../errors/find-platform-code.js';
import type { AuditEntry } from './audit-log.js';
import { faultKinds, wrongMemberOf, type Fault, type FaultSwitches } from './faults.js';
import type { Language } from '../messages/index.js';
import { arrivalsPage } from './arrivals-page.js';

/** What the page and the commands about a running sandbox work with. */
export interface ControlContext {
  readonly faults: FaultSwitches;
  readonly reset: () => void;
  readonly entries: (after: number, limit: number) => (AuditEntry & { readonly seq: number })[];
  readonly last: () => number;
  readonly counts: () => Readonly<Record<string, number>>;
  /** What was passed on to the platform above; undefined when there is none. */
  readonly relayed: () => object | undefined;
  readonly institutionName: (id: string) => string | undefined;
  /** Hears when something was logged; returns the way to stop hearing. */
  readonly listen: (listener: () => void) => () => void;
}

/** Names by which this machine calls itself: a page of another site that resolves here has another. */
const own = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** Whether a path belongs to the page and the commands, not to the platform. */
export function isControlPath(path: string): boolean {
  return path === '/' || path === '/favicon.ico' || path.startsWith('/sandbox/');
}

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });

/** Answers a request about the sandbox itself. Only programs and pages of this machine may ask. */
export async function answerControl(request: Request, context: ControlContext): Promise<Response> {
  const url = new URL(request.url);
  const origin = request.headers.get('origin');
  if (
    !own.test(url.host) ||
    (origin !== null && !URL.canParse(origin)) ||
    (origin !== null && !own.test(new URL(origin).host))
  )
    return json(403, { error: 'foreign' });
  if (request.method === 'GET') {
    if (url.pathname === '/')
      return arrivalsPage(languageOf(url.searchParams.get('lang') ?? request.headers.get('accept-language')));
    if (url.pathname === '/favicon.ico') return new Response(null, { status: 204 });
    if (url.pathname === '/sandbox/events') return events(request, url, context);
    if (url.pathname === '/sandbox/state')
      return json(200, {
        sandbox: true,
        counts: context.counts(),
        relayed: context.relayed(),
        last: context.last(),
        faults: context.faults.list(),
      });
  }
  // A header that no form of another site can send.
  if (request.method === 'POST' && request.headers.get('hulian-sandbox-control') === '1') {
    if (url.pathname === '/sandbox/reset') {
      context.reset();
      return json(200, { reset: true });
    }
    if (url.pathname === '/sandbox/faults') return setFaults(await request.text(), context);
  }
  return json(404, { error: 'unknown' });
}

function setFaults(text: string, { faults }: ControlContext): Response {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return json(400, { error: 'json' });
  }
  if (!Array.isArray(value) || value.some((each) => wrongMemberOf(each) !== undefined))
    return json(400, { error: 'faults', kinds: faultKinds });
  faults.set(value as Fault[]);
  return json(200, { faults: faults.list() });
}

/** English for who asks for it first; Chinese for everybody else. */
const languageOf = (asked: string | null): Language => (/^en\b/i.test(asked ?? '') ? 'en' : 'zh-CN');

/** A line of the log with what a person wants to read. */
function told(context: ControlContext, entry: AuditEntry & { readonly seq: number }, language: Language) {
  const texts = findPlatformCode(entry.code);
  const name = context.institutionName(entry.institution);
  return {
    ...entry,
    summary:
      language === 'en' ? entry.operation : (findOperation(entry.operation)?.summary ?? entry.operation),
    ...(name !== undefined && { institutionName: name }),
    ...(texts && { title: texts.title[language], action: texts.action[language] }),
  };
}

/** Server-sent events: every line of the log, from the number asked for, then as they come. */
function events(request: Request, url: URL, context: ControlContext): Response {
  const asked = Number(request.headers.get('last-event-id') ?? url.searchParams.get('after') ?? Number.NaN);
  let after = Number.isInteger(asked) && asked >= 0 ? asked : Math.max(0, context.last() - 200);
  const encoder = new TextEncoder();
  let stop = () => {};
  let beat: NodeJS.Timeout | undefined;
  const end = () => {
    stop();
    clearInterval(beat);
  };
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = () => {
        for (const entry of context.entries(after, 500)) {
          after = entry.seq;
          const data = JSON.stringify(told(context, entry, languageOf(url.searchParams.get('lang'))));
          controller.enqueue(encoder.encode(`id: ${entry.seq}\nevent: arrival\ndata: ${data}\n\n`));
        }
        controller.enqueue(encoder.encode(`event: counts\ndata: ${JSON.stringify(context.counts())}\n\n`));
      };
      // One turn for all that was logged in it.
      let waiting = false;
      stop = context.listen(() => {
        if (waiting) return;
        waiting = true;
        setTimeout(() => {
          waiting = false;
          send();
        }, 50).unref();
      });
      beat = setInterval(() => controller.enqueue(encoder.encode(': \n\n')), 15_000);
      beat.unref();
      send();
    },
    cancel: end,
  });
  request.signal.addEventListener('abort', end, { once: true });
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' },
  });
}
