import { findOperation } from '../client/find-operation.js';
import type { Operation } from '../client/operation.js';
import { signAnswer, type AnswerSigner } from '../signing/hulian-2026.js';
import { AnswerHeaders } from './answer-headers.js';
import { authenticate, type Authentication, type AuthenticationContext } from './authenticate.js';
import type { Answer, Commit } from './call.js';
import { faceOf, type Face, type FaceExchange, type FaceInput } from './face.js';
import type { GroupCommit } from '../store/group-commit.js';
import type { Nonces } from './nonces.js';
import {
  auditEntryOf,
  keepRefusal,
  prepareTask,
  requestTarget,
  type Task,
  type TaskContext,
} from './perform.js';
import { languageOf } from './language.js';
import { Problem } from './problem.js';
import { isEncrypted, openBody, parseBody, receiveBody, type ReceiveLimits } from './receive.js';
import { originOf } from './relay.js';
import { route, type Route } from './router.js';

/** What the handling of requests needs. */
export interface HandlerContext extends TaskContext {
  readonly authentication: (now: number) => AuthenticationContext;
  readonly nonces: Nonces;
  /** Private key that encrypted bodies are opened with. */
  readonly decryptionKey: Uint8Array;
  readonly limits: ReceiveLimits;
  /** Durable transactions that several requests share. */
  readonly group: GroupCommit;
  readonly faces: readonly Face[];
  /** Milliseconds the institution has to wait; 0 while it is within its rate. */
  readonly admit: (institution: string, now: number) => number;
  readonly onError: (error: unknown) => void;
  /** Hears of every accepted operation that was not a repetition. */
  readonly afterwards: (operation: string, answer: Answer) => void;
  readonly newTraceId: () => string;
}

/** A request on its way; filled step by step, so that the log knows how far it came. */
interface Progress {
  readonly request: Request;
  readonly url: URL;
  readonly traceId: string;
  readonly at: number;
  readonly face: Face | undefined;
  body: Uint8Array;
  sender?: Authentication;
  task?: Task;
  /** Operations that were done, to be told to subscribers. */
  readonly done: { readonly operation: string; readonly answer: Answer }[];
}

/** A request to an operation. A class, since an object with getters of its own for each request would cost more than its signature. */
class RequestTask implements Task {
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
  readonly target: string;
  readonly headers: Headers;
  readonly at: number;
  readonly traceId: string;

  constructor(
    { operation, parameters }: Route,
    private readonly progress: Progress,
  ) {
    const { url, request, at, traceId } = progress;
    this.operation = operation;
    this.parameters = parameters;
    this.headers = request.headers;
    this.target = requestTarget(url, request.headers);
    this.at = at;
    this.traceId = traceId;
  }

  get query(): URLSearchParams {
    return this.progress.url.searchParams;
  }

  get bytes(): Uint8Array {
    return this.progress.body;
  }

  get sender(): Authentication | undefined {
    return this.progress.sender;
  }

  done(operation: string, answer: Answer): void {
    this.progress.done.push({ operation, answer });
  }

  body(): Record<string, unknown> {
    const { request, body } = this.progress;
    return parseBody(body, isEncrypted(request) ? 'application/json' : this.headers.get('content-type'));
  }
}

const encoder = new TextEncoder();

/** Handles one request: route, receive, authenticate, check, run, answer, log. Never throws. */
export async function handle(
  request: Request,
  context: HandlerContext,
  at: number,
  answerSigner: AnswerSigner | undefined,
): Promise<Response> {
  const url = new URL(request.url);
  const progress: Progress = {
    request,
    url,
    traceId: context.newTraceId(),
    at,
    face: faceOf(context.faces, url.pathname),
    body: new Uint8Array(),
    done: [],
  };
  let answer: Answer;
  try {
    const work = progress.face
      ? await prepareFace(progress.face, context, progress)
      : await prepareOperation(context, progress);
    answer = await commitInGroup(context, work);
    for (const { operation, answer: given } of progress.done)
      if (!given.headers?.['hulian-repeated']) context.afterwards(operation, given);
  } catch (error) {
    if (!(error instanceof Problem)) context.onError(error);
    answer = refuse(context, progress, error instanceof Problem ? error : new Problem('C028'));
  }
  return respond(answer, progress, answerSigner);
}

/** Commits with all that became ready in this turn of the event loop; what throws is undone alone. */
async function commitInGroup({ group, platform: { store } }: HandlerContext, work: Commit): Promise<Answer> {
  const { answer, error } = await group(() => {
    try {
      return { answer: store.attempt(work) };
    } catch (error) {
      return { error };
    }
  });
  if (answer) return answer;
  throw error;
}

async function prepareOperation(context: HandlerContext, progress: Progress): Promise<Commit> {
  const { request, url } = progress;
  const task = new RequestTask(route(request.method, url.pathname), progress);
  progress.task = task;
  progress.body = await receiveBody(request, context.limits);
  if (!task.operation.open) await admitSender(context, progress);
  if (isEncrypted(request)) progress.body = await openBody(progress.body, context.decryptionKey);
  const work = await prepareTask(task, context);
  return () => {
    const answer = work();
    progress.done.push({ operation: task.operation.id, answer });
    return answer;
  };
}

/** @throws Problem when the sender is not proven, replays, or sends too much */
async function admitSender(context: HandlerContext, progress: Progress): Promise<void> {
  const { at, url, body } = progress;
  const { method, headers } = progress.request;
  const sender = await authenticate({ method, url, headers, body }, context.authentication(at));
  context.nonces.use(sender, at);
  progress.sender = sender;
  const relayed = headers.get('hulian-relay');
  if (relayed !== null) {
    const { id, institutions } = context.platform;
    const mayRelay = institutions.get(sender.institution)?.relays === true;
    progress.sender = { ...sender, origin: originOf(relayed, { ...sender, mayRelay }, id) };
  }
  const wait = context.admit(sender.institution, at);
  if (wait > 0) throw new Problem('C005', { retryAfter: Math.ceil(wait / 1000) });
}

async function prepareFace(face: Face, context: HandlerContext, progress: Progress): Promise<Commit> {
  const { request, url, at, traceId } = progress;
  progress.body = await receiveBody(request, context.limits);
  if (!face.isOpen?.(request.method, url.pathname)) {
    const claimed = request.headers.has('signature')
      ? undefined
      : face.claimOf?.({ headers: request.headers, body: progress.body }, context.platform);
    if (claimed === undefined) await admitSender(context, progress);
    else progress.sender = { institution: claimed, keyId: '', nonce: '', claimed: true };
  }
  const exchange: FaceExchange = {
    method: request.method,
    url,
    headers: request.headers,
    body: progress.body,
    platform: context.platform,
    institution: progress.sender?.institution ?? '',
    at,
    traceId,
    language: languageOf(request.headers),
    prepare: (operationId, input) => prepareFaceTask(operationId, input ?? {}, context, progress),
  };
  const work = await face.handle(exchange);
  return () =>
    context.platform.store.transaction(() => {
      const answer = work();
      // Operations log themselves; what a face answers out of itself is logged here.
      if (progress.done.length === 0 && progress.sender)
        context.audit.append(auditEntryOf(faceTask(face, progress), answer, 'accepted'));
      return answer;
    });
}

async function prepareFaceTask(
  operationId: string,
  input: FaceInput,
  context: HandlerContext,
  progress: Progress,
): Promise<Commit> {
  const operation = findOperation(operationId);
  if (!operation) throw new Error(`no operation ${operationId}`);
  if (!operation.open && !progress.sender) throw new Problem('C020');
  const parameters = input.path ?? {};
  const headers = new Headers({
    ...(input.idempotencyKey !== undefined && { 'idempotency-key': input.idempotencyKey }),
    ...(input.version !== undefined && { 'if-match': `"${input.version}"` }),
    ...(input.purpose !== undefined && { 'hulian-purpose': input.purpose }),
  });
  const work = await prepareTask(
    {
      operation,
      parameters,
      target: operation.id,
      query: new URLSearchParams(input.query),
      headers,
      bytes: progress.body,
      body: () => input.body ?? {},
      sender: progress.sender,
      at: progress.at,
      traceId: progress.traceId,
    },
    context,
  );
  return () => {
    const answer = work();
    progress.done.push({ operation: operation.id, answer });
    return answer;
  };
}

function faceTask(face: Face, { request, body, sender, at, traceId }: Progress) {
  const operation = { id: face.prefix.slice(1) };
  return { operation, headers: request.headers, bytes: body, sender, at, traceId };
}

function refuse(context: HandlerContext, progress: Progress, problem: Problem): Answer {
  const { request, traceId, face, task, body, url } = progress;
  const language = languageOf(request.headers);
  const retry = problem.options.retryAfter;
  const refusal: Answer = face
    ? face.refuse(problem, { traceId, language, url, headers: request.headers, body })
    : {
        status: problem.status,
        body: problem.body(traceId, language),
        contentType: 'application/problem+json',
      };
  const answer: Answer = {
    ...refusal,
    headers: { ...refusal.headers, ...(retry !== undefined && { 'retry-after': String(retry) }) },
  };
  if (task) keepRefusal(task, context, answer, problem.code);
  else {
    const { sender, at } = progress;
    const line = face
      ? faceTask(face, progress)
      : {
          operation: { id: askedFor(request, url) },
          headers: request.headers,
          bytes: body,
          sender,
          at,
          traceId,
        };
    context.platform.store.transaction(() =>
      context.audit.append({ ...auditEntryOf(line, answer, 'refused'), code: problem.code }),
    );
  }
  return answer;
}

/** What an address of no operation is logged as: the start of it, when it is a word; anything else may be about a person. */
const askedFor = ({ method }: Request, { pathname }: URL) =>
  [method, /^\/[a-z][a-z.-]*(?=\/|:|$)/i.exec(pathname)?.[0]].filter(Boolean).join(' ');

async function respond(
  answer: Answer,
  { request, url, traceId, at }: Progress,
  signer: AnswerSigner | undefined,
): Promise<Response> {
  const contentType = answer.contentType ?? 'application/json';
  const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
  const body = encoder.encode(text);
  const headers = new AnswerHeaders(answer.headers);
  headers.set('content-type', contentType);
  headers.set('hulian-trace-id', traceId);
  const target = { method: request.method, url, headers: request.headers };
  if (signer) await signAnswer({ status: answer.status, headers, body }, target, signer, at);
  // As text, the server sends head and body in one write.
  return new Response(text, { status: answer.status, headers: headers.record });
}
