// Findings that packs accept until a day: taken out of the count, listed by cause in the not-checked ledger.
import { PackedLibrary, type Library, type Suppression } from '@hulian/standards';
import { chinaDay } from '../datatypes/china-day.js';
import type { NotCheckedReport, RuleDescription, RuleReport } from './rule.js';

/** The suppressions of one file with how often each was used. */
export class Suppressions {
  readonly #used = new Map<Suppression, { rule: string; count: number }>();
  readonly #lapsed = new Map<Suppression, string>();
  readonly #list: readonly Suppression[];
  readonly #day: string;

  /** @param asOf YYYYMMDD on which they must not have expired; default today */
  constructor(library: Library, asOf?: string) {
    this.#list =
      library instanceof PackedLibrary
        ? library.packs.flatMap(({ pack, used }) => (used ? (pack.manifest.suppressions ?? []) : []))
        : [];
    this.#day = this.#list.length === 0 ? '' : (asOf ?? chinaDay(Date.now()));
  }

  /** True when a pack accepts the finding. */
  accepts(rule: RuleDescription, { params, references }: Pick<RuleReport, 'params' | 'references'>): boolean {
    for (const suppression of this.#list) {
      const { rule: name, field, expires } = suppression;
      if (name !== rule.id && name !== params?.['code']) continue;
      const elements = references?.map(({ element }) => element) ?? [];
      if (field !== undefined && field !== params?.['field'] && !elements.includes(field)) continue;
      if (expires.replaceAll('-', '') < this.#day) {
        this.#lapsed.set(suppression, rule.id);
        continue;
      }
      const used = this.#used.get(suppression) ?? { rule: rule.id, count: 0 };
      used.count += 1;
      this.#used.set(suppression, used);
      return true;
    }
    return false;
  }

  /** What was suppressed, and what would have been, had it not expired. */
  ledger(): { readonly rule: string; readonly report: NotCheckedReport }[] {
    const words = ({ rule, reason, owner, expires }: Suppression) => ({
      name: rule,
      why: reason,
      owner,
      expires,
    });
    return [
      ...[...this.#used].map(([one, { rule, count }]) => ({
        rule,
        report: { reason: 'suppressed', params: { ...words(one), count } },
      })),
      ...[...this.#lapsed].map(([one, rule]) => ({
        rule,
        report: { reason: 'suppression-expired', params: words(one) },
      })),
    ];
  }
}
