/** Between a hospital and a platform: passes bytes on as they are, and says what is wrong with them. */
import { bytesToHex, sm3 } from '@hulian/crypto';
import { createValidator, type Validator } from '@hulian/validators';
import type { Operation } from '../../client/operation.js';
import { checkBody } from '../../sandbox/body-schema.js';
import { route } from '../../sandbox/router.js';
import { keepBody, type BodyKeeping } from '../keep-body.js';
import { judgeContent, judgeFace } from './faces.js';

/** What may be wrong with an exchange. */
export type ProxyFault =
  | 'unknown-operation'
  | 'request-unsigned'
  | 'request-no-key'
  | 'request-body'
  | 'request-record'
  | 'answer-unsigned'
  | 'answer-type'
  | 'answer-problem'
  | 'answer-error-inside'
  | 'answer-lost';

/** A fault with what tells more: a place, a rule, a media type. Never a value of a record. */
export interface ProxyFinding {
  readonly fault: ProxyFault;
  readonly detail: string;
}

/** One exchange as it passed. */
export interface ProxyExchange {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly request: string;
  readonly operation?: string;
  readonly status?: number;
  readonly milliseconds: number;
  readonly requestDigest: string;
  readonly answerDigest?: string;
  readonly sent: string;
  readonly received?: string;
  readonly findings: readonly ProxyFinding[];
}

/** Bytes of an answer, as they came. */
export interface RawAnswer {
  readonly status: number;
  /** Names and values in the order they came, alternating. */
  readonly headers: readonly string[];
  readonly body: Uint8Array;
}

/** Bytes of a request, as they came. */
export interface RawRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: readonly string[];
  readonly body: Uint8Array;
}

/** How a proxy works. */
export interface ProxyOptions {
  /** Passes a request on. The proxy itself never touches what it gives or gets. */
  readonly forward: (request: RawRequest) => Promise<RawAnswer>;
  readonly onExchange: (exchange: ProxyExchange) => void;
  /** Default `masked`. */
  readonly bodies?: BodyKeeping;
  readonly clock?: () => number;
  readonly validator?: Validator;
}

/** A function from request to answer that looks on. @throws what `forward` throws, after it was noted */
export function createProxy(options: ProxyOptions): (request: RawRequest) => Promise<RawAnswer> {
  const validator = options.validator ?? createValidator();
  const clock = options.clock ?? Date.now;
  return async (request) => {
    const at = clock();
    const type = headerOf(request.headers, 'content-type') ?? '';
    const face = await judgeFace(request, type, validator);
    const { operation, findings } = face ?? (await judgeRequest(request, validator));
    const name = typeof operation === 'string' ? operation : operation?.id;
    const note = (more: readonly ProxyFinding[], answer?: RawAnswer) =>
      options.onExchange({
        at: new Date(at).toISOString(),
        request: `${request.method} ${request.target.split('?', 1)[0] ?? ''}`,
        ...(name !== undefined && { operation: name }),
        ...(answer && { status: answer.status }),
        milliseconds: clock() - at,
        requestDigest: bytesToHex(sm3(request.body)),
        ...(answer && { answerDigest: bytesToHex(sm3(answer.body)) }),
        sent: keepBody(request.body, options.bodies ?? 'masked'),
        ...(answer && { received: keepBody(answer.body, options.bodies ?? 'masked') }),
        findings: [...findings, ...more],
      });
    try {
      const answer = await options.forward(request);
      note(
        typeof operation === 'string' ? (face?.judgeAnswer(answer) ?? []) : judgeAnswer(answer, operation),
        answer,
      );
      return answer;
    } catch (error) {
      const { code } = error as { readonly code?: unknown };
      note([{ fault: 'answer-lost', detail: typeof code === 'string' ? code : 'error' }]);
      throw error;
    }
  };
}

const headerOf = (headers: readonly string[], name: string): string | undefined => {
  for (let index = 0; index + 1 < headers.length; index += 2)
    if (headers[index]?.toLowerCase() === name) return headers[index + 1];
  return undefined;
};

async function judgeRequest(
  request: RawRequest,
  validator: Validator,
): Promise<{ operation?: Operation; findings: ProxyFinding[] }> {
  let operation: Operation;
  try {
    operation = route(request.method, request.target.split('?', 1)[0] ?? '').operation;
  } catch {
    return { findings: [{ fault: 'unknown-operation', detail: '' }] };
  }
  const findings: ProxyFinding[] = [];
  if (!operation.open && headerOf(request.headers, 'signature') === undefined)
    findings.push({ fault: 'request-unsigned', detail: '' });
  if (operation.idempotent && headerOf(request.headers, 'idempotency-key') === undefined)
    findings.push({ fault: 'request-no-key', detail: '' });
  if (operation.body === undefined) return { operation, findings };
  const body = parse(request.body);
  const [wrong] = await checkBody(operation.body, body);
  if (wrong) findings.push({ fault: 'request-body', detail: `${wrong.path ?? '/'} ${wrong.message}` });
  else findings.push(...(await judgeInner(body as Record<string, unknown>, validator)));
  return { operation, findings };
}

/** A document or a record inside a body is judged as `validate` would. */
async function judgeInner(
  { content, format, record, dataSet }: Record<string, unknown>,
  validator: Validator,
): Promise<readonly ProxyFinding[]> {
  if (format === 'cda' && typeof content === 'string') return judgeContent(content, undefined, validator);
  if (record === undefined) return [];
  return judgeContent(JSON.stringify(record), typeof dataSet === 'string' ? dataSet : undefined, validator);
}

function judgeAnswer({ status, headers, body }: RawAnswer, operation: Operation | undefined): ProxyFinding[] {
  if (operation === undefined) return [];
  const findings: ProxyFinding[] = [];
  if (!operation.open && headerOf(headers, 'signature') === undefined)
    findings.push({ fault: 'answer-unsigned', detail: '' });
  const type = (headerOf(headers, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const value = parse(body);
  if (status >= 400) {
    const code = value?.['code'];
    if (typeof code !== 'string') findings.push({ fault: 'answer-problem', detail: `${status} ${type}` });
  } else if (!operation.raw && body.length > 0) {
    if (value === undefined) findings.push({ fault: 'answer-type', detail: type });
    else if (typeof value['code'] === 'string' && typeof value['title'] === 'string')
      findings.push({ fault: 'answer-error-inside', detail: value['code'].slice(0, 16) });
  }
  return findings;
}

function parse(body: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
