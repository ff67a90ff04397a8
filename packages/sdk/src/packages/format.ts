/**
 * Offline packages (离线交换包, `.hlpkg`), for one-way relays of files. Text, one part a line:
 *   1  header, JSON (who, to whom, how many, size and SM3 of all that follows line 2, the content key wrapped with SM2)
 *   2  SM2 signature of line 1, Base64
 *   3… one entry a line: Base64 of IV (12 bytes), SM4-GCM cipher text and tag; bound to package and place by the additional data
 * The header is verified before anything is decrypted, the whole is verified before anything is imported.
 */
import type { OutboxEntry } from '../outbox/record.js';

/** Line 1. */
export interface PackageHeader {
  readonly hlpkg: 1;
  /** Made once; the same content under it is not imported again. */
  readonly id: string;
  /** Institution codes. */
  readonly from: string;
  readonly to: string;
  readonly created: string;
  readonly signerKey: string;
  readonly recipientKey: string;
  readonly entries: number;
  /** Bytes after line 2. */
  readonly size: number;
  /** SM3 of the bytes after line 2, hexadecimal. */
  readonly digest: string;
  /** SM4 key wrapped with SM2 (C1 C3 C2), Base64. */
  readonly wrappedKey: string;
}

/** One record of a package: what the outbox takes, with its key. */
export type PackageEntry = OutboxEntry & { readonly key: string };

/** Additional data of an entry: it cannot be moved to another place or package. */
export function placeOf(id: string, index: number): Uint8Array {
  return new TextEncoder().encode(`${id}\n${index}`);
}
