import type { Fault, PlacelessReport } from '../engine/collector.js';
import type { ValueReport } from '../engine/field-rule.js';
import type { RuleDescription } from '../engine/rule.js';
import type { TextDigest } from './hash-set.js';

/** What a rule said of a value, without the place. */
export interface HeardReport {
  readonly rule: RuleDescription;
  readonly report: PlacelessReport;
  readonly fix: ValueReport['fix'];
  /** The fault as the collector counts it, made when it is first told, for the key that the field then had. */
  told?: { readonly key: string; readonly fault: Fault };
}

/** What the rules said of a value of one field: they depend on nothing but the value. A reader may remember it with the text. */
export class Verdict {
  /** Worked out when a rule first asks: the digest of the text at the place of its field, and what a rule keeps. */
  digest: TextDigest | undefined = undefined;
  recalled: number | undefined = undefined;

  constructor(
    /** Whose verdict it is: others mean other fields by the same names. */
    readonly judge: object,
    /** The field. */
    readonly index: number,
    readonly reports: readonly HeardReport[],
    /** Whether rules about the whole record may use it, and what they see. */
    readonly usable: boolean,
    readonly text: string,
  ) {}
}

/** Values longer than this are not remembered. */
export const maxRemembered = 64;
/** Values remembered per field: right ones and faulty ones. */
const [maxRight, maxFaulty] = [4096, 512];
/** After so many look-ups a field whose values hardly repeat remembers faulty ones only. */
const trial = 4096;

/** Verdicts on the values of one field: most fields of real records (codes, dates, departments) hold few different ones. */
export class ValueMemory {
  readonly #verdicts = new Map<string, Verdict>();
  /** The value looked up last, and found: many fields hold the same one in record after record. */
  #last: string | undefined;
  #lastVerdict: Verdict | undefined;
  #lookUps = 0;
  #hits = 0;
  #faulty = 0;
  #useful = true;

  get(value: string): Verdict | undefined {
    const verdict = value === this.#last ? this.#lastVerdict : this.#verdicts.get(value);
    if (this.#useful) {
      this.#lookUps += 1;
      if (verdict) this.#hits += 1;
      else if (this.#lookUps > trial && this.#hits * 2 < this.#lookUps) this.#forgetRight();
    }
    if (verdict) {
      this.#last = value;
      this.#lastVerdict = verdict;
    }
    return verdict;
  }

  add(value: string, verdict: Verdict): void {
    const isRight = verdict.reports.length === 0 && verdict.usable;
    if (isRight ? !this.#useful || this.#verdicts.size - this.#faulty >= maxRight : this.#faulty >= maxFaulty)
      return;
    if (!isRight) this.#faulty += 1;
    this.#verdicts.set(value, verdict);
  }

  #forgetRight(): void {
    this.#useful = false;
    for (const [value, { reports, usable }] of this.#verdicts)
      if (reports.length === 0 && usable) this.#verdicts.delete(value);
  }
}
