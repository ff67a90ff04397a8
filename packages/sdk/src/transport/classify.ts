import { PlatformError, type PlatformFinding } from '../errors/platform-error.js';
import type { ErrorCode } from '../errors/codes.js';
import type { RawAnswer } from './attempt.js';

interface ProblemBody {
  readonly code?: string;
  readonly traceId?: string;
  readonly findings?: readonly PlatformFinding[];
}

/** Codes that say the request was not handled and may be sent again with the same key, later. */
const busy = new Set(['C005', 'C012', 'C026']);
/** Codes that leave open whether the business was done: a repeated nonce means that this very request arrived before. */
const open = new Set(['C003', 'C028']);

/** The error of an answer that is not a success. */
export function toError(
  answer: RawAnswer,
  operation: string,
  idempotencyKey: string | undefined,
): PlatformError {
  const rawBody = new TextDecoder().decode(answer.body);
  const problem = parseProblem(answer.headers.get('content-type'), rawBody);
  const requestId = problem.traceId ?? answer.headers.get('hulian-trace-id') ?? undefined;
  const parts = {
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    rawBody,
    findings: problem.findings ?? [],
    ...(problem.code !== undefined && { platformCode: problem.code }),
  };
  const { code, outcome } = classify(answer.status, problem.code);
  return new PlatformError(code, outcome, operation, parts, {
    ...(requestId !== undefined && { requestId }),
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  });
}

/** What a refusal of a platform means, by its status and the platform's code. */
export function classify(
  status: number,
  code: string | undefined,
): { readonly code: ErrorCode; readonly outcome: 'refused' | 'unknown' } {
  if (code === undefined || open.has(code)) return { code: 'PLATFORM_OUTCOME_UNKNOWN', outcome: 'unknown' };
  if (busy.has(code)) return { code: 'PLATFORM_BUSY', outcome: 'refused' };
  if (code === 'C015') return { code: 'AUTH_EXPIRED', outcome: 'refused' };
  if (status === 401 || code === 'C019') return { code: 'AUTH_REJECTED', outcome: 'refused' };
  return { code: 'PLATFORM_REJECTED', outcome: 'refused' };
}

/** A signature that does not hold is a security event, not a hiccup: it is shown at once. */
export function mayRepeat(error: PlatformError): boolean {
  if (
    error.kind === 'Authentication' ||
    error.kind === 'Crypto' ||
    error.code === 'TRANSPORT_ABORTED' ||
    error.code === 'TRANSPORT_TLS'
  )
    return false;
  return error.outcome === 'unknown' || error.retryable;
}

/** Milliseconds that the platform asks to wait. */
export function retryAfter(error: PlatformError): number | undefined {
  const seconds = Number(error.headers['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1000 : undefined;
}

function parseProblem(contentType: string | null, text: string): ProblemBody {
  if (!contentType?.startsWith('application/problem+json')) return {};
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
