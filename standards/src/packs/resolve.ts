// Which of the given packs rule on a day, and in which order.
import { PackError, type Pack } from './types.js';

/** A given pack and whether it rules. */
export interface PackUse {
  readonly pack: Pack;
  readonly used: boolean;
  /** Why it is not used. */
  readonly reason?: 'not-yet-effective' | 'no-longer-effective';
}

/**
 * Orders packs so that every pack comes after those it extends; apart from that the given order stands and later packs win.
 * @param asOf day `YYYY-MM-DD`
 * @throws PackError `PACK_DUPLICATE`, `PACK_EXTENDS_MISSING`, `PACK_EXTENDS_CIRCULAR`
 */
export function resolvePacks(packs: readonly Pack[], asOf: string): PackUse[] {
  const byId = new Map<string, Pack>();
  for (const pack of packs) {
    const { id } = pack.manifest;
    if (byId.has(id))
      throw new PackError('PACK_DUPLICATE', pack.origin, { id, reason: `pack ${id} is given twice` });
    byId.set(id, pack);
  }
  const ordered: Pack[] = [];
  const visit = (pack: Pack, chain: readonly string[]): void => {
    const { id } = pack.manifest;
    if (chain.includes(id))
      throw new PackError('PACK_EXTENDS_CIRCULAR', pack.origin, {
        id,
        reason: `extends itself: ${[...chain, id].join(' → ')}`,
      });
    if (ordered.includes(pack)) return;
    for (const needed of pack.manifest.extends ?? []) {
      const target = byId.get(needed);
      if (target === undefined)
        throw new PackError('PACK_EXTENDS_MISSING', pack.origin, {
          id: needed,
          reason: `extends ${needed}, which is not given`,
        });
      visit(target, [...chain, id]);
    }
    ordered.push(pack);
  };
  for (const pack of packs) visit(pack, []);
  return ordered.map((pack) => {
    const { effectiveFrom = '', effectiveTo = '9999-12-31' } = pack.manifest;
    if (asOf < effectiveFrom) return { pack, used: false, reason: 'not-yet-effective' };
    return asOf > effectiveTo ? { pack, used: false, reason: 'no-longer-effective' } : { pack, used: true };
  });
}
