// Judges records of one data set, one after the other, in constant memory.
import type { DataSet } from '@hulian/standards';
import type {
  FieldSubject,
  RecordContext,
  RecordObserver,
  ValueContext,
  ValueReport,
} from '../engine/field-rule.js';
import { fieldParams } from '../engine/field-rule.js';
import type { FactSheet } from '../cross/facts.js';
import type { FindingCollector, PlacelessReport } from '../engine/collector.js';
import { generalizePath } from '../engine/fingerprint.js';
import type { RuleDescription } from '../engine/rule.js';
import type { RecordPlace } from '../readers/record-place.js';
import { ambiguousField } from '../rules/data-set/ambiguous-field.js';
import { emptyRecord } from '../rules/data-set/empty-record.js';
import { recordShape } from '../rules/data-set/record-shape.js';
import { repeatedField } from '../rules/data-set/repeated-field.js';
import { unknownField } from '../rules/data-set/unknown-field.js';
import { sequenceRules } from '../rules/record-rules.js';
import { CleanValues } from './clean-values.js';
import type { KeyMeaning } from './keys.js';
import type { RecordPlan } from './plan.js';

/** State of a field in the record at hand. */
const enum State {
  Absent,
  Single,
  Repeated,
  Faulty,
}

/** Key that names the data set and is no field. */
export const dataSetKey = 'dataSet';
/** Unknown keys reported one by one; a file with more is of another data set. */
const maxUnknownKeys = 50;

/** Faulty values remembered per field, and how long they may be. */
const [maxFaulty, maxFaultyLength] = [512, 64];

/** What a rule said of a value, without the place. */
interface HeardReport {
  readonly rule: RuleDescription;
  readonly report: PlacelessReport;
  readonly fix: ValueReport['fix'];
}

/** What the rules said of a value. */
interface FaultyValue {
  readonly reports: HeardReport[];
  /** Whether rules about the whole record may use it, and what they see. */
  readonly usable: boolean;
  readonly text: string;
}

/** One per file and data set. */
export class RecordJudge implements RecordContext, ValueContext {
  readonly #plan: RecordPlan;
  readonly #collector: FindingCollector;
  readonly #facts: FactSheet | undefined;
  readonly #onRecord: RecordObserver | undefined;
  readonly #states: Uint8Array;
  readonly #values: string[];
  readonly #repeats = new Map<number, string[]>();
  readonly #seen: Uint8Array;
  readonly #usedKeys: string[];
  readonly #clean: readonly CleanValues[];
  /** Keys of the record before and their meanings: the next record most often has the same in the same order. */
  readonly #lastKeys: string[] = [];
  readonly #lastMeanings: KeyMeaning[] = [];
  readonly #badKeys = new Set<string>();
  /** Paths of fields without positions, by key. */
  readonly #paths = new Map<string, string>();
  /** What the rules said of faulty values, by field. */
  readonly #faulty: readonly Map<string, FaultyValue>[];
  /** What the rules say of the value at hand, where it is worth remembering. */
  #heard: FaultyValue['reports'] | undefined;
  readonly #sequenceChecks: RecordPlan['recordChecks'];
  #judged = 0;
  #ordinal = 0;
  #place!: RecordPlace;
  #rule!: RuleDescription;
  #subject!: FieldSubject;
  #key = '';
  #item: number | undefined;
  #sample = '';
  text = '';
  literal: ValueContext['literal'] = 'text';

  constructor(
    plan: RecordPlan,
    collector: FindingCollector,
    { facts, onRecord }: { readonly facts?: FactSheet; readonly onRecord?: RecordObserver } = {},
  ) {
    this.#facts = facts;
    this.#onRecord = onRecord;
    this.#plan = plan;
    this.#collector = collector;
    this.#states = new Uint8Array(plan.fields.length);
    this.#seen = new Uint8Array(plan.fields.length);
    this.#values = plan.fields.map(() => '');
    this.#usedKeys = plan.fields.map(() => '');
    this.#clean = plan.fields.map(() => new CleanValues());
    this.#faulty = plan.fields.map(() => new Map<string, FaultyValue>());
    this.#sequenceChecks = sequenceRules.flatMap((rule) => {
      const check = rule.start(plan, { notChecked: (report) => collector.notChecked(rule, report) });
      return check ? [{ rule, check }] : [];
    });
  }

  /** Values judged so far. */
  get judged(): number {
    return this.#judged;
  }

  get dataSet(): DataSet {
    return this.#plan.dataSet;
  }

  /** Identifiers of the fields that had a value in some record. */
  seenFields(): string[] {
    return this.#plan.fields.flatMap(({ field }, index) => (this.#seen[index] === 1 ? [field.id] : []));
  }

  get ordinal(): number {
    return this.#ordinal;
  }

  /** Judges one record, the `ordinal`th of the file. */
  judge(record: Readonly<Record<string, unknown>>, place: RecordPlace, ordinal: number): void {
    this.#ordinal = ordinal;
    this.#place = place;
    this.#states.fill(State.Absent);
    this.#repeats.clear();
    const before = this.#judged;
    let hasUnknown = false;
    const keys = Object.keys(record);
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] as string;
      if (key === dataSetKey) continue;
      const meaning = this.#resolve(key, index);
      if (meaning.kind === 'field') this.#judgeField(meaning.subject, key, record[key]);
      else {
        hasUnknown = true;
        this.#reportKey(key, meaning);
      }
    }
    if (this.#judged === before && !hasUnknown)
      this.#collector.report(emptyRecord, { message: 'empty', location: place.location() });
    for (const checks of [this.#plan.recordChecks, this.#sequenceChecks]) {
      for (const { rule, check } of checks) {
        this.#rule = rule;
        check(this);
      }
    }
    if (this.#facts) this.#plan.readFacts?.(this, this.#facts, () => place.location());
    this.#onRecord?.(this.#plan, this, record);
  }

  #resolve(key: string, index: number): KeyMeaning {
    const last = this.#lastMeanings[index];
    if (last !== undefined && this.#lastKeys[index] === key) return last;
    const meaning = this.#plan.keys.resolve(key);
    if (index <= this.#lastKeys.length && index < this.#plan.fields.length) {
      this.#lastKeys[index] = key;
      this.#lastMeanings[index] = meaning;
    }
    return meaning;
  }

  valueOf(subject: FieldSubject): string | undefined {
    return this.#states[subject.index] === State.Single ? this.#values[subject.index] : undefined;
  }

  valuesOf(subject: FieldSubject): readonly string[] {
    const single = this.valueOf(subject);
    return single === undefined ? (this.#repeats.get(subject.index) ?? []) : [single];
  }

  report(...[first, second]: [ValueReport] | [FieldSubject, ValueReport]): void {
    if (second === undefined) {
      const heard = this.#hear(this.#subject, first as ValueReport, this.#sample);
      this.#heard?.push(heard);
      this.#tell(heard, this.#key, this.#item);
    } else {
      const subject = first as FieldSubject;
      const sample = this.#values[subject.index] as string;
      this.#tell(this.#hear(subject, second, sample), this.#usedKeys[subject.index] as string, undefined);
    }
  }

  /** What a rule says, complete but for the place. */
  #hear(subject: FieldSubject, { fix, ...rest }: ValueReport, sample: string): HeardReport {
    const references = rest.references ? [...subject.references, ...rest.references] : subject.references;
    return { rule: this.#rule, report: { ...rest, references, sample }, fix };
  }

  #tell({ rule, report, fix }: HeardReport, key: string, item: number | undefined): void {
    const place = this.#place;
    this.#collector.reportLater(rule, report, this.#generalize(key), () => {
      const edit = fix && place.edit?.(key, item, fix.value);
      const { kind, description } = fix ?? {};
      return {
        location: place.locate(key, item),
        ...(kind && description && { fix: { kind, description, ...(edit && { edit }) } }),
      };
    });
  }

  /** Path of a field without the place of its record: the same in all records. */
  #generalize(key: string): string {
    let known = this.#paths.get(key);
    if (known === undefined)
      this.#paths.set(key, (known = generalizePath(this.#place.locate(key).path ?? '')));
    return known;
  }

  #judgeField(subject: FieldSubject, key: string, raw: unknown): void {
    if (raw === null || raw === undefined || raw === '') return;
    const { index } = subject;
    if (this.#states[index] !== State.Absent) {
      const params = { ...fieldParams(subject), first: this.#usedKeys[index] as string, second: key };
      this.#collector.report(repeatedField, {
        message: 'twice',
        params,
        references: subject.references,
        location: this.#place.locate(key),
      });
      return;
    }
    this.#usedKeys[index] = key;
    if (!Array.isArray(raw)) {
      this.#states[index] = this.#judgeValue(subject, key, raw, undefined) ? State.Single : State.Faulty;
      this.#values[index] = this.text;
      return;
    }
    const clean: string[] = [];
    for (const [item, value] of (raw as unknown[]).entries()) {
      if (value !== null && value !== '' && this.#judgeValue(subject, key, value, item))
        clean.push(this.text);
    }
    this.#states[index] = State.Repeated;
    this.#repeats.set(index, clean);
  }

  /** True when the value may be used by rules about the whole record. */
  #judgeValue(subject: FieldSubject, key: string, raw: unknown, item: number | undefined): boolean {
    this.#judged += 1;
    if (this.#seen[subject.index] === 0) this.#listUnchecked(subject.index);
    this.#subject = subject;
    this.#key = key;
    this.#item = item;
    if (typeof raw === 'string') {
      this.text = raw;
      this.literal = 'text';
    } else if (typeof raw === 'number') {
      this.text = String(raw);
      this.literal = 'number';
    } else if (typeof raw === 'boolean') {
      this.text = raw ? 'T' : 'F';
      this.literal = 'boolean';
    } else {
      const location = this.#place.locate(key, item);
      this.#collector.report(recordShape, {
        message: 'nested',
        params: fieldParams(subject),
        references: subject.references,
        location,
      });
      return false;
    }
    const { text } = this;
    const clean = this.#clean[subject.index] as CleanValues;
    if (this.literal === 'text' && clean.has(text)) return true;
    this.#sample = text;
    if (this.literal !== 'text' || text.length > maxFaultyLength) return this.#check(subject);
    const faulty = this.#faulty[subject.index] as Map<string, FaultyValue>;
    const known = faulty.get(text);
    if (known) return this.#repeat(known);
    const reports: FaultyValue['reports'] = (this.#heard = []);
    const usable = this.#check(subject);
    this.#heard = undefined;
    if (usable && reports.length === 0) clean.add(text);
    else if (faulty.size < maxFaulty) faulty.set(text, { reports, usable, text: this.text });
    return usable;
  }

  #check(subject: FieldSubject): boolean {
    for (const { rule, check } of this.#plan.checks[subject.index] as RecordPlan['checks'][number]) {
      this.#rule = rule;
      if (check(this)) return false;
    }
    return true;
  }

  /** Says again what was said of an equal value: rules about a value depend on nothing but the value. */
  #repeat({ reports, usable, text }: FaultyValue): boolean {
    for (const heard of reports) this.#tell(heard, this.#key, this.#item);
    this.text = text;
    return usable;
  }

  #listUnchecked(index: number): void {
    this.#seen[index] = 1;
    for (const { rule, report } of this.#plan.unchecked[index] ?? [])
      this.#collector.notChecked(rule, report);
  }

  /** A key that is wrong in every record is one cause and one finding. */
  #reportKey(key: string, meaning: Exclude<KeyMeaning, { kind: 'field' }>): void {
    if (this.#badKeys.has(key) || this.#badKeys.size > maxUnknownKeys) return;
    this.#badKeys.add(key);
    const { id, name } = this.#plan.dataSet;
    const params = { key: key.slice(0, 100), dataSet: id, dataSetName: name };
    const location = this.#place.locate(key);
    if (this.#badKeys.size > maxUnknownKeys) {
      this.#collector.report(unknownField, {
        message: 'too-many',
        params: { ...params, limit: maxUnknownKeys },
        location,
      });
    } else if (meaning.kind === 'ambiguous') {
      const candidates = meaning.candidates.map(({ field }) => `${field.id} ${field.name}`);
      this.#collector.report(ambiguousField, {
        message: 'ambiguous',
        params: { ...params, candidates },
        location,
      });
    } else {
      this.#collector.report(unknownField, {
        message: 'unknown',
        params: { ...params, nearest: this.#plan.keys.suggest(key) },
        location,
      });
    }
  }
}
