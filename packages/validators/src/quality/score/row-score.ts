// Counts for a quality score with the row engine: the validator judges, this counts.
import type { DataSet, Library } from '@hulian/standards';
import type { DataSetSubject, FieldSubject, RecordContext } from '../../engine/field-rule.js';
import type { Source } from '../../engine/artefact.js';
import type { PlacelessReport } from '../../engine/collector.js';
import type { RuleDescription, Ruleset } from '../../engine/rule.js';
import type { Severity } from '../../finding.js';
import type { FileReport, Manifest } from '../../report.js';
import { describeFailure, recordLogic } from '../../rules/quality/record-logic.js';
import { findNamePairs } from '../../rules/value-domain/code-name.js';
import { createValidator } from '../../validator.js';
import { bindTests, type BoundTest } from '../bind.js';
import { runTest } from '../expression.js';
import { libraryContext } from '../library-context.js';
import { OthersRun } from '../others.js';
import {
  asksTimeOrder,
  codedFields,
  institutionFields,
  limitHours,
  receiptHours,
  timeFields,
} from './fields.js';
import {
  compareGroups,
  emptyTally,
  percentiles,
  sortRules,
  type GroupKey,
  type QualityCounts,
  type RuleCount,
  type RuleOutcome,
  type Tally,
} from './model.js';
import { askAll, listedSeverity } from './severities.js';

/** How a score is counted. */
export interface ScoreOptions {
  readonly library: Library;
  /** What the user changes of the severities: a rule that is off is not listed, but metrics count what they name. */
  readonly ruleset?: Ruleset;
  /** YYYYMMDD */
  readonly asOf?: string;
  /** Fields that must be filled, by data set. */
  readonly required?: Readonly<Record<string, readonly string[]>>;
  /** Key of a record that says when the platform received it. */
  readonly received?: string;
  /** Hours within which records should arrive; default by data set. */
  readonly limitHours?: number;
}

interface Prepared {
  /** Fields with a code and with its name. */
  readonly pairs: readonly (readonly [code: FieldSubject, name: FieldSubject])[];
  readonly subject: DataSetSubject;
  readonly institutions: readonly FieldSubject[];
  readonly times: readonly FieldSubject[];
  readonly coded: readonly FieldSubject[];
  readonly required: readonly FieldSubject[];
  readonly tests: readonly { readonly bound: BoundTest; readonly timeOrder: boolean; outcome: Count }[];
}

interface Count {
  pass: number;
  fail: number;
}

interface Fault {
  readonly rule: string;
  readonly code?: string;
  readonly severity: Severity | 'off';
  readonly field: string;
}

/** Rules about values and records; those about files belong to no record. */
const aboutRecords = /^(data-element|value-domain|identifier|quality)\/|^data-set\/duplicate-record$/u;

/** What a score was made with, whichever engine counts. */
export function scoreManifest({ library, ruleset, asOf }: ScoreOptions): Manifest {
  return createValidator({
    library,
    ...(ruleset && { ruleset }),
    ...(asOf !== undefined && { asOf }),
  }).manifest();
}

/** Counts records file by file. */
export class RowScore {
  readonly #options: ScoreOptions;
  readonly #groups = new Map<string, GroupKey & { readonly tally: Tally }>();
  readonly #rules = new Map<string, RuleCount & { readonly dataSet: string; count: number }>();
  readonly #prepared = new Map<string, Prepared>();
  readonly #faults: Fault[] = [];
  readonly #delays: number[] = [];
  readonly #others: OthersRun<Tally>;
  readonly #validator;
  readonly #incomplete: string[] = [];
  #taken = 0;
  #pairs = { run: 0, wrong: 0 };

  constructor(options: ScoreOptions) {
    this.#options = options;
    this.#others = new OthersRun(options.library, libraryContext(options.library, options.asOf));
    this.#validator = createValidator({
      library: options.library,
      ruleset: askAll(options.ruleset),
      ...(options.asOf !== undefined && { asOf: options.asOf }),
      onFinding: (rule, report) => this.#find(rule, report),
      onRecord: (subject, record, raw) => this.#take(subject, record, raw),
    });
  }

  /** Counts one file. Its report says what could not be read. */
  async add(source: Source): Promise<FileReport> {
    this.#faults.length = 0;
    const before = this.#taken;
    const report = await this.#validator.validate(source);
    const taken = this.#taken - before;
    if (taken === 0 || taken < (report.records ?? 0)) this.#incomplete.push(source.path);
    return report;
  }

  /** Paths of the files of which no record was counted, or not every one that was read. */
  get incomplete(): readonly string[] {
    return this.#incomplete;
  }

  /** What a run was made with. */
  manifest(): Manifest {
    return scoreManifest(this.#options);
  }

  /** Judges what looks at other records, and gives all counts. */
  finish(): QualityCounts {
    const outcomes = new Map<string, RuleOutcome & { readonly dataSet: string }>();
    const add = (dataSet: string, { rule }: BoundTest, { pass, fail }: Count): void => {
      if (pass + fail === 0) return;
      const key = `${dataSet} ${rule.code}`;
      const known = outcomes.get(key);
      outcomes.set(key, {
        dataSet,
        code: rule.code,
        dimension: rule.dimension,
        pass: (known?.pass ?? 0) + pass,
        fail: (known?.fail ?? 0) + fail,
      });
    };
    for (const [dataSet, { tests }] of this.#prepared)
      for (const { bound, outcome } of tests) add(dataSet, bound, outcome);
    const crossed = this.#others.finish(({ dataSet, bound, field, place }, outcome) => {
      place.checksRun += 1;
      if (outcome === 'pass') place.checksPassed += 1;
      else {
        const failure = describeFailure(bound, field);
        const severity = listedSeverity(recordLogic, failure, this.#options.ruleset);
        this.#count(dataSet, {
          rule: recordLogic.id,
          code: bound.rule.code,
          severity,
          field: field.field.id,
        });
      }
    });
    for (const { bound, dataSet, outcomes: found } of crossed) add(dataSet, bound, found);
    const delays = percentiles(this.#delays);
    return {
      groups: [...this.#groups.values()].sort(compareGroups),
      rules: sortRules([...this.#rules.values()]),
      outcomes: [...outcomes.values()].sort((a, b) =>
        compare(`${a.dataSet} ${a.code}`, `${b.dataSet} ${b.code}`),
      ),
      ...(delays && { delays }),
      pairs: this.#pairs,
      notRun: [...this.#others.overflowed].sort(),
    };
  }

  #find(rule: RuleDescription, report: PlacelessReport): void {
    if (!aboutRecords.test(rule.id)) return;
    const { params } = report;
    const code = rule.id === recordLogic.id ? String(params?.['code']) : undefined;
    this.#faults.push({
      rule: rule.id,
      severity: listedSeverity(rule, report, this.#options.ruleset),
      field: String(params?.['field'] ?? ''),
      ...(code !== undefined && { code }),
    });
  }

  #take(subject: DataSetSubject, record: RecordContext, raw: Readonly<Record<string, unknown>>): void {
    this.#taken += 1;
    const { id } = subject.dataSet;
    let prepared = this.#prepared.get(id);
    if (!prepared) this.#prepared.set(id, (prepared = this.#prepare(subject)));
    const faults = this.#faults.splice(0);
    const tally = this.#groupOf(prepared, record);
    tally.records += 1;
    if (faults.some(({ severity }) => severity === 'error')) tally.errorRecords += 1;
    for (const fault of faults) {
      this.#count(id, fault);
      if (fault.rule === 'data-set/duplicate-record') tally.duplicates += 1;
    }
    this.#countCodes(prepared, record, faults, tally);
    countRequired(prepared, record, tally);
    const wrong = faults.filter(({ rule }) => rule === 'value-domain/code-name').length;
    const run = prepared.pairs.filter((pair) =>
      pair.every((field) => record.valueOf(field) !== undefined),
    ).length;
    this.#pairs = { run: this.#pairs.run + run, wrong: this.#pairs.wrong + wrong };
    this.#countChecks(prepared, record, tally);
    this.#countReceipt(prepared, record, raw, tally);
    this.#others.take(subject, (field) => record.valueOf(field), tally);
  }

  #prepare(subject: DataSetSubject): Prepared {
    const ids = this.#options.required?.[subject.dataSet.id] ?? requiredIn(subject.dataSet);
    return {
      subject,
      institutions: institutionFields(subject),
      times: timeFields(subject),
      pairs: findNamePairs(subject.fields).map(({ code, name }) => [code, name] as const),
      coded: codedFields(subject),
      required: subject.fields.filter(({ field }) => ids.includes(field.id)),
      tests: bindTests(this.#options.library, subject, 'single')
        .filter(({ rule }) => rule.level !== 'field')
        .map((bound) => ({ bound, timeOrder: asksTimeOrder(bound), outcome: { pass: 0, fail: 0 } })),
    };
  }

  #groupOf({ subject, institutions, times }: Prepared, record: RecordContext): Tally {
    const first = (fields: readonly FieldSubject[]): string | undefined => {
      for (const field of fields) {
        const value = record.valueOf(field);
        if (value !== undefined) return value;
      }
      return undefined;
    };
    const group: GroupKey = {
      dataSet: subject.dataSet.id,
      institution: first(institutions) ?? '-',
      month: first(times)?.slice(0, 6) ?? '-',
    };
    const key = JSON.stringify(group);
    let found = this.#groups.get(key);
    if (!found) this.#groups.set(key, (found = { ...group, tally: emptyTally() }));
    return found.tally;
  }

  #count(dataSet: string, { severity, ...fault }: Fault): void {
    if (severity === 'off') return;
    const key = `${dataSet} ${ruleKey(fault)} ${severity}`;
    const known = this.#rules.get(key);
    if (known) known.count += 1;
    else this.#rules.set(key, { dataSet, ...fault, severity, count: 1 });
  }

  #countCodes({ coded }: Prepared, record: RecordContext, faults: readonly Fault[], tally: Tally): void {
    const clean = coded.filter((field) => record.valueOf(field) !== undefined).length;
    const ids = new Set(coded.map(({ field }) => field.id));
    const wrong = faults.filter(
      ({ rule, field }) => rule === 'value-domain/unknown-code' && ids.has(field),
    ).length;
    const padded = faults.filter(
      ({ rule, field }) => rule === 'value-domain/code-padding' && ids.has(field),
    ).length;
    tally.codedValues += clean + wrong;
    tally.codedRight += clean - padded;
    if (clean + wrong > 0) tally.codedRecords += 1;
    if (clean + wrong > 0 && wrong + padded === 0) tally.codedRightRecords += 1;
  }

  #countChecks({ tests }: Prepared, record: RecordContext, tally: Tally): void {
    const base = libraryContext(this.#options.library, this.#options.asOf);
    let [asked, ordered] = [false, true];
    for (const { bound, timeOrder, outcome } of tests) {
      const result = runTest(bound.test, {
        ...base,
        valueOf: (id) => {
          const field = bound.fields.get(id);
          return field && record.valueOf(field);
        },
        listOf: (id) => {
          const field = bound.fields.get(id);
          return field ? record.valuesOf(field) : [];
        },
      });
      if (result !== 'pass' && result !== 'fail') continue;
      outcome[result] += 1;
      tally.checksRun += 1;
      if (result === 'pass') tally.checksPassed += 1;
      if (!timeOrder) continue;
      asked = true;
      ordered &&= result === 'pass';
    }
    if (asked) tally.timeAsked += 1;
    if (asked && ordered) tally.timeOrdered += 1;
  }

  #countReceipt(
    { subject, times }: Prepared,
    record: RecordContext,
    raw: Readonly<Record<string, unknown>>,
    tally: Tally,
  ): void {
    const { received } = this.#options;
    if (received === undefined) return;
    const given = raw[received];
    const time = times.map((field) => record.valueOf(field)).find((value) => value !== undefined);
    const hours = receiptHours(time, typeof given === 'string' ? given : undefined);
    if (hours === undefined) return;
    tally.received += 1;
    if (hours <= limitHours(subject.dataSet.id, this.#options.limitHours)) tally.receivedInTime += 1;
    this.#delays.push(hours);
  }
}

function countRequired({ required }: Prepared, record: RecordContext, tally: Tally): void {
  if (required.length === 0) return;
  const filled = required.filter((field) => record.valuesOf(field).length > 0).length;
  tally.required += required.length;
  tally.requiredFilled += filled;
  if (filled === required.length) tally.completeRecords += 1;
}

/** Fields that the source of a curated set demands. */
export function requiredIn(dataSet: DataSet): string[] {
  return dataSet.fields
    .filter((field) => 'requiredBySource' in field && field.requiredBySource === true)
    .map(({ id }) => id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const ruleKey = ({ rule, code, field }: Omit<Fault, 'severity'>): string => `${rule} ${code ?? ''} ${field}`;
