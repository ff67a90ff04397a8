// Tests that look at other records: uniqueness, references between records, agreement of the same person's records.
// Records are gathered first, then judged; memory is bounded and what does not fit is said to be unchecked.
import { fieldsOf } from '@hulian/standards';
import type { Library, OtherRecords, RuleTest } from '@hulian/standards';
import type { DataSetSubject, FieldSubject } from '../engine/field-rule.js';
import { bindTests, declaredRules, placesOf, singleFields, type BoundTest } from './bind.js';
import { evaluate, isAnswerable, runTest } from './expression.js';
import type { ExpressionContext, TestOutcome, ValueOf } from './expression.js';
import type { LibraryContext } from './library-context.js';

/** A record that others are compared with. */
export interface OtherRecord {
  readonly dataSet: string;
  readonly valueOf: ValueOf;
}

/** The others of a record: those whose values by `by` are equal, and that fulfil `where`. */
function matching(
  others: OtherRecords,
  context: ExpressionContext,
  records: readonly OtherRecord[],
): ValueOf[] | undefined {
  const own = others.by.map(([operand]) => evaluate(operand, context));
  if (own.includes(undefined)) return undefined;
  return records
    .filter((record) => isOfSet(others, record.dataSet))
    .map(({ valueOf }) => valueOf)
    .filter((valueOf) => {
      const inner = { ...context, otherOf: valueOf };
      return (
        others.by.every(([, operand], index) => evaluate(operand, inner) === own[index]) &&
        (others.where === undefined || evaluate(others.where, inner) === true)
      );
    });
}

function isOfSet({ in: sets }: OtherRecords, dataSet: string): boolean {
  return sets === undefined || sets.includes('*') || sets.includes(dataSet);
}

/** Runs one test on one record among others. `unknown` when a value that others are found by is not there. */
export function runOthers(
  test: RuleTest,
  context: ExpressionContext,
  records: readonly OtherRecord[],
): TestOutcome {
  if (test.others === undefined) return runTest(test, context);
  const others = matching(test.others, context, records);
  return others === undefined ? 'unknown' : runTest(test, { ...context, others });
}

/** A record that was judged by a test about others. */
export interface OthersFinding<Place> {
  readonly dataSet: string;
  readonly bound: BoundTest;
  readonly field: FieldSubject;
  readonly place: Place;
}

/** How often a test came to which outcome. */
export interface OthersCount {
  readonly dataSet: string;
  readonly bound: BoundTest;
  readonly outcomes: Readonly<Record<TestOutcome, number>>;
}

interface Kept<Place> {
  readonly values: ReadonlyMap<string, string>;
  readonly place: Place;
}

/** One test in one data set, with the records gathered for it. */
interface Gathering<Place> {
  readonly dataSet: string;
  readonly bound: BoundTest;
  readonly kept: Kept<Place>[];
}

/** Records of one data set in the role of the others of a test. */
interface Pool {
  readonly test: RuleTest;
  readonly dataSet: string;
  readonly fields: ReadonlyMap<string, FieldSubject>;
  readonly byKey: Map<string, ValueOf[]>;
}

/** Records kept per test and data set. */
const maxKept = 500_000;

/** Gathers records of several data sets and judges them at the end. */
export class OthersRun<Place> {
  readonly #library: Library;
  readonly #base: LibraryContext;
  readonly #subjects = new Map<string, Gathering<Place>[]>();
  readonly #pools = new Map<string, Pool[]>();
  /** Tests whose records did not all fit. */
  readonly overflowed = new Set<string>();

  constructor(library: Library, base: LibraryContext) {
    this.#library = library;
    this.#base = base;
  }

  /** Takes the next record; its values are read now. */
  take(subject: DataSetSubject, valueOf: (field: FieldSubject) => string | undefined, place: Place): void {
    const { id } = subject.dataSet;
    if (!this.#subjects.has(id)) this.#prepare(subject);
    for (const { bound, kept } of this.#subjects.get(id) ?? []) {
      if (kept.length >= maxKept) this.overflowed.add(bound.rule.code);
      else kept.push({ values: pick(bound.fields, valueOf), place });
    }
    for (const pool of this.#pools.get(id) ?? []) {
      const values = pick(pool.fields, valueOf);
      const other: ValueOf = (name) => values.get(name);
      const context = { ...this.#base, valueOf: () => undefined, otherOf: other };
      const key = keyOf((pool.test.others?.by ?? []).map(([, operand]) => evaluate(operand, context)));
      if (key === undefined) continue;
      const list = pool.byKey.get(key);
      if (list) list.push(other);
      else if (pool.byKey.size < maxKept) pool.byKey.set(key, [other]);
      else this.overflowed.add('*');
      if (pool.test.others?.in === undefined) this.#lastOwn.set(pool.test, other);
    }
    for (const { bound, kept } of this.#subjects.get(id) ?? []) {
      const own = this.#lastOwn.get(bound.test);
      const last = kept.at(-1);
      if (own && last) this.#own.set(last, own);
    }
    this.#lastOwn.clear();
  }

  readonly #lastOwn = new Map<RuleTest, ValueOf>();
  /** The other that a subject is itself, which is left out of its others. */
  readonly #own = new WeakMap<object, ValueOf>();

  /** Judges all gathered records and tells what passed and failed. Tests whose other data sets did not come at all are unknown. */
  finish(report: (judged: OthersFinding<Place>, outcome: 'pass' | 'fail') => void): OthersCount[] {
    const pools = [...this.#pools.values()].flat();
    return [...this.#subjects.values()].flat().map(({ dataSet: own, bound, kept }) => {
      const outcomes: Record<TestOutcome, number> = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
      const mine = pools.filter(
        ({ test, dataSet }) => test === bound.test && (test.others?.in !== undefined || dataSet === own),
      );
      for (const record of kept) {
        const outcome = this.#judge(bound, record, mine);
        outcomes[outcome] += 1;
        if (outcome !== 'pass' && outcome !== 'fail') continue;
        const places = placesOf(bound);
        const field = places.find(({ field }) => record.values.has(field.id)) ?? places[0];
        if (field) report({ dataSet: own, bound, field, place: record.place }, outcome);
      }
      return { dataSet: own, bound, outcomes };
    });
  }

  #judge(bound: BoundTest, record: Kept<Place>, pools: readonly Pool[]): TestOutcome {
    if (pools.length === 0) return 'unknown';
    const valueOf: ValueOf = (id) => {
      const field = bound.fields.get(id);
      return field && record.values.get(field.field.id);
    };
    const context: ExpressionContext = { ...this.#base, valueOf };
    const { by = [], where } = bound.test.others ?? {};
    const key = keyOf(by.map(([operand]) => evaluate(operand, context)));
    if (key === undefined) return 'unknown';
    const own = this.#own.get(record);
    const others = pools
      .flatMap(({ byKey }) => byKey.get(key) ?? [])
      .filter(
        (other) =>
          other !== own && (where === undefined || evaluate(where, { ...context, otherOf: other }) === true),
      );
    return runTest(bound.test, { ...context, others });
  }

  #prepare(subject: DataSetSubject): void {
    const { id } = subject.dataSet;
    const bound = bindTests(this.#library, subject, 'others');
    this.#subjects.set(
      id,
      bound.map((one) => ({ dataSet: id, bound: one, kept: [] })),
    );
    this.#pools.set(id, poolsOf(this.#library, subject));
  }
}

/** The fields of a data set that tests about other records read, in the role of the record judged or of another. */
export function fieldsForOthers(library: Library, subject: DataSetSubject): readonly FieldSubject[] {
  const own = bindTests(library, subject, 'others').flatMap(({ fields }) => [...fields.values()]);
  const others = poolsOf(library, subject).flatMap(({ fields }) => [...fields.values()]);
  return [...new Set([...own, ...others])];
}

/** Every test in which the records of a data set are the others. */
const poolsOf = (library: Library, subject: DataSetSubject): Pool[] =>
  declaredRules(library).flatMap((rule) => (rule.tests ?? []).flatMap((test) => poolOf(test, subject)));

/** The records of a data set in the role of others, where its fields allow it. */
function poolOf(test: RuleTest, subject: DataSetSubject): Pool[] {
  const { others } = test;
  if (others === undefined) return [];
  const dataSet = subject.dataSet.id;
  if (others.in !== undefined && !isOfSet(others, dataSet)) return [];
  const operands = [...others.by.map(([, operand]) => operand), others.where, test.when, test.require];
  const ids = [...new Set(operands.flatMap((one) => fieldsOf(one, '@')))];
  const fields = singleFields(subject, ids);
  const has = (id: string): boolean => fields.has(id);
  return operands.every((one) => isAnswerable(one, has, '@'))
    ? [{ test, dataSet, fields, byKey: new Map() }]
    : [];
}

function pick(
  fields: ReadonlyMap<string, FieldSubject>,
  valueOf: (field: FieldSubject) => string | undefined,
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [id, field] of fields) {
    const value = valueOf(field);
    if (value === undefined) continue;
    values.set(id, value);
    values.set(field.field.id, value);
  }
  return values;
}

function keyOf(values: readonly unknown[]): string | undefined {
  return values.includes(undefined) ? undefined : JSON.stringify(values);
}
