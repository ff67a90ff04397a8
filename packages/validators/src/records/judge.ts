// Judges records of one data set, one after the other, in constant memory.
import type { DataSet } from '@hulian/standards';
import type {
  FieldSubject,
  RecordContext,
  RecordObserver,
  SequenceContext,
  ValueContext,
  ValueReport,
} from '../engine/field-rule.js';
import { fieldParams } from '../engine/field-rule.js';
import type { FactSheet } from '../cross/facts.js';
import type { FindingCollector } from '../engine/collector.js';
import { generalizePath } from '../engine/fingerprint.js';
import type { RuleDescription } from '../engine/rule.js';
import type { FieldMemory, RecordPlace } from '../readers/record-place.js';
import { emptyRecord } from '../rules/data-set/empty-record.js';
import { recordShape } from '../rules/data-set/record-shape.js';
import { repeatedField } from '../rules/data-set/repeated-field.js';
import { sequenceRules } from '../rules/record-rules.js';
import type { TextDigest } from './hash-set.js';
import type { KeyMeaning } from './keys.js';
import type { RecordPlan } from './plan.js';
import { RecordVerdicts } from './record-verdicts.js';
import { ValueMemory, Verdict, maxRemembered, type HeardReport } from './value-memory.js';
import { WrongKeys } from './wrong-keys.js';

/** Key that names the data set and is no field. */
export const dataSetKey = 'dataSet';
const nothing: readonly HeardReport[] = [];

/** One per file and data set. */
export class RecordJudge implements SequenceContext, ValueContext {
  readonly #plan: RecordPlan;
  readonly #collector: FindingCollector;
  readonly #facts: FactSheet | undefined;
  readonly #onRecord: RecordObserver | undefined;
  readonly #verdicts: RecordVerdicts;
  /** What a rule keeps of fields without a value. */
  readonly #recalled: (number | undefined)[];
  readonly #seen: Uint8Array;
  readonly #usedKeys: string[];
  /** Keys of the record before and their meanings: the next record most often has the same in the same order. */
  readonly #lastKeys: string[];
  readonly #lastMeanings: (KeyMeaning | undefined)[];
  readonly #wrongKeys: WrongKeys;
  /** Paths of fields without positions, by key. */
  readonly #paths = new Map<string, string>();
  readonly #memories: readonly ValueMemory[];
  /** What the rules say of the value at hand. */
  #heard: HeardReport[] | undefined;
  /** Rules about the whole record and about the file; those that are off have nothing to say to others and do not run. */
  readonly #recordChecks: readonly { rule: RuleDescription; check: (record: SequenceContext) => void }[];
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
    this.#wrongKeys = new WrongKeys(plan, collector);
    this.#seen = new Uint8Array(plan.fields.length);
    this.#usedKeys = plan.fields.map(() => '');
    this.#verdicts = new RecordVerdicts(plan.fields.length);
    this.#recalled = plan.fields.map(() => undefined);
    this.#lastKeys = plan.fields.map(() => '');
    this.#lastMeanings = plan.fields.map(() => undefined);
    this.#memories = plan.fields.map(() => new ValueMemory());
    const ofFile = sequenceRules.flatMap((rule) => {
      const check = rule.start(plan, { notChecked: (report) => collector.notChecked(rule, report) });
      return check ? [{ rule, check }] : [];
    });
    this.#recordChecks = [...plan.recordChecks, ...ofFile].filter(({ rule }) => !collector.isOff(rule.id));
  }

  /** Ends the file. */
  finish(): void {
    this.#wrongKeys.finish();
  }

  /** Values judged so far. */
  get judged(): number {
    return this.#judged;
  }

  /** True once a key named a field, with a value or without. */
  get hasField(): boolean {
    return this.#wrongKeys.hasField;
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

  /** Judges one record, the `ordinal`th of the file; keys and values are looked at during the call only. */
  judge(
    keys: readonly string[],
    values: readonly unknown[],
    place: RecordPlace,
    ordinal: number,
    memory?: FieldMemory,
  ): void {
    this.#ordinal = ordinal;
    this.#place = place;
    const verdicts = this.#verdicts;
    verdicts.begin();
    const before = this.#judged;
    let hasUnknown = false;
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] as string;
      const memo = memory?.memos[at];
      if (verdicts.stands(at, memo)) {
        this.#judged += 1;
        for (const heard of memo.reports) this.#tell(heard, key, undefined);
        continue;
      }
      if (memo instanceof Verdict && memo.judge === this && this.#judgeAgain(memo, key, at)) continue;
      if (key === dataSetKey) continue;
      const meaning = this.#resolve(key, at);
      if (meaning.kind === 'field') {
        this.#wrongKeys.noteField();
        this.#judgeField(meaning.subject, key, values[at], at, memory);
      } else {
        hasUnknown = true;
        this.#wrongKeys.report(key, meaning, place);
      }
    }
    verdicts.end(keys.length);
    if (this.#judged === before && !hasUnknown)
      this.#collector.report(emptyRecord, { message: 'empty', location: place.location() });
    for (const { rule, check } of this.#recordChecks) {
      this.#rule = rule;
      check(this);
    }
    if (this.#facts) {
      this.#plan.readFacts?.(this, this.#facts, () => place.location());
      this.#keepValues(this.#facts, place);
    }
    this.#onRecord?.(this.#plan, this, toRecord(keys, values));
  }

  #keepValues(facts: FactSheet, place: RecordPlace): void {
    const values: Record<string, string> = {};
    for (const subject of this.#plan.kept()) {
      const value = this.valueOf(subject);
      if (value !== undefined) values[subject.field.id] = value;
    }
    if (Object.keys(values).length > 0) facts.keep(this.#plan.dataSet.id, values, () => place.location());
  }

  #resolve(key: string, index: number): KeyMeaning {
    const last = this.#lastMeanings[index];
    if (last !== undefined && this.#lastKeys[index] === key) return last;
    const meaning = this.#plan.keys.resolve(key);
    if (index < this.#lastKeys.length) {
      this.#lastKeys[index] = key;
      this.#lastMeanings[index] = meaning;
    }
    return meaning;
  }

  valueOf(subject: FieldSubject): string | undefined {
    const verdict = this.#verdicts.of(subject.index);
    return verdict?.usable === true ? verdict.text : undefined;
  }

  valuesOf(subject: FieldSubject): readonly string[] {
    const single = this.valueOf(subject);
    return single === undefined ? (this.#verdicts.listOf(subject.index) ?? []) : [single];
  }

  recall({ index }: FieldSubject, work: (record: RecordContext) => number): number {
    const verdict = this.#verdicts.of(index);
    if (verdict?.usable === true) return (verdict.recalled ??= work(this));
    return this.#verdicts.listOf(index) ? work(this) : (this.#recalled[index] ??= work(this));
  }

  digest(): TextDigest {
    return this.#verdicts.digest();
  }

  report(...[first, second]: [ValueReport] | [FieldSubject, ValueReport]): void {
    if (second === undefined) {
      const heard = this.#hear(this.#subject, first as ValueReport, this.#sample);
      (this.#heard ??= []).push(heard);
      this.#tell(heard, this.#key, this.#item);
    } else {
      const subject = first as FieldSubject;
      const sample = this.#verdicts.of(subject.index)?.text ?? '';
      // A field that no record has had yet goes by its name.
      const key = this.#usedKeys[subject.index] || subject.field.name;
      this.#tell(this.#hear(subject, second, sample), key, undefined);
    }
  }

  /** What a rule says, complete but for the place. */
  #hear(subject: FieldSubject, { fix, ...rest }: ValueReport, sample: string): HeardReport {
    const references = rest.references ? [...subject.references, ...rest.references] : subject.references;
    return { rule: this.#rule, report: { ...rest, references, sample }, fix };
  }

  #tell(heard: HeardReport, key: string, item: number | undefined): void {
    if (heard.told?.key !== key) {
      const fault = this.#collector.makeFault(heard.rule, heard.report, () => this.#generalize(key));
      heard.told = { key, fault };
    }
    this.#collector.tell(heard.told.fault, () => {
      const place = this.#place;
      const { fix } = heard;
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

  /** Judges a text that was met before under the same name: what was said of it is said again. */
  #judgeAgain(verdict: Verdict, key: string, at: number): boolean {
    const { index } = verdict;
    if (this.#verdicts.has(index, at)) return false;
    this.#usedKeys[index] = key;
    this.#judged += 1;
    for (const heard of verdict.reports) this.#tell(heard, key, undefined);
    this.#verdicts.set(at, verdict);
    return true;
  }

  /** Judges a field; a reader with a memory keeps what was said of a single value. */
  #judgeField(
    subject: FieldSubject,
    key: string,
    raw: unknown,
    at: number,
    memory: FieldMemory | undefined,
  ): void {
    if (raw === null || raw === undefined || raw === '') return;
    const { index } = subject;
    if (this.#verdicts.has(index, at)) {
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
      const verdict = this.#judgeValue(subject, key, raw, undefined);
      memory?.remember(at, verdict);
      this.#verdicts.set(at, verdict);
      return;
    }
    const clean: string[] = [];
    for (const [item, value] of (raw as unknown[]).entries()) {
      const verdict = value !== null && value !== '' && this.#judgeValue(subject, key, value, item);
      if (verdict && verdict.usable) clean.push(verdict.text);
    }
    this.#verdicts.setList(index, clean);
  }

  #judgeValue(subject: FieldSubject, key: string, raw: unknown, item: number | undefined): Verdict {
    const { index } = subject;
    this.#judged += 1;
    if (this.#seen[index] === 0) this.#listUnchecked(index);
    if (typeof raw !== 'string') {
      if (typeof raw === 'number') return this.#judgeText(subject, key, String(raw), 'number', item);
      if (typeof raw === 'boolean') return this.#judgeText(subject, key, raw ? 'T' : 'F', 'boolean', item);
      this.#collector.report(recordShape, {
        message: 'nested',
        params: fieldParams(subject),
        references: subject.references,
        location: this.#place.locate(key, item),
      });
      return new Verdict(this, index, nothing, false, '');
    }
    if (raw.length > maxRemembered) return this.#judgeText(subject, key, raw, 'text', item);
    const memory = this.#memories[index] as ValueMemory;
    const known = memory.get(raw);
    if (known) {
      // Rules about a value depend on nothing but the value: what was said of an equal one is said again.
      for (const heard of known.reports) this.#tell(heard, key, item);
      return known;
    }
    const verdict = this.#judgeText(subject, key, raw, 'text', item);
    memory.add(raw, verdict);
    return verdict;
  }

  #judgeText(
    subject: FieldSubject,
    key: string,
    text: string,
    literal: ValueContext['literal'],
    item: number | undefined,
  ): Verdict {
    this.#subject = subject;
    this.#key = key;
    this.#item = item;
    this.#sample = text;
    this.text = text;
    this.literal = literal;
    this.#heard = undefined;
    const usable = this.#check(subject);
    return new Verdict(this, subject.index, this.#heard ?? nothing, usable, this.text);
  }

  #check(subject: FieldSubject): boolean {
    for (const { rule, check } of this.#plan.checks[subject.index] as RecordPlan['checks'][number]) {
      this.#rule = rule;
      if (check(this)) return false;
    }
    return true;
  }

  #listUnchecked(index: number): void {
    this.#seen[index] = 1;
    for (const { rule, report } of this.#plan.unchecked[index] ?? [])
      this.#collector.notChecked(rule, report);
  }
}

/** The record of names and values as an object; a name such as `__proto__` is a name like others. */
function toRecord(keys: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const record = Object.create(null) as Record<string, unknown>;
  for (let index = 0; index < keys.length; index += 1) record[keys[index] as string] = values[index];
  return record;
}
