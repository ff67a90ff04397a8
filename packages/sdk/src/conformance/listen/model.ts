/** Judging a client: steps that its people carry out, and what the sandbox sees meanwhile. */
import type { Fault } from '../../sandbox/faults.js';
import type { Cause, Title } from '../model.js';

/** One request as it arrived, and what became of it. No bodies: only what tells two requests apart. */
export interface Sight {
  /** Milliseconds since 1970 when it arrived. */
  readonly at: number;
  /** Id of the operation, `soap:<action>` or `fhir:<method>:<type>`; absent for other addresses. */
  readonly operation?: string;
  readonly method: string;
  readonly path: string;
  /** Idempotency key, message id, or condition of a create; for a question about an outcome, the key asked for. */
  readonly key?: string;
  /** Named the version that it changes. */
  readonly versioned?: boolean;
  /** SM3 of the body. */
  readonly digest?: string;
  /** Absent when the answer was lost on purpose. */
  readonly status?: number;
  readonly code?: string;
  readonly traceId?: string;
  /** Seconds of `Retry-After`. */
  readonly retryAfter?: number;
  readonly milliseconds: number;
}

/** What a step says after each request: nothing yet, right, or what is wrong. */
export type Judgement = 'pass' | Cause | undefined;

/** One step. */
export interface ListenStep {
  /** `<group>/<name>`. */
  readonly id: string;
  readonly title: Title;
  /** What the people in front of the client are to do. */
  readonly instruction: Title;
  readonly requirements: readonly string[];
  /** Switched on while the step lasts. */
  readonly faults?: readonly Fault[];
  /** Judges what arrived since the step began; asked after each request. */
  readonly judge: (seen: readonly Sight[]) => Judgement;
  /** What it means when the time is up without a judgement; default that nothing arrived. */
  readonly late?: (seen: readonly Sight[]) => 'pass' | Cause;
}

/** Steps in their order. What must hold at all times is judged with every step. */
export interface ListenSuite {
  readonly id: string;
  readonly title: Title;
  readonly steps: readonly ListenStep[];
}
