import { nationalLibrary } from './library.js';
import { PackedLibrary } from './packs/packed-library.js';
import { readPack } from './packs/read-pack.js';
import { resolvePacks } from './packs/resolve.js';
import { PackError, type Pack } from './packs/types.js';
import type { Library } from './types.js';

/** Options of {@link openLibrary}. */
export interface LibraryOptions {
  /** Packs in order, later ones win: folders or `.hlpack` archives, or packs that were read already. */
  readonly packs?: readonly (string | Pack)[];
  /** Day whose packs rule, `YYYY-MM-DD` or `YYYYMMDD`; today when left out. */
  readonly asOf?: string;
  /**
   * Checks the signature of a pack and throws when it is wrong. This package has no crypto of its own.
   * Called for every pack that carries a signature.
   */
  readonly verify?: (pack: Pack) => void;
  /** Refuse packs without a verified signature (`PACK_UNSIGNED`). */
  readonly requireSignature?: boolean;
}

/**
 * Opens the library of standards: the shared national library, or with packs laid over it.
 * @throws RangeError when `asOf` is not a day
 * @throws PackError when a pack cannot be read, is not signed though it must be, or packs do not fit together
 */
export function openLibrary(options: LibraryOptions = {}): Library {
  const {
    packs = [],
    asOf = new Date().toISOString().slice(0, 10),
    verify,
    requireSignature = false,
  } = options;
  const base = nationalLibrary();
  if (packs.length === 0) return base;
  const read = packs.map((pack) => (typeof pack === 'string' ? readPack(pack) : pack));
  for (const pack of read) {
    const signed = pack.signature !== undefined;
    if (signed && verify !== undefined) verify(pack);
    else if (requireSignature) {
      const reason = signed
        ? 'a signature is demanded, but nothing was given to verify it with'
        : 'the pack carries no pack.sig, and a signature is demanded';
      throw new PackError('PACK_UNSIGNED', pack.origin, { reason });
    }
  }
  return new PackedLibrary(base, resolvePacks(read, dayOf(asOf)));
}

/** `20261121` and `2026-11-21` are the same day. */
function dayOf(text: string): string {
  const day = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new RangeError(`asOf is not a day: ${text}`);
  return day;
}
