// Tests that look at other records: uniqueness, references between records, agreement of the same person's records.
// Records are gathered first, then judged; memory is bounded and what does not fit is said to be unchecked.
import { fieldsOf } from '@hulian/standards';
import type { Library, OtherRecords, RuleTest } from '@hulian/standards';
import { detach } from '../engine/detach.js';
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

/** Values of many records, a column for each field: a map for each record would take several times the memory. */
class KeptValues {
  readonly #fields: readonly FieldSubject[];
  readonly #columns: readonly (string | undefined)[][];
  /** Column by the operand and by the identifier of its field. */
  readonly #at: ReadonlyMap<string, readonly (string | undefined)[]>;
  length = 0;

  constructor(fields: ReadonlyMap<string, FieldSubject>) {
    this.#fields = [...fields.values()];
    this.#columns = this.#fields.map(() => []);
    this.#at = new Map(
      [...fields].flatMap(([id, { field }], at) => {
        const column = this.#columns[at] ?? [];
        return [
          [id, column],
          [field.id, column],
        ] as const;
      }),
    );
  }

  /** Keeps the values of the next record; none of them is a piece of its input any more. */
  push(valueOf: (field: FieldSubject) => string | undefined): void {
    for (const [at, field] of this.#fields.entries()) this.#columns[at]?.push(detach(valueOf(field)));
    this.length += 1;
  }

  get(row: number, id: string): string | undefined {
    return this.#at.get(id)?.[row];
  }
}

/** One test in one data set, with the records gathered for it. */
interface Gathering<Place> {
  readonly dataSet: string;
  readonly bound: BoundTest;
  readonly kept: KeptValues;
  /** By record: its place, and its own number among the others, -1 where it is none of them. */
  readonly places: Place[];
  readonly own: number[];
}

/** Records of one data set in the role of the others of a test. */
interface Pool {
  readonly test: RuleTest;
  readonly dataSet: string;
  readonly fields: ReadonlyMap<string, FieldSubject>;
  readonly kept: KeptValues;
  /** Numbers of the records of a key; most keys have one. */
  readonly byKey: Map<string, number | number[]>;
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
    const own = new Map<RuleTest, number>();
    for (const pool of this.#pools.get(id) ?? []) {
      const row = this.#addOther(pool, valueOf);
      if (pool.test.others?.in === undefined) own.set(pool.test, row);
    }
    for (const { bound, kept, places, own: numbers } of this.#subjects.get(id) ?? []) {
      if (kept.length >= maxKept) {
        this.overflowed.add(bound.rule.code);
        continue;
      }
      kept.push(valueOf);
      places.push(place);
      numbers.push(own.get(bound.test) ?? -1);
    }
  }

  /** Adds a record to the others of a test; gives its number, or -1 where it is not found by anything or does not fit. */
  #addOther(
    { test, fields, kept, byKey }: Pool,
    valueOf: (field: FieldSubject) => string | undefined,
  ): number {
    const otherOf: ValueOf = (id) => {
      const field = fields.get(id);
      return field && valueOf(field);
    };
    const context = { ...this.#base, valueOf: () => undefined, otherOf };
    const key = keyOf((test.others?.by ?? []).map(([, operand]) => evaluate(operand, context)));
    if (key === undefined) return -1;
    const known = byKey.get(key);
    if (known === undefined && byKey.size >= maxKept) {
      this.overflowed.add('*');
      return -1;
    }
    const row = kept.length;
    kept.push(valueOf);
    if (known === undefined) byKey.set(key, row);
    else if (typeof known === 'number') byKey.set(key, [known, row]);
    else known.push(row);
    return row;
  }

  /** Judges all gathered records and tells what passed and failed. Tests whose other data sets did not come at all are unknown. */
  finish(report: (judged: OthersFinding<Place>, outcome: 'pass' | 'fail') => void): OthersCount[] {
    const pools = [...this.#pools.values()].flat();
    return [...this.#subjects.values()].flat().map((gathering) => {
      const { dataSet: own, bound, kept, places: where } = gathering;
      const outcomes: Record<TestOutcome, number> = { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 };
      const mine = pools.filter(
        ({ test, dataSet }) => test === bound.test && (test.others?.in !== undefined || dataSet === own),
      );
      for (let row = 0; row < kept.length; row += 1) {
        const outcome = this.#judge(gathering, row, mine);
        outcomes[outcome] += 1;
        if (outcome !== 'pass' && outcome !== 'fail') continue;
        const places = placesOf(bound);
        const field = places.find(({ field }) => kept.get(row, field.id) !== undefined) ?? places[0];
        if (field) report({ dataSet: own, bound, field, place: where[row] as Place }, outcome);
      }
      return { dataSet: own, bound, outcomes };
    });
  }

  #judge({ dataSet, bound, kept, own }: Gathering<Place>, row: number, pools: readonly Pool[]): TestOutcome {
    if (pools.length === 0) return 'unknown';
    const valueOf: ValueOf = (id) => {
      const field = bound.fields.get(id);
      return field && kept.get(row, field.field.id);
    };
    const context: ExpressionContext = { ...this.#base, valueOf };
    const { by = [], where, in: sets } = bound.test.others ?? {};
    const key = keyOf(by.map(([operand]) => evaluate(operand, context)));
    if (key === undefined) return 'unknown';
    const others = pools
      .flatMap((pool) =>
        [pool.byKey.get(key) ?? []]
          .flat()
          .filter((other) => sets !== undefined || pool.dataSet !== dataSet || other !== own[row])
          .map(
            (other): ValueOf =>
              (id) =>
                pool.kept.get(other, id),
          ),
      )
      .filter((other) => where === undefined || evaluate(where, { ...context, otherOf: other }) === true);
    return runTest(bound.test, { ...context, others });
  }

  #prepare(subject: DataSetSubject): void {
    const { id } = subject.dataSet;
    const bound = bindTests(this.#library, subject, 'others');
    this.#subjects.set(
      id,
      bound.map((one) => ({
        dataSet: id,
        bound: one,
        kept: new KeptValues(one.fields),
        places: [],
        own: [],
      })),
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
    ? [{ test, dataSet, fields, kept: new KeptValues(fields), byKey: new Map() }]
    : [];
}

function keyOf(values: readonly unknown[]): string | undefined {
  return values.includes(undefined) ? undefined : JSON.stringify(values);
}
