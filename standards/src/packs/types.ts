// A pack (标准包): what a province, city or hospital adds to or narrows in the national library, as data.
import type { StandardRecord } from '../types.js';

/** Version of the pack format that this loader writes and the newest that it reads. */
export const packFormat = 1;

/** Content of pack.json. */
export interface PackManifest {
  readonly format: number;
  /** Lower-case id, unique among the packs in use. */
  readonly id: string;
  readonly version: string;
  readonly name?: string;
  /** Ids of packs that must be loaded before this one. */
  readonly extends?: readonly string[];
  /** First and last day on which the pack rules, `YYYY-MM-DD`. */
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
  readonly publisher?: string;
  readonly note?: string;
  /** Findings that the publisher accepts until a day. They are counted and named, never silent. */
  readonly suppressions?: readonly Suppression[];
}

/** Findings of a rule that are accepted until a day (接受的发现). */
export interface Suppression {
  /** Rule id, or the code of a quality rule: `data-element/format-length`, `FP-007`. */
  readonly rule: string;
  /** Field or data element; absent: everywhere. */
  readonly field?: string;
  readonly reason: string;
  readonly owner: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly expires: string;
}

/** A record of a pack with its place; `overrides` names the national or earlier record that it changes. */
export interface PackRecord {
  readonly record: StandardRecord & { readonly overrides?: string };
  readonly path: string;
  readonly line: number;
}

/** A pack that was read and checked. */
export interface Pack {
  readonly manifest: PackManifest;
  readonly records: readonly PackRecord[];
  /** Bytes that a signature covers, see {@link signedBytes}. */
  readonly signedBytes: Uint8Array;
  /** Content of `pack.sig`, if present. */
  readonly signature?: Uint8Array;
  /** Where it was read from, for messages. */
  readonly origin: string;
}

/** Why a pack was refused. */
export type PackErrorCode =
  | 'PACK_NOT_FOUND'
  | 'PACK_MANIFEST_MISSING'
  | 'PACK_FILE_INVALID'
  | 'PACK_FORMAT_NEWER'
  | 'PACK_ZIP_INVALID'
  | 'PACK_UNSIGNED'
  | 'PACK_EXTENDS_MISSING'
  | 'PACK_EXTENDS_CIRCULAR'
  | 'PACK_DUPLICATE'
  | 'PACK_OVERRIDE_UNNAMED'
  | 'PACK_OVERRIDE_UNKNOWN';

/** A pack cannot be used; says which pack, file and line. */
export class PackError extends Error {
  override readonly name = 'PackError';

  constructor(
    readonly code: PackErrorCode,
    /** Folder, archive or id of the pack. */
    readonly pack: string,
    readonly details: {
      readonly file?: string;
      readonly line?: number;
      readonly id?: string;
      readonly reason: string;
    },
    options?: ErrorOptions,
  ) {
    const place =
      details.file === undefined
        ? ''
        : ` ${details.file}${details.line === undefined ? '' : `:${details.line}`}`;
    super(`${code} ${pack}${place}: ${details.reason}`, options);
  }
}
