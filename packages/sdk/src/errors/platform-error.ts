import type { components } from '../generated/openapi.js';
import { SdkError, type ErrorDetails } from './sdk-error.js';
import type { ErrorCode } from './codes.js';

/** A finding the platform answered with. */
export type PlatformFinding = components['schemas']['Finding'];

/** What the platform answered, as far as it is known. */
export interface PlatformAnswer {
  /** HTTP status; 0 when no answer arrived. */
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: string;
  /** Code of codes.tsv, for example `D201`. */
  readonly platformCode?: string;
  readonly findings: readonly PlatformFinding[];
}

/** Outcome classes: `refused` must not be sent again; `unknown` must be queried by idempotency key first. */
export type Outcome = 'accepted' | 'refused' | 'unknown';

/** A call the platform did not accept, or whose outcome is not known. */
export class PlatformError extends SdkError {
  override readonly name = 'PlatformError';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What was answered. May hold values of records, so it is in no log: neither `console.log` nor `JSON.stringify` show it. */
  declare readonly rawBody: string;
  readonly platformCode?: string;
  readonly findings: readonly PlatformFinding[];

  constructor(
    code: ErrorCode,
    readonly outcome: Exclude<Outcome, 'accepted'>,
    readonly operation: string,
    answer: PlatformAnswer,
    options: {
      readonly details?: ErrorDetails;
      readonly cause?: unknown;
      readonly requestId?: string;
      readonly idempotencyKey?: string;
      readonly retryable?: boolean;
    } = {},
  ) {
    const { details, idempotencyKey, ...rest } = options;
    super(
      code,
      {
        operation,
        status: answer.status,
        ...(answer.platformCode && { platformCode: answer.platformCode }),
        ...(idempotencyKey && { idempotencyKey }),
        ...details,
      },
      rest,
    );
    this.status = answer.status;
    this.headers = answer.headers;
    Object.defineProperty(this, 'rawBody', { value: answer.rawBody });
    this.findings = answer.findings;
    if (answer.platformCode !== undefined) this.platformCode = answer.platformCode;
  }
}
