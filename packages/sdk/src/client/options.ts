import type { Signer } from '@hulian/crypto';
import type { Authorities } from '../signing/certificate-trust.js';
import type { Outcome } from '../errors/platform-error.js';

/** What a client is set up with. Nothing is global: several platforms live side by side in one process. */
export interface PlatformOptions {
  /** Address of the platform, for example `https://platform.example/api`. */
  readonly baseUrl: string;
  /**
   * Further addresses of the same platform (双活、主备), tried in turn where no connection can be made; the one that answers is kept.
   * They must share one memory of idempotency keys: a call whose answer was lost may be asked for at another of them.
   */
  readonly standby?: readonly string[];
  /** Institution code (机构代码) the platform knows this sender by. */
  readonly institution: string;
  /** Signs the requests; the private key may be in a device. */
  readonly signer: Signer;
  readonly trust: Trust;
  /** Stands in for the global fetch: a proxy agent, or the sandbox in the same process. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Milliseconds since 1970; the clock of the process unless given. */
  readonly clock?: () => number;
  /** Longest time for one attempt, in milliseconds; default 30 000. */
  readonly timeout?: number;
  /** Largest answer read, in bytes; default 64 MiB. */
  readonly maxAnswer?: number;
  readonly retry?: Partial<RetryPolicy>;
  readonly hooks?: Hooks;
  /** Public key bodies are encrypted to (JWE, GM/T 0125): the one with use `encryption` of `meta.certificates`. Answers are not encrypted. */
  readonly encryptTo?: Uint8Array;
  /** Language of the platform's problem texts; `zh-CN` unless given. */
  readonly language?: 'zh-CN' | 'en';
}

/** Whose answers are believed. */
export interface Trust {
  /** Public keys the platform signs answers with: 65 bytes, as bytes or hexadecimal. */
  readonly publicKeys: readonly (Uint8Array | string)[];
  /** Certificates the platform signs answers with, DER or PEM; believed while their chain, dates and revocation hold. */
  readonly certificates?: readonly (Uint8Array | string)[];
  /** Authorities the certificates must come from. */
  readonly authorities?: Authorities;
}

/** When a call is made again. Only what cannot double anything is made again. */
export interface RetryPolicy {
  /** Attempts in all, default 3; 1 switches retries off. */
  readonly attempts: number;
  /** First wait in milliseconds, doubled each time, with jitter; default 200. */
  readonly wait: number;
  /** Longest wait in milliseconds, also for Retry-After; default 10 000. */
  readonly maxWait: number;
  /** Numbers in [0, 1) for the jitter. */
  readonly random: () => number;
}

/** What happened, for logs and metrics; never holds a body. */
export interface CallEvent {
  readonly operation: string;
  readonly attempt: number;
  readonly method: string;
  /** Address without query. */
  readonly url: string;
  readonly idempotencyKey?: string;
  readonly status?: number;
  readonly traceId?: string;
  readonly outcome?: Outcome;
  /** Milliseconds. */
  readonly duration?: number;
}

/** Observers; what they throw is not caught. */
export interface Hooks {
  readonly beforeRequest?: (event: CallEvent) => void;
  readonly afterAnswer?: (event: CallEvent) => void;
  readonly beforeRetry?: (event: CallEvent & { readonly wait: number }) => void;
}
