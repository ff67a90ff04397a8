import type { ArtefactOutcome } from '../engine/artefact.js';
import type { FindingCollector } from '../engine/collector.js';
import type { FileReport } from '../report.js';
import { foldVerdict } from './fold-verdict.js';

/** Folds what a handler says of a file and what was collected about it into the report of the file. */
export function foldFile(
  path: string,
  { checked, kind, subject, records }: ArtefactOutcome,
  collector: FindingCollector,
): FileReport {
  const { findings, notChecked, counts } = collector.finish();
  return {
    path,
    kind,
    ...(subject && { subject }),
    ...(records !== undefined && { records }),
    verdict: foldVerdict(counts, checked),
    findings,
    notChecked,
    counts,
  };
}
