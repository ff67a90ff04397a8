// The declared rules that look at other records (standards/quality, packs), run over the records of all files.
import type { Library } from '@hulian/standards';
import type { DataSetSubject } from '../engine/field-rule.js';
import type { RuleReport } from '../engine/rule.js';
import type { Location } from '../finding.js';
import { OthersRun } from '../quality/others.js';
import { libraryContext } from '../quality/library-context.js';
import { describeFields } from '../records/plan.js';
import { describeFailure } from '../rules/quality/record-logic.js';
import type { KeptRecord } from './facts.js';

/** Where a record stands. */
interface Place {
  readonly file: number;
  readonly location: Location;
}

/** What the rules of cross/ tell themselves, of documents and messages too; of these only the tests about one element, where named. */
const toldByCode = new Map<string, string | undefined>([
  ['REF-001', undefined],
  ['REF-003', undefined],
  ['REF-006', undefined],
  ['REF-007', 'DE02.01.005.01'],
  ['TIME-007', undefined],
]);

/** Gathers records file by file and judges them together. */
export class OtherRecords {
  readonly #library: Library;
  readonly #run: OthersRun<Place>;
  readonly #subjects = new Map<string, DataSetSubject | undefined>();

  constructor(library: Library, asOf?: string) {
    this.#library = library;
    this.#run = new OthersRun(library, libraryContext(library, asOf));
  }

  /** Takes a record of a file. */
  take(file: number, { dataSet, values, location }: KeptRecord): void {
    const subject = this.#subjectOf(dataSet);
    if (subject === undefined) return;
    this.#run.take(subject, ({ field }) => values[field.id], { file, location });
  }

  /** Reports what fails, and tells what could not be judged. */
  finish(report: (file: number, report: RuleReport) => void): {
    /** There were too many records for all rules. */
    readonly isIncomplete: boolean;
    /** Tests that came to no conclusion about any record, by data set. */
    readonly unanswered: ReadonlyMap<string, number>;
  } {
    const counts = this.#run.finish(({ bound, field, place }, outcome) => {
      if (outcome === 'pass' || isToldByCode(bound)) return;
      report(place.file, { ...describeFailure(bound, field), location: place.location });
    });
    const unanswered = new Map<string, number>();
    for (const { dataSet, bound, outcomes } of counts) {
      const concluded = outcomes.pass + outcomes.fail + outcomes['not-applicable'];
      const isOpen = outcomes.unknown > 0 && concluded === 0 && !isToldByCode(bound);
      unanswered.set(dataSet, (unanswered.get(dataSet) ?? 0) + (isOpen ? 1 : 0));
    }
    return { isIncomplete: this.#run.overflowed.size > 0, unanswered };
  }

  #subjectOf(id: string): DataSetSubject | undefined {
    if (this.#subjects.has(id)) return this.#subjects.get(id);
    const dataSet = this.#library.dataSet(id);
    const subject = dataSet && { dataSet, fields: describeFields(dataSet, this.#library) };
    this.#subjects.set(id, subject);
    return subject;
  }
}

const isToldByCode = ({
  rule,
  test,
}: {
  readonly rule: { readonly code: string };
  readonly test: { readonly require: unknown };
}): boolean => {
  if (!toldByCode.has(rule.code)) return false;
  const element = toldByCode.get(rule.code);
  return element === undefined || JSON.stringify(test.require).includes(element);
};
