import type { Caller } from '../client/caller.js';
import type { ResultOf } from '../client/operation-types.js';
import { PlatformError } from '../errors/platform-error.js';
import { isSdkError, type SdkError } from '../errors/sdk-error.js';
import { backOff } from '../transport/wait.js';
import type { Claimed, Result } from './queue.js';

/** How long and how often. */
export interface SendPolicy {
  /** Attempts before a record is held for a person; default: no end. */
  readonly attempts: number;
  /** First and longest wait between attempts, in milliseconds. */
  readonly wait: number;
  readonly maxWait: number;
  readonly random: () => number;
  readonly clock: () => number;
}

/**
 * Sends one record and says what became of it. A record whose outcome is open is asked about first. Rejects only
 * for faults of this program.
 */
export async function sendRecord(
  claimed: Claimed,
  caller: Caller,
  policy: SendPolicy,
  signal: AbortSignal,
): Promise<Result> {
  try {
    if (claimed.ask) {
      const known = await askPlatform(claimed, caller, policy, signal);
      if (known) return known;
    }
    const { version, ...input } = claimed.input;
    const options = { idempotencyKey: claimed.key, signal, ...(version !== undefined && { version }) };
    const answer = await caller.call(claimed.operation, input as never, options);
    return {
      claimed,
      state: 'accepted',
      at: policy.clock(),
      status: answer.status,
      traceId: answer.traceId,
      answer: answer.data,
    };
  } catch (error) {
    if (!isSdkError(error)) throw error;
    return afterError(claimed, error, policy);
  }
}

/** The result by the platform's memory of the key; `undefined` when the platform never saw it, so that it may be sent. */
async function askPlatform(
  claimed: Claimed,
  caller: Caller,
  policy: SendPolicy,
  signal: AbortSignal,
): Promise<Result | undefined> {
  let found: ResultOf<'getRequestOutcome'>;
  try {
    found = (await caller.call('getRequestOutcome', { path: { key: claimed.key } }, { signal })).data;
  } catch (error) {
    if (error instanceof PlatformError && error.platformCode === 'C030') return undefined;
    throw error instanceof PlatformError ? new OpenOutcome(error) : error;
  }
  const { outcome, status, code, result } = found;
  // A refusal is asked for again: the reason may be gone, and nothing was stored.
  return outcome === 'accepted'
    ? { claimed, state: 'accepted', at: policy.clock(), status, code, answer: result }
    : undefined;
}

/** The query failed, so the outcome of the record itself stays open whatever the query's own outcome is. */
class OpenOutcome extends PlatformError {
  constructor(error: PlatformError) {
    const { code, operation, status, headers, rawBody, findings, platformCode, requestId, details } = error;
    super(
      code,
      'unknown',
      operation,
      { status, headers, rawBody, findings, ...(platformCode !== undefined && { platformCode }) },
      {
        cause: error,
        details,
        ...(requestId !== undefined && { requestId }),
      },
    );
  }
}

function afterError(claimed: Claimed, error: SdkError, policy: SendPolicy): Result {
  const at = policy.clock();
  const platform = error instanceof PlatformError ? error : undefined;
  const common = {
    claimed,
    at,
    status: platform?.status,
    code: platform?.platformCode ?? error.code,
    traceId: error.requestId,
  };
  const nextAt = at + backOff(Math.min(claimed.attempts, 30), policy);
  const outOfAttempts = claimed.attempts >= policy.attempts;
  if (!platform) return { ...common, state: 'held' };
  // Keys, trust and permissions are mended by a person; the record itself may be right and waits.
  const stop = platform.kind === 'Authentication' && !platform.retryable ? { stop: platform } : {};
  if (platform.outcome === 'unknown')
    return { ...common, ...stop, state: outOfAttempts ? 'held' : 'unknown', nextAt };
  // Refused before it was handled (not reached, busy, clock): the same record goes again later.
  if (platform.retryable || platform.kind === 'Transport')
    return { ...common, state: outOfAttempts ? 'held' : 'queued', nextAt };
  if (platform.kind === 'Authentication') return { ...common, ...stop, state: 'queued', nextAt };
  return { ...common, state: 'refused', answer: problemOf(platform.rawBody) };
}

function problemOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
