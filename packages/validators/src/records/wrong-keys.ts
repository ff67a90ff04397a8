// Keys of records that name no field of their data set, or several: what is wrong in every record is one cause and one finding.
import type { FindingCollector } from '../engine/collector.js';
import type { RuleReport } from '../engine/rule.js';
import type { RecordPlace } from '../readers/record-place.js';
import { ambiguousField } from '../rules/data-set/ambiguous-field.js';
import { unknownField } from '../rules/data-set/unknown-field.js';
import type { KeyMeaning } from './keys.js';
import type { RecordPlan } from './plan.js';

/** Unknown keys reported one by one; a file with more is of another data set. */
const maxUnknownKeys = 50;

/** One per file and data set. */
export class WrongKeys {
  readonly #plan: RecordPlan;
  readonly #collector: FindingCollector;
  readonly #met = new Set<string>();
  /** Unknown keys wait for the first known one: where none is, all have one cause, and may be values of a row that is no header. */
  readonly #held: Omit<RuleReport, 'severity'>[] = [];
  #hasField = false;

  constructor(plan: RecordPlan, collector: FindingCollector) {
    this.#plan = plan;
    this.#collector = collector;
  }

  /** True once a key named a field. */
  get hasField(): boolean {
    return this.#hasField;
  }

  /** A key that names a field was met. */
  noteField(): void {
    if (this.#hasField) return;
    this.#hasField = true;
    this.#tellHeld();
  }

  /** Ends the file. */
  finish(): void {
    this.#tellHeld();
  }

  /** Reports the keys held back; those alone that are like a field, where no field came. */
  #tellHeld(): void {
    for (const report of this.#held.splice(0)) {
      const { nearest } = report.params ?? {};
      if (this.#hasField || (Array.isArray(nearest) && nearest.length > 0))
        this.#collector.report(unknownField, report);
    }
  }

  /** Reports a key once. */
  report(key: string, meaning: Exclude<KeyMeaning, { kind: 'field' }>, place: RecordPlace): void {
    if (this.#met.has(key) || this.#met.size > maxUnknownKeys) return;
    this.#met.add(key);
    const { id, name } = this.#plan.dataSet;
    const params = { key: key.slice(0, 100), dataSet: id, dataSetName: name };
    const location = place.locate(key);
    if (this.#met.size > maxUnknownKeys) {
      this.#held.push({ message: 'too-many', params: { ...params, limit: maxUnknownKeys }, location });
    } else if (meaning.kind === 'ambiguous') {
      const candidates = meaning.candidates.map(({ field }) => `${field.id} ${field.name}`);
      this.#collector.report(ambiguousField, {
        message: 'ambiguous',
        params: { ...params, candidates },
        location,
      });
    } else {
      const nearest = this.#plan.keys.suggest(key);
      this.#held.push({ message: 'unknown', params: { ...params, nearest }, location });
    }
    if (this.#hasField) this.#tellHeld();
  }
}
