import { isSdkError, SdkError } from '../errors/sdk-error.js';
import { PlatformError } from '../errors/platform-error.js';

/** An answer as it arrived. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** A request as it is sent. */
export interface Sending {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body?: Uint8Array | undefined;
  /** `error` unless given. */
  readonly redirect?: 'error' | 'manual';
}

export interface AttemptOptions {
  readonly operation: string;
  readonly idempotencyKey?: string | undefined;
  /** Milliseconds. */
  readonly timeout: number;
  readonly maxAnswer: number;
  readonly signal?: AbortSignal | undefined;
  /** The global fetch unless given. */
  readonly fetch?: ((request: Request) => Promise<Response>) | undefined;
}

const noAnswer = { status: 0, headers: {}, rawBody: '', findings: [] } as const;

/**
 * Sends one request and reads the whole answer within the time.
 * @throws PlatformError TRANSPORT_TIMEOUT, TRANSPORT_UNREACHABLE, TRANSPORT_TLS, TRANSPORT_ABORTED, TRANSPORT_ANSWER_INVALID; all with outcome `unknown`,
 * except where the connection was never made (`refused`, retryable).
 */
export async function attempt(sending: Sending, options: AttemptOptions): Promise<RawAnswer> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), options.timeout);
  const cancel = () => deadline.abort();
  options.signal?.addEventListener('abort', cancel, { once: true });
  try {
    if (options.signal?.aborted) throw new SdkError('TRANSPORT_ABORTED', { operation: options.operation });
    const ended = new Promise<never>((_, reject) => {
      deadline.signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')), {
        once: true,
      });
    });
    ended.catch(() => undefined);
    return await Promise.race([receive(sending, deadline.signal, options), ended]);
  } catch (error) {
    throw toPlatformError(error, options, deadline.signal.aborted);
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', cancel);
  }
}

async function receive(
  { url, method, headers, body, redirect = 'error' }: Sending,
  signal: AbortSignal,
  options: AttemptOptions,
): Promise<RawAnswer> {
  const init = { method, headers, signal, redirect, ...(body && { body }) };
  // Not through a Request where nobody asks for one: fetch would copy it, its body through two streams.
  const response = await (options.fetch ? options.fetch(new Request(url, init)) : fetch(url, init));
  const parts: Uint8Array[] = [];
  let size = 0;
  if (response.body) {
    for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > options.maxAnswer)
        throw new SdkError('TRANSPORT_ANSWER_INVALID', {
          operation: options.operation,
          status: response.status,
          reason: 'size',
        });
      parts.push(part);
    }
  }
  return { status: response.status, headers: response.headers, body: Buffer.concat(parts, size) };
}

/** Codes of failures that come before a connection stands: the request cannot have arrived. */
const beforeConnection =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|blocked-port)$/;
const tls = /^(ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/;

function toPlatformError(error: unknown, options: AttemptOptions, ended: boolean): PlatformError {
  const { operation, idempotencyKey, timeout } = options;
  const more = { cause: error, ...(idempotencyKey !== undefined && { idempotencyKey }) };
  if (isSdkError(error)) {
    const outcome = error.code === 'TRANSPORT_ABORTED' ? 'refused' : 'unknown';
    return new PlatformError(error.code, outcome, operation, noAnswer, { ...more, details: error.details });
  }
  if (ended && options.signal?.aborted)
    return new PlatformError('TRANSPORT_ABORTED', 'unknown', operation, noAnswer, more);
  if (ended)
    return new PlatformError('TRANSPORT_TIMEOUT', 'unknown', operation, noAnswer, {
      ...more,
      details: { timeout },
    });
  return toConnectionError(error, operation, more);
}

/** The error of a request that got no answer: `refused` where it cannot have arrived. */
export function toConnectionError(
  error: unknown,
  operation: string,
  more: { readonly cause: unknown; readonly idempotencyKey?: string },
): PlatformError {
  const reason = codeOf(error);
  if (tls.test(reason))
    return new PlatformError('TRANSPORT_TLS', 'refused', operation, noAnswer, {
      ...more,
      details: { reason },
    });
  const outcome = beforeConnection.test(reason) ? 'refused' : 'unknown';
  return new PlatformError('TRANSPORT_UNREACHABLE', outcome, operation, noAnswer, {
    ...more,
    details: { reason },
  });
}

/** The innermost system code of an error: fetch wraps them, sometimes several in an AggregateError. */
function codeOf(error: unknown): string {
  for (let at = error; typeof at === 'object' && at !== null;) {
    const { code, message, cause, errors } = at as Partial<Record<'code' | 'message' | 'cause', unknown>> & {
      readonly errors?: readonly unknown[];
    };
    if (typeof code === 'string') return code;
    // Fetch never connects to some ports (Fetch standard, "port blocking"), and has no code for it.
    if (message === 'bad port') return 'blocked-port';
    at = cause ?? errors?.[0];
  }
  return 'connection';
}
