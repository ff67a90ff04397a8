import type { Decrypter } from '@hulian/crypto';
import type { Library } from '@hulian/standards';
import type { Validator } from '@hulian/validators';
import type { Operation } from '../client/operation.js';
import type { PackageEntry } from '../packages/format.js';
import type { Store } from '../store/database.js';
import type { Institution, KnownKey } from './institutions.js';
import type { Objects } from './objects.js';
import type { Relay } from './relay.js';

/** What every handler may use. */
export interface Platform {
  /** Code of the platform itself. */
  readonly id: string;
  /** Passes on to the platform above, if there is one. */
  readonly relay?: Relay;
  readonly store: Store;
  readonly objects: Objects;
  readonly library: Library;
  readonly validator: Validator;
  readonly institutions: ReadonlyMap<string, Institution>;
  /** Keys of all institutions by key id. */
  readonly keys: () => ReadonlyMap<string, KnownKey>;
  /** Opens what was encrypted to the platform. */
  readonly decrypter: Decrypter;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly certificates: readonly {
    readonly keyId: string;
    readonly publicKey: string;
    readonly use: string;
  }[];
}

/** One authenticated request. */
export interface Call {
  readonly platform: Platform;
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** Parsed body, checked by the schema of the operation. */
  readonly body: Record<string, unknown>;
  /** Institution code of the caller, proven by the signature; empty on open operations. */
  readonly institution: string;
  /** Arrival, milliseconds since 1970 by the platform's clock. */
  readonly at: number;
  readonly traceId: string;
  /** Prepares another operation of the same sender; what it returns runs in the transaction of this one and undoes itself where it is refused. */
  readonly perform: (entry: PackageEntry) => Promise<() => Performed>;
}

/** What became of one of several operations. */
export interface Performed {
  readonly state: 'accepted' | 'refused';
  readonly id?: string;
  /** Code of the refusal. */
  readonly code?: string;
}

/** What a handler answers. `body` is JSON unless it is text. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly contentType?: string;
  /** For the audit log. */
  readonly target?: string;
  readonly person?: string;
}

/** Reads and writes; runs inside the one transaction of the request. */
export type Commit = () => Answer;
/** May take its time (validation) before the transaction begins; refuses by throwing a Problem. */
export type Handler = (call: Call) => Commit | Promise<Commit>;
