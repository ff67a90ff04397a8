// Records that come from elsewhere than a file of records: a mapping hands them over one by one with the place of their source.
import type { ArtefactContext, ArtefactOutcome } from '../engine/artefact.js';
import type { RuleDescription, RuleReport } from '../engine/rule.js';
import type { RecordPlace } from '../readers/record-place.js';
import type { FileReport } from '../report.js';
import { foldFile } from '../verdict/fold-file.js';
import { RecordRun } from './run.js';

/** Judges records of one data set as they are made. */
export interface RecordSession {
  /** Judges the next record; findings carry the places that `place` tells. */
  take(record: Readonly<Record<string, unknown>>, place: RecordPlace): void;
  /** Records a fault found while the record was made. */
  report(rule: RuleDescription, report: RuleReport): void;
  /** Ends the session. `judged` is false where no record was handed over on purpose: nothing is then said about records. */
  finish(judged?: boolean): FileReport;
}

/** Opens a session. `path` is the name of the source, `as` the data set. */
export function openRecordSession(
  { path, as }: { readonly path: string; readonly as: string },
  context: ArtefactContext,
): RecordSession {
  const run = new RecordRun(context, { path, as, text: '', bytes: new Uint8Array(0) });
  return {
    take: (record, place) => run.take(record, place),
    report: (rule, report) => context.collector.report(rule, report),
    finish(judged = true) {
      const outcome: ArtefactOutcome = judged ? run.finish() : { kind: 'data-set-records', checked: false };
      return foldFile(path, outcome, context.collector);
    },
  };
}
