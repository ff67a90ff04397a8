/** What one request says of itself, whichever face of the platform it goes to. */
import { bytesToHex, sm3 } from '@hulian/crypto';
import { operationTable } from '../../generated/operations.js';
import { route } from '../../sandbox/router.js';
import { findAll } from '../../soap/body.js';
import { readAnswerEnvelope, readCall } from '../../soap/envelope.js';
import { readMessage } from '../../soap/message.js';
import type { Sight } from './model.js';

type Asked = Pick<Sight, 'method' | 'path' | 'operation' | 'key' | 'digest' | 'versioned'>;

/** What was asked. */
export function readRequest(request: Request, body: Uint8Array): Asked {
  const { method, headers } = request;
  const { pathname } = new URL(request.url);
  const common = {
    method,
    path: pathname,
    ...(headers.has('if-match') && { versioned: true }),
    ...(body.length > 0 && { digest: bytesToHex(sm3(body)) }),
  };
  const named = (operation: string | undefined, key: string | null | undefined): Asked => ({
    ...common,
    ...(operation !== undefined && { operation }),
    ...(key !== undefined && key !== null && { key }),
  });
  if (pathname.startsWith('/soap')) {
    const call = readCall(body);
    if (typeof call === 'string') return named(undefined, undefined);
    // The message id is what makes a repeat the same message.
    return named(`soap:${call.action}`, readMessage(call.message)?.id);
  }
  if (pathname.startsWith('/fhir')) {
    const [, , type = '', id = ''] = pathname.split('/');
    const what = method === 'POST' && id.startsWith('_') ? 'search' : method.toLowerCase();
    return named(`fhir:${what}:${type}`, headers.get('idempotency-key') ?? headers.get('if-none-exist'));
  }
  const operation = operationOf(method, pathname);
  const asked =
    operation === 'getRequestOutcome' ? decodeURIComponent(pathname.split('/').at(-1) ?? '') : undefined;
  return named(operation, asked ?? headers.get('idempotency-key'));
}

function operationOf(method: string, path: string): string | undefined {
  try {
    return route(method, path).operation.id;
  } catch {
    return operationTable.find((one) => one.method === method && one.path === path)?.id;
  }
}

/** What was answered; the code of a SOAP answer is its `typeCode`. */
export async function readAnswer(
  answer: Response,
): Promise<Pick<Sight, 'status' | 'code' | 'traceId' | 'retryAfter'>> {
  const retryAfter = Number(answer.headers.get('retry-after') ?? Number.NaN);
  const traceId = answer.headers.get('hulian-trace-id');
  const code = codeOf(answer.headers.get('content-type') ?? '', await answer.text());
  return {
    status: answer.status,
    ...(code !== undefined && { code }),
    ...(traceId !== null && { traceId }),
    ...(Number.isFinite(retryAfter) && { retryAfter }),
  };
}

function codeOf(type: string, text: string): string | undefined {
  if (type.startsWith('application/problem+json')) {
    const { code } = JSON.parse(text) as { code?: unknown };
    return typeof code === 'string' ? code : undefined;
  }
  if (type.startsWith('application/fhir+'))
    return /"resourceType":"OperationOutcome"[\s\S]*?"diagnostics":"([A-Z]\d{3}) /.exec(text)?.[1];
  if (!/soap\+xml|text\/xml/.test(type)) return undefined;
  const envelope = readAnswerEnvelope(new TextEncoder().encode(text));
  if (typeof envelope === 'string') return undefined;
  if ('fault' in envelope) return /[（(]([A-Z]\d{3})/.exec(envelope.fault)?.[1];
  const message = readMessage(envelope.message);
  return message && findAll(message.tree.root, 'acknowledgement')[0]?.attributes['typeCode'];
}
