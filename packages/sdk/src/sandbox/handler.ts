import { bytesToHex, sm3 } from '@hulian/crypto';
import { signAnswer, type AnswerSigner } from '../signing/hulian-2026.js';
import type { Language } from '../messages/index.js';
import type { AuditEntry } from './audit-log.js';
import { authenticate, useNonce, type Authentication, type AuthenticationContext } from './authenticate.js';
import { checkBody } from './body-schema.js';
import type { Answer, Call, Commit, Platform } from './call.js';
import { handlerOf } from './handlers/index.js';
import { Problem } from './problem.js';
import { parseBody, receiveBody, type ReceiveLimits } from './receive.js';
import { Requests } from './requests.js';
import { route, type Route } from './router.js';

/** What the handling of requests needs. */
export interface HandlerContext {
  readonly platform: Platform;
  readonly authentication: () => Omit<AuthenticationContext, 'now'>;
  readonly limits: ReceiveLimits;
  readonly audit: { append(entry: AuditEntry): void };
  /** Whether the institution is within its rate. */
  readonly admit: (institution: string, now: number) => number;
  readonly onError: (error: unknown) => void;
  /** Hears of every accepted operation that was not a repetition. */
  readonly afterwards: (operation: string, answer: Answer) => void;
  readonly newTraceId: () => string;
}

/** A request on its way; filled step by step, so that the log knows how far it came. */
interface Progress {
  readonly traceId: string;
  readonly at: number;
  route?: Route;
  body: Uint8Array;
  sender?: Authentication;
}

/** Handles one request: route, receive, authenticate, check, run, answer, log. Never throws. */
export async function handle(
  request: Request,
  context: HandlerContext,
  at: number,
  answerSigner: AnswerSigner | undefined,
): Promise<Response> {
  const progress: Progress = { traceId: context.newTraceId(), at, body: new Uint8Array() };
  let answer: Answer;
  try {
    const work = await prepare(request, context, progress);
    answer = finish(request, context, progress, work);
    if (progress.route && !answer.headers?.['hulian-repeated'])
      context.afterwards(progress.route.operation.id, answer);
  } catch (error) {
    if (!(error instanceof Problem)) context.onError(error);
    answer = refuse(request, context, progress, error instanceof Problem ? error : new Problem('C028'));
  }
  return respond(request, answer, progress, answerSigner);
}

async function prepare(request: Request, context: HandlerContext, progress: Progress): Promise<Commit> {
  const url = new URL(request.url);
  progress.route = route(request.method, url.pathname);
  const { operation, parameters } = progress.route;
  progress.body = await receiveBody(request, context.limits);
  if (!operation.open) {
    const authentication = { ...context.authentication(), now: progress.at };
    const sender = authenticate(request, progress.body, authentication);
    context.platform.store.transaction(() => useNonce(sender, authentication));
    progress.sender = sender;
    const wait = context.admit(sender.institution, progress.at);
    if (wait > 0) throw new Problem('C005', { retryAfter: Math.ceil(wait / 1000) });
    const scopes = context.platform.institutions.get(sender.institution)?.scopes;
    if (operation.scope && scopes && !scopes.includes(operation.scope)) throw new Problem('C009');
  }
  const key = request.headers.get('idempotency-key');
  if (operation.idempotent && !/^[A-Za-z0-9._:-]{8,128}$/.test(key ?? '')) throw new Problem('C027');
  if (operation.versioned && !request.headers.has('if-match')) throw new Problem('C022');
  const repeated = repeatedAnswer(request, context, progress);
  if (repeated) return () => repeated;
  const body = operation.body ? parseBody(progress.body, request.headers.get('content-type')) : {};
  const findings = operation.body ? checkBody(operation.body, body) : [];
  if (findings.length > 0) throw new Problem('C007', { findings });
  const call: Call = {
    platform: context.platform,
    operation,
    parameters,
    query: url.searchParams,
    headers: request.headers,
    body,
    institution: progress.sender?.institution ?? '',
    at: progress.at,
    traceId: progress.traceId,
  };
  return handlerOf(operation)(call);
}

/** Body and target together: the same key for another object is another request. */
function digestOf(request: Request, progress: Progress): string {
  const path = new TextEncoder().encode(
    `${new URL(request.url).pathname}\n${request.headers.get('if-match') ?? ''}\n`,
  );
  return bytesToHex(sm3(Buffer.concat([path, progress.body])));
}

function repeatedAnswer(request: Request, context: HandlerContext, progress: Progress): Answer | undefined {
  const key = request.headers.get('idempotency-key');
  if (!progress.route?.operation.idempotent || !key || !progress.sender) return undefined;
  return new Requests(context.platform.store).repeated(
    progress.sender.institution,
    key,
    progress.route.operation.id,
    digestOf(request, progress),
  );
}

/** One transaction: the work, the answer under its key, the log. */
function finish(request: Request, context: HandlerContext, progress: Progress, work: Commit): Answer {
  const { store } = context.platform;
  return store.transaction(() => {
    const repeated = repeatedAnswer(request, context, progress);
    const answer = repeated ?? work();
    const key = request.headers.get('idempotency-key');
    if (!repeated && key && progress.sender && progress.route?.operation.idempotent) {
      new Requests(store).keep({
        institution: progress.sender.institution,
        key,
        operation: progress.route.operation.id,
        digest: digestOf(request, progress),
        accepted: true,
        status: answer.status,
        headers: answer.headers ?? {},
        body: answer.body,
        at: progress.at,
      });
    }
    if (!progress.route?.operation.open)
      context.audit.append(entryOf(request, progress, answer, repeated ? 'repeated' : 'accepted'));
    return answer;
  });
}

function refuse(request: Request, context: HandlerContext, progress: Progress, problem: Problem): Answer {
  const language: Language = /^en\b/i.test(request.headers.get('accept-language') ?? '') ? 'en' : 'zh-CN';
  const answer: Answer = {
    status: problem.status,
    headers:
      problem.options.retryAfter === undefined ? {} : { 'retry-after': String(problem.options.retryAfter) },
    body: problem.body(progress.traceId, language),
    contentType: 'application/problem+json',
  };
  const { store } = context.platform;
  store.transaction(() => {
    const key = request.headers.get('idempotency-key');
    if (
      key &&
      progress.sender &&
      progress.route?.operation.idempotent &&
      problem.status < 500 &&
      problem.code !== 'C004'
    ) {
      const requests = new Requests(store);
      if (!requests.find(progress.sender.institution, key)?.accepted) {
        requests.keep({
          institution: progress.sender.institution,
          key,
          operation: progress.route.operation.id,
          digest: digestOf(request, progress),
          accepted: false,
          status: answer.status,
          code: problem.code,
          headers: {},
          body: answer.body,
          at: progress.at,
        });
      }
    }
    context.audit.append({ ...entryOf(request, progress, answer, 'refused'), code: problem.code });
  });
  return answer;
}

function entryOf(
  request: Request,
  progress: Progress,
  answer: Answer,
  outcome: AuditEntry['outcome'],
): AuditEntry {
  const purpose = request.headers.get('hulian-purpose');
  const target = answer.target ?? progress.route?.parameters['id'];
  return {
    at: progress.at,
    traceId: progress.traceId,
    institution:
      progress.sender?.institution ?? (request.headers.get('hulian-institution') ?? '').slice(0, 64),
    ...(!progress.sender && { claimed: true }),
    operation: progress.route?.operation.id ?? request.method,
    ...(target !== undefined && { target }),
    ...(answer.person !== undefined && { person: answer.person }),
    ...(purpose !== null && { purpose: purpose.slice(0, 32) }),
    outcome,
    status: answer.status,
    ...(progress.body.length > 0 && { digest: bytesToHex(sm3(progress.body)) }),
  };
}

async function respond(
  request: Request,
  answer: Answer,
  progress: Progress,
  signer: AnswerSigner | undefined,
): Promise<Response> {
  const contentType = answer.contentType ?? 'application/json';
  const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
  const body = new TextEncoder().encode(text);
  const headers = new Headers({
    ...answer.headers,
    'content-type': contentType,
    'hulian-trace-id': progress.traceId,
  });
  const target = { method: request.method, url: request.url, headers: request.headers };
  if (signer) await signAnswer({ status: answer.status, headers, body }, target, signer, progress.at);
  return new Response(body, { status: answer.status, headers });
}
