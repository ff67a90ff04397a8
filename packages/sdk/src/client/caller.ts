import { randomUUID } from 'node:crypto';
import { jwe } from '@hulian/crypto';
import { PlatformError } from '../errors/platform-error.js';
import { SdkError } from '../errors/sdk-error.js';
import { keysOfTrust, signRequest, verifyAnswer } from '../signing/hulian-2026.js';
import { checkAddresses, overAddresses } from '../transport/addresses.js';
import { attempt } from '../transport/attempt.js';
import { mayRepeat, retryAfter, toError } from '../transport/classify.js';
import { backOff, wait } from '../transport/wait.js';
import { findOperation } from './find-operation.js';
import { addressOf } from './operation-address.js';
import type { BodyOf, CallOptions, OperationId, ResultOf } from './operation-types.js';
import type { Operation } from './operation.js';
import type { CallEvent, PlatformOptions, RetryPolicy } from './options.js';

/** What is sent. */
export interface CallInput<Body = unknown> {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly body?: Body;
}

/** An accepted call. */
export interface AcceptedAnswer<Data> {
  readonly outcome: 'accepted';
  readonly data: Data;
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly traceId?: string;
  readonly idempotencyKey?: string;
  /** The platform had accepted this request before; the answer is the one of then. */
  readonly repeated: boolean;
}

/** Makes calls by operation id. */
export interface Caller {
  readonly call: <Id extends OperationId>(
    id: Id,
    input: CallInput<BodyOf<Id>>,
    options?: CallOptions,
  ) => Promise<AcceptedAnswer<ResultOf<Id>>>;
}

/** @throws SdkError CONFIG_INVALID */
export function createCaller(options: PlatformOptions): Caller {
  const addresses = checkAddresses(options.baseUrl, 'baseUrl', options.standby);
  const reach = overAddresses(addresses.map(({ href }) => href.replace(/\/$/, '')));
  if (!/^[\x21-\x7e]{1,64}$/.test(options.institution))
    throw new SdkError('CONFIG_INVALID', {
      option: 'institution',
      expected: '1 to 64 printable ASCII characters',
    });
  const trusted = keysOfTrust(options.trust);
  const policy: RetryPolicy = {
    attempts: 3,
    wait: 200,
    maxWait: 10_000,
    random: Math.random,
    ...options.retry,
  };
  const clock = options.clock ?? Date.now;

  async function once(
    base: string,
    operation: Operation,
    input: CallInput,
    call: CallOptions,
    key: string | undefined,
    number: number,
  ): Promise<AcceptedAnswer<unknown>> {
    const url = urlOf(base, operation, input);
    const body = input.body === undefined ? undefined : bytesOf(input.body, options.encryptTo);
    const headers = headersOf(options, call, key, body !== undefined);
    const event: CallEvent = {
      operation: operation.id,
      attempt: number,
      method: operation.method,
      url: url.origin + url.pathname,
      ...(key !== undefined && { idempotencyKey: key }),
    };
    const target = { method: operation.method, url: url.href, headers };
    const sending = { ...target, body };
    if (!operation.open) await signRequest(sending, options.signer, clock());
    options.hooks?.beforeRequest?.(event);
    const started = performance.now();
    try {
      const answer = await attempt(sending, {
        operation: operation.id,
        idempotencyKey: key,
        timeout: call.timeout ?? options.timeout ?? 30_000,
        maxAnswer: options.maxAnswer ?? 64 * 1024 * 1024,
        signal: call.signal,
        fetch: options.fetch,
      });
      const error =
        answer.status >= 200 && answer.status < 300 ? undefined : toError(answer, operation.id, key);
      // A proxy's 5xx page is not signed; that the outcome is unknown says enough.
      if (!(error && error.status >= 500 && error.platformCode === undefined)) {
        verifyAnswer(answer, target, trusted, { operation: operation.id, idempotencyKey: key, now: clock() });
      }
      if (error) throw error;
      const traceId = answer.headers.get('hulian-trace-id');
      options.hooks?.afterAnswer?.({
        ...event,
        status: answer.status,
        outcome: 'accepted',
        duration: performance.now() - started,
        ...(traceId !== null && { traceId }),
      });
      return {
        outcome: 'accepted',
        data: parse(answer, operation, key),
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        ...(traceId !== null && { traceId }),
        ...(key !== undefined && { idempotencyKey: key }),
        repeated: answer.headers.get('hulian-repeated') === 'true',
      };
    } catch (error) {
      if (error instanceof PlatformError) {
        const { status, outcome, requestId } = error;
        options.hooks?.afterAnswer?.({
          ...event,
          status,
          outcome,
          duration: performance.now() - started,
          ...(requestId !== undefined && { traceId: requestId }),
        });
      }
      throw error;
    }
  }

  /** What became of a write whose answer is missing: its answer, its refusal, or `undefined` when the platform never saw it. */
  async function askOutcome(
    operation: Operation,
    key: string,
    call: CallOptions,
  ): Promise<AcceptedAnswer<unknown> | undefined> {
    const query = findOperation('getRequestOutcome') as Operation;
    const rest = {
      ...(call.signal && { signal: call.signal }),
      ...(call.timeout !== undefined && { timeout: call.timeout }),
      ...(call.relay && { relay: call.relay }),
      ...(call.traceparent !== undefined && { traceparent: call.traceparent }),
    };
    let answer;
    try {
      answer = await repeat(query, { path: { key } }, rest, undefined);
    } catch (error) {
      if (error instanceof PlatformError && error.platformCode === 'C030') return undefined;
      throw error;
    }
    const found = answer.data as ResultOf<'getRequestOutcome'>;
    if (found.outcome === 'accepted')
      return { ...answer, data: found.result, status: found.status, idempotencyKey: key, repeated: true };
    const refusal = {
      status: found.status,
      headers: answer.headers,
      body: new TextEncoder().encode(JSON.stringify(found.result)),
    };
    throw toError(
      { ...refusal, headers: new Headers({ 'content-type': 'application/problem+json' }) },
      operation.id,
      key,
    );
  }

  async function repeat(
    operation: Operation,
    input: CallInput,
    call: CallOptions,
    key: string | undefined,
  ): Promise<AcceptedAnswer<unknown>> {
    for (let number = 1; ; number += 1) {
      try {
        return await reach((base) => once(base, operation, input, call, key, number));
      } catch (error) {
        if (!(error instanceof PlatformError) || number >= policy.attempts || !mayRepeat(error)) throw error;
        const pause = Math.min(policy.maxWait, retryAfter(error) ?? backOff(number, policy));
        options.hooks?.beforeRetry?.({
          operation: operation.id,
          attempt: number,
          method: operation.method,
          url: '',
          wait: pause,
        });
        // Ended while waiting: what is known of the last attempt is the answer.
        await wait(pause, call.signal).catch(() => {
          throw error;
        });
        if (error.outcome === 'unknown' && key !== undefined) {
          const found = await askOutcome(operation, key, call).catch((cause: unknown) => {
            if (cause instanceof PlatformError && cause.operation === operation.id) throw cause;
            throw error;
          });
          if (found) return found;
        }
      }
    }
  }

  return {
    async call<Id extends OperationId>(id: Id, input: CallInput<BodyOf<Id>>, call: CallOptions = {}) {
      const operation = findOperation(id);
      if (!operation)
        throw new SdkError('CONFIG_INVALID', {
          option: 'operation',
          expected: 'an operation of the unified interface',
        });
      const key = operation.idempotent ? (call.idempotencyKey ?? randomUUID()) : undefined;
      return (await repeat(operation, input, call, key)) as AcceptedAnswer<ResultOf<Id>>;
    },
  };
}

/** @throws SdkError CONFIG_INVALID for a path parameter that is no identifier */
function urlOf(base: string, operation: Operation, input: CallInput): URL {
  for (const option of operation.pathParameters ?? [])
    if (['', '.', '..'].includes(input.path?.[option] ?? ''))
      throw new SdkError('CONFIG_INVALID', { option, expected: 'an identifier' });
  return new URL(base + addressOf(operation, input));
}

function headersOf(
  options: PlatformOptions,
  call: CallOptions,
  key: string | undefined,
  hasBody: boolean,
): Headers {
  return new Headers({
    'hulian-institution': options.institution,
    'accept-language': options.language ?? 'zh-CN',
    ...(hasBody && { 'content-type': options.encryptTo ? 'application/jose' : 'application/json' }),
    ...(key !== undefined && { 'idempotency-key': key }),
    ...(call.version !== undefined && { 'if-match': `"${call.version}"` }),
    ...(call.purpose !== undefined && { 'hulian-purpose': call.purpose }),
    ...(call.relay !== undefined && { 'hulian-relay': call.relay.join(', ') }),
    ...(call.traceparent !== undefined && { traceparent: call.traceparent }),
  });
}

/** The body as sent: JSON, or JSON encrypted to the platform. */
function bytesOf(body: unknown, encryptTo: Uint8Array | undefined): Uint8Array {
  const text = JSON.stringify(body);
  return new TextEncoder().encode(
    encryptTo ? jwe.encrypt(text, encryptTo, { header: { cty: 'application/json' } }) : text,
  );
}

function parse(
  answer: { readonly status: number; readonly headers: Headers; readonly body: Uint8Array },
  operation: Operation,
  key: string | undefined,
): unknown {
  const text = new TextDecoder().decode(answer.body);
  if (operation.raw) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const parts = {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      rawBody: text,
      findings: [],
    };
    throw new PlatformError('TRANSPORT_ANSWER_INVALID', 'unknown', operation.id, parts, {
      cause,
      details: { reason: 'JSON' },
      ...(key !== undefined && { idempotencyKey: key }),
    });
  }
}
