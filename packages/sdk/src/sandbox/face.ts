import type { Language } from '../messages/index.js';
import type { Answer, Commit, Platform } from './call.js';
import type { Problem } from './problem.js';

/**
 * Another way into the same platform, below a path of its own: SOAP, FHIR. The sandbox receives the body within its limits, proves the
 * sender by the signature, keeps the rate, runs the commit in one transaction, logs and signs the answer, as for every operation.
 */
export interface Face {
  /** First segment of its addresses, for example `/fhir`. */
  readonly prefix: string;
  /** Whether a request needs no signature, such as one for a WSDL or a capability statement; the exchange then has no institution. */
  readonly isOpen?: (method: string, path: string) => boolean;
  /** The institution an unsigned request may be taken for; the log marks it as claimed. Without it every request that is not open is signed. */
  readonly claimOf?: (
    request: { readonly headers: Headers; readonly body: Uint8Array },
    platform: Platform,
  ) => string | undefined;
  /** Reads and prepares; what it returns runs inside the transaction of the request. Refuses by throwing a Problem. */
  readonly handle: (exchange: FaceExchange) => Commit | Promise<Commit>;
  /** The face's own form of a refusal. */
  readonly refuse: (problem: Problem, refusal: FaceRefusal) => Answer;
}

/** What a refusal is told with. */
export interface FaceRefusal {
  readonly traceId: string;
  readonly language: Language;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** One request as a face sees it. */
export interface FaceExchange {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Uint8Array;
  readonly platform: Platform;
  /** Institution code of the caller, proven by the signature; empty on open requests. */
  readonly institution: string;
  /** Arrival, milliseconds since 1970 by the platform's clock. */
  readonly at: number;
  readonly traceId: string;
  readonly language: Language;
  /**
   * Prepares an operation of the unified interface as the sender of this request: permission, schema and validators are checked now,
   * the commit (which also notes the answer under its idempotency key, and logs) belongs into the commit of the face. Several commits
   * in one commit of the face are kept together or not at all.
   * @throws Problem
   */
  readonly prepare: (operationId: string, input?: FaceInput) => Promise<Commit>;
}

/** What an operation is called with. */
export interface FaceInput {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: Record<string, unknown>;
  readonly idempotencyKey?: string;
  /** The version that is changed, for operations with If-Match. */
  readonly version?: number;
  /** Purpose of use. */
  readonly purpose?: string;
}

/** The face of a path, if one is mounted there. */
export function faceOf(faces: readonly Face[], path: string): Face | undefined {
  return faces.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`));
}
