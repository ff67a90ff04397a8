import { PlatformError } from '../errors/platform-error.js';
import { describeError, isSdkError } from '../errors/sdk-error.js';
import type { Language } from '../messages/index.js';
import type { Platform } from '../client/create-platform.js';
import { findOperation } from '../client/find-operation.js';
import type { Outbox } from '../outbox/outbox.js';
import { readJsonObject, receiveBody } from '../sandbox/receive.js';
import { Problem } from '../sandbox/problem.js';
import { acceptDocument, acceptRequest, type AcceptContext, type Accepted } from './accept.js';
import { enqueue } from './enqueue.js';
import { describeRecord, describeRefusal } from './describe.js';

/** What the HTTP side works with. */
export interface HttpContext {
  readonly outbox: Outbox;
  readonly platform: Platform;
  readonly accept: AcceptContext;
  readonly language: Language;
  readonly maxBytes: number;
  readonly health: () => { readonly ok: boolean } & Readonly<Record<string, unknown>>;
  readonly metrics: () => string;
  readonly onInput: (what: 'queued' | 'invalid' | 'query') => void;
  /** Resolves when a record is done or the time is over. */
  readonly settled: (key: string, milliseconds: number) => Promise<void>;
}

/** What the caller did otherwise than asked, and what to do; both languages, as for any program of the hospital. */
const misuse = (status: number, reason: string, zh: string, en: string, language: Language) =>
  json(status, { state: 'invalid', reason, text: language === 'en' ? en : zh });

const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  });

/** Names by which this machine calls itself; another name in Host is a page of another site that was tricked into resolving here. */
const own = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** Answers one request of a system on this machine. Never rejects. */
export async function answerHttp(request: Request, context: HttpContext): Promise<Response> {
  const url = new URL(request.url);
  if (!own.test(url.host) || request.headers.has('origin'))
    return misuse(
      403,
      'foreign',
      '只接受本机程序的请求：地址用 127.0.0.1，不带 Origin',
      'Only programs of this machine are served: use 127.0.0.1, without Origin',
      context.language,
    );
  try {
    if (request.method === 'GET') return answerGet(url, context);
    if (request.method !== 'POST')
      return misuse(
        405,
        'method',
        '只有 POST（提交、查询操作）与 GET（/health、/metrics、/records）',
        'Only POST (submissions, queries) and GET (/health, /metrics, /records) are known',
        context.language,
      );
    const bytes = await receiveBody(request, { maxBody: context.maxBytes, bodyTimeout: 15_000 });
    if (url.pathname === '/documents') {
      if (!/xml/i.test(request.headers.get('content-type') ?? ''))
        return wrongType('application/xml', context.language);
      return await queue(await acceptDocument(bytes, context.accept, keyGiven(request)), request, context);
    }
    const id = /^\/operations\/([A-Za-z]+)$/.exec(url.pathname)?.[1];
    if (id === undefined) return notFound(url, context.language);
    return await answerOperation(id, bytes, url, request, context);
  } catch (error) {
    return failure(error, context);
  }
}

function answerGet(url: URL, { outbox, language, health, metrics }: HttpContext): Response {
  if (url.pathname === '/health') {
    const { ok, ...rest } = health();
    return json(ok ? 200 : 503, { status: ok ? 'ok' : 'degraded', ...rest });
  }
  if (url.pathname === '/metrics')
    return new Response(metrics(), {
      headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
    });
  const key = /^\/records\/([A-Za-z0-9._:-]{8,128})$/.exec(url.pathname)?.[1];
  const record = key === undefined ? undefined : outbox.find(key);
  return record ? json(200, describeRecord(record, language)) : notFound(url, language);
}

const notFound = (url: URL, language: Language) =>
  misuse(
    404,
    'not-found',
    `没有 ${url.pathname}：GET /health、/metrics、/records/{key}；POST /documents、/operations/{id}`,
    `There is no ${url.pathname}: GET /health, /metrics, /records/{key}; POST /documents, /operations/{id}`,
    language,
  );

const wrongType = (type: string, language: Language) =>
  misuse(
    415,
    'content-type',
    `请求头应有 Content-Type: ${type}`,
    `The request needs the header Content-Type: ${type}`,
    language,
  );

const keyGiven = (request: Request) => {
  const key = request.headers.get('idempotency-key');
  return key === null ? {} : { key };
};

async function answerOperation(
  id: string,
  bytes: Uint8Array,
  url: URL,
  request: Request,
  context: HttpContext,
): Promise<Response> {
  const operation = findOperation(id);
  if (!operation) return refused({ refusal: 'unknown-operation', findings: [] }, context);
  if (!/json/i.test(request.headers.get('content-type') ?? ''))
    return wrongType('application/json', context.language);
  let body: unknown;
  try {
    body = bytes.length === 0 ? {} : readJsonObject(bytes);
  } catch {
    return refused({ refusal: 'not-readable', findings: [] }, context);
  }
  const path = Object.fromEntries(
    (operation.pathParameters ?? []).map((name) => [name, url.searchParams.get(name) ?? '']),
  );
  const missing = Object.keys(path).find((name) => path[name] === '');
  if (missing !== undefined && !operation.idempotent)
    return misuse(
      400,
      'bad-form',
      `缺少路径参数 ${missing}：写在查询串里，例如 /operations/${id}?${missing}=…`,
      `The path parameter ${missing} is missing: write it into the query string, as in /operations/${id}?${missing}=…`,
      context.language,
    );
  const version = Number(url.searchParams.get('version') ?? Number.NaN);
  if (!operation.idempotent) {
    context.onInput('query');
    const query = Object.fromEntries(url.searchParams);
    const input = { path, ...(operation.body ? { body } : { query }) };
    const purpose = request.headers.get('hulian-purpose');
    const { data, traceId } = await context.platform.call(id as 'getTime', input as never, {
      ...(purpose !== null && { purpose: purpose as 'treatment' }),
    });
    if (operation.raw) return new Response(data as unknown as string, { status: 200 });
    return json(200, data, traceId === undefined ? {} : { 'hulian-trace-id': traceId });
  }
  const accepted = await acceptRequest(
    {
      operation: id,
      body,
      ...(operation.pathParameters && { path }),
      ...(Number.isInteger(version) && { version }),
      ...keyGiven(request),
    },
    context.accept,
  );
  return queue(accepted, request, context);
}

function refused(
  { refusal, findings }: Extract<Accepted, { readonly refusal: unknown }>,
  context: HttpContext,
): Response {
  context.onInput('invalid');
  return json(refusal === 'unknown-operation' ? 404 : 422, describeRefusal(refusal, findings, context));
}

/** 202 once the record is on the disk; with `Prefer: wait=10` the answer, when it comes in time. */
async function queue(accepted: Accepted, request: Request, context: HttpContext): Promise<Response> {
  if ('refusal' in accepted) return refused(accepted, context);
  const { key } = accepted.entry;
  const result = await enqueue(context.outbox, accepted.entry);
  if (result === 'key-reused') return refused({ refusal: result, findings: [] }, context);
  if (result === 'queued') context.onInput('queued');
  const seconds = Number(/\bwait=(\d{1,3})\b/.exec(request.headers.get('prefer') ?? '')?.[1] ?? 0);
  if (seconds > 0) await context.settled(key, Math.min(seconds, 120) * 1000);
  const record = context.outbox.find(key);
  const status = record?.state === 'accepted' ? 200 : record?.state === 'refused' ? 422 : 202;
  return json(
    status,
    {
      ...(record ? describeRecord(record, context.language) : { state: 'queued', key }),
      notChecked: accepted.notChecked,
    },
    { location: `/records/${key}` },
  );
}

function failure(error: unknown, context: HttpContext): Response {
  const { language } = context;
  if (error instanceof Problem && error.code === 'C006')
    return json(413, { code: 'C006', ...describeRefusal('too-large', [], context) });
  if (error instanceof Problem)
    return json(error.status, {
      state: 'invalid',
      code: error.code,
      text: error.body('', language)['title'],
    });
  if (error instanceof PlatformError)
    return new Response(
      error.rawBody === ''
        ? `${JSON.stringify({ state: error.outcome, code: error.code, text: describeError(error, language) })}\n`
        : error.rawBody,
      {
        status: error.status >= 400 ? error.status : 502,
        headers: { 'content-type': 'application/json; charset=utf-8' },
      },
    );
  if (isSdkError(error))
    return json(
      error.retryable ? 503 : 400,
      { state: 'invalid', code: error.code, text: describeError(error, language) },
      error.retryable ? { 'retry-after': '30' } : {},
    );
  return json(500, { state: 'invalid', code: 'INTERNAL_UNREACHABLE_STATE' });
}
