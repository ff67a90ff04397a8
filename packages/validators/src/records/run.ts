// One file of records: finds the data set each record is to be judged by, keeps one judge per data set.
import type { DataSet } from '@hulian/standards';
import type { ArtefactContext, ArtefactHead, ArtefactOutcome } from '../engine/artefact.js';
import type { FieldMemory, FieldTaker, RecordPlace, RecordTaker } from '../readers/record-place.js';
import { recordShape } from '../rules/data-set/record-shape.js';
import { requiredFields } from '../rules/data-set/required-fields.js';
import { unknownDataSet } from '../rules/data-set/unknown-data-set.js';
import { unknownField } from '../rules/data-set/unknown-field.js';
import { RecordJudge, dataSetKey } from './judge.js';
import { buildPlan } from './plan.js';
import type { RecordPlan } from './plan.js';
import { empty } from '../rules/file/empty.js';

/** Plans are kept per library and reference date, so that many files of one data set are prepared once. */
const plans = new WeakMap<object, Map<string, RecordPlan>>();

/** Names of data sets reported one by one. */
const maxNames = 20;

/** Readers hand records to it. */
export class RecordRun implements RecordTaker, FieldTaker {
  readonly #context: ArtefactContext;
  readonly #head: ArtefactHead;
  readonly #judges = new Map<string, RecordJudge | undefined>();
  readonly #subjects: DataSet[] = [];
  /** Names of other data sets met so far: each is one cause. */
  readonly #conflicts = new Set<string>();
  #fallback: string | undefined;
  #records = 0;
  /** The first record, where one without known fields may hold the records. */
  #first: object | undefined;

  constructor(context: ArtefactContext, head: ArtefactHead) {
    this.#context = context;
    this.#head = head;
    this.#fallback = head.as;
  }

  /** The data set named by the file as a whole. */
  nameDataSet(name: unknown, place: RecordPlace): void {
    if (typeof name !== 'string' || name === '') return;
    if (this.#head.as === undefined) this.#fallback = name;
    else this.#compareNames(name, place);
  }

  /** Judges the next record. */
  take(record: unknown, place: RecordPlace): void {
    if (typeof record === 'object' && record !== null && !Array.isArray(record)) {
      this.takeFields(Object.keys(record), Object.values(record), place);
      return;
    }
    this.#records += 1;
    const message = typeof record === 'string' && /^\s*[{[]/u.test(record) ? 'json-text' : 'not-object';
    this.#context.collector.report(recordShape, { message, location: place.location() });
  }

  /** Judges the next record. */
  takeFields(
    keys: readonly string[],
    values: readonly unknown[],
    place: RecordPlace,
    memory?: FieldMemory,
  ): void {
    this.#records += 1;
    if (this.#records === 1) this.#first = Object.fromEntries(keys.map((key, index) => [key, values[index]]));
    const at = keys.indexOf(dataSetKey);
    const own = at < 0 ? undefined : values[at];
    if (typeof own === 'string' && own !== '' && this.#head.as !== undefined) this.#compareNames(own, place);
    const named = this.#head.as ?? (typeof own === 'string' && own !== '' ? own : undefined);
    // The name of the file is looked at when nothing else tells, and once.
    const name = named ?? this.#ownName();
    this.#judgeOf(name, place)?.judge(keys, values, place, this.#records, memory);
  }

  /** True for a text that names a field of the data set by which a record is judged that names none. */
  isField(text: string): boolean {
    const plan = this.#fallbackPlan();
    return plan !== undefined && plan.keys.resolve(text).kind !== 'unknown';
  }

  /** Names of the fields of that data set, where there is one. */
  fieldNames(): readonly string[] | undefined {
    return this.#fallbackPlan()?.fields.map(({ field }) => field.name);
  }

  #fallbackPlan(): RecordPlan | undefined {
    const dataSet = this.#context.library.dataSet(this.#head.as ?? this.#ownName());
    return dataSet && planOf(dataSet, this.#context);
  }

  #ownName(): string {
    return (this.#fallback ??= dataSetOfName(this.#context.library, this.#head.path));
  }

  /** Ends the file. */
  finish(): ArtefactOutcome {
    const { collector } = this.#context;
    const location = { source: this.#head.path };
    const judges = [...this.#judges.values()].flatMap((judge) => judge ?? []);
    for (const judge of judges) judge.finish();
    const judged = judges.reduce((sum, judge) => sum + judge.judged, 0);
    if (this.#records === 0 && collector.total === 0)
      collector.report(empty, { message: 'no-records', location });
    const [subject] = this.#subjects;
    if (subject && judged === 0 && this.#records > 0 && !judges.some(({ hasField }) => hasField)) {
      const names = { dataSet: subject.id, dataSetName: subject.name };
      const at = findRecords(this.#first, (key) => this.isField(key));
      if (at === undefined)
        collector.report(unknownField, { message: 'none-known', params: names, severity: 'error', location });
      else collector.report(recordShape, { message: 'wrapped', params: { ...names, at }, location });
    }
    const { observe } = this.#context;
    if (observe?.fields)
      for (const judge of judges) observe.fields(this.#head.path, judge.dataSet, judge.seenFields());
    if (judged > 0) collector.notChecked(requiredFields, { reason: 'required-unknown' });
    return {
      kind: 'data-set-records',
      ...(subject && this.#subjects.length === 1 && { subject: { id: subject.id, name: subject.name } }),
      records: this.#records,
      checked: judged > 0,
    };
  }

  #judgeOf(name: string, place: RecordPlace): RecordJudge | undefined {
    if (this.#judges.has(name)) return this.#judges.get(name);
    const { library, collector } = this.#context;
    const dataSet = name === '' ? undefined : library.dataSet(name);
    let judge: RecordJudge | undefined;
    if (dataSet) {
      const plan = planOf(dataSet, this.#context);
      judge = new RecordJudge(plan, collector, this.#context);
      this.#subjects.push(dataSet);
      for (const { rule, report } of plan.recordUnchecked) collector.notChecked(rule, report);
    } else if (this.#judges.size < maxNames) {
      const nearest = library.suggest(name, 'data-set', 3).map((entry) => `${entry.name} (${entry.id})`);
      const report =
        name === ''
          ? { message: 'missing' }
          : { message: 'unknown', params: { dataSet: name.slice(0, 60), nearest } };
      collector.report(unknownDataSet, { ...report, location: place.location() });
    }
    if (judge || this.#judges.size < maxNames) this.#judges.set(name, judge);
    return judge;
  }

  #compareNames(name: string, place: RecordPlace): void {
    const { library, collector } = this.#context;
    const asked = library.dataSet(this.#head.as ?? '');
    const named = library.dataSet(name);
    if (!asked || (named && named.id === asked.id) || this.#conflicts.has(name)) return;
    if (this.#conflicts.size < maxNames) this.#conflicts.add(name);
    const params = { asked: asked.name, named: named?.name ?? name.slice(0, 60) };
    collector.report(unknownDataSet, { message: 'conflict', params, location: place.location() });
  }
}

/** Path of the records in what an interface answered: `{ "code": 0, "data": { "list": [ … ] } }`. */
function findRecords(value: unknown, isField: (key: string) => boolean, depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null || depth > 3) return undefined;
  if (Array.isArray(value)) return findRecords(value[0], isField, depth + 1);
  const members = Object.entries(value).slice(0, 100);
  if (depth > 0 && members.some(([key]) => isField(key))) return '';
  for (const [key, member] of members) {
    const found = findRecords(member, isField, depth + 1);
    if (found !== undefined) return `/${key.slice(0, 60)}${found}`;
  }
  return undefined;
}

/**
 * The data set that a file name begins with: `西药处方.csv`, `西药处方-202601.csv`; empty where it names none. A table says
 * nowhere else what it is; whatever the content or the caller names goes before.
 */
function dataSetOfName(library: ArtefactContext['library'], path: string): string {
  let name = path.replace(/^.*[\\/]/u, '').replace(/\.[^.]*$/u, '');
  while (name !== '' && !library.dataSet(name)) name = name.replace(/(?:^|[-_ .(（])[^-_ .(（]*$/u, '');
  return name;
}

function planOf(dataSet: DataSet, { library, asOf }: ArtefactContext): RecordPlan {
  const ofLibrary = plans.get(library) ?? new Map<string, RecordPlan>();
  plans.set(library, ofLibrary);
  const key = `${dataSet.id} ${asOf ?? ''}`;
  const plan = ofLibrary.get(key) ?? buildPlan(dataSet, library, asOf);
  ofLibrary.set(key, plan);
  return plan;
}
