/** Two runs side by side: what is fixed, what is new, what still fails. */
import { isArtifactRun, type AnyRun } from './format.js';

/** A test or type whose result is of interest. */
export interface ComparedEntry {
  readonly id: string;
  readonly before?: string;
  readonly after?: string;
}

/** The differences between two runs. */
export interface RunComparison {
  /** Did not pass before and passes now. */
  readonly fixed: readonly ComparedEntry[];
  /** Passed before, or was not there, and does not pass now. */
  readonly broken: readonly ComparedEntry[];
  /** Did not pass before and does not pass now. */
  readonly still: readonly ComparedEntry[];
  /** Was judged before and is not judged now: left out, or gone. Never counted as fixed. */
  readonly dropped: readonly ComparedEntry[];
  /** Passed both times. */
  readonly passing: number;
}

/** Results by id: tests of a suite, or types and files of a folder. */
function resultsOf(run: AnyRun): Map<string, string> {
  if (!isArtifactRun(run)) return new Map(run.tests.map(({ id, result }) => [id, result]));
  return new Map(run.types.filter(({ status }) => status !== 'none').map(({ id, status }) => [id, status]));
}

const good = new Set(['pass', 'full']);
const unjudged = new Set(['omit', 'absent']);

/** Compares an earlier run with a later one of the same kind. */
export function compareRuns(before: AnyRun, after: AnyRun): RunComparison {
  const [old, now] = [resultsOf(before), resultsOf(after)];
  const comparison = {
    fixed: [] as ComparedEntry[],
    broken: [] as ComparedEntry[],
    still: [] as ComparedEntry[],
    dropped: [] as ComparedEntry[],
    passing: 0,
  };
  for (const id of new Set([...old.keys(), ...now.keys()])) {
    const [first, second] = [old.get(id), now.get(id)].map((result) =>
      result === undefined || unjudged.has(result) ? undefined : result,
    );
    const entry = {
      id,
      ...(first !== undefined && { before: first }),
      ...(second !== undefined && { after: second }),
    };
    if (second === undefined) {
      if (first !== undefined) comparison.dropped.push(entry);
    } else if (good.has(second)) {
      if (first !== undefined && !good.has(first)) comparison.fixed.push(entry);
      else comparison.passing += 1;
    } else if (first !== undefined && !good.has(first)) comparison.still.push(entry);
    else comparison.broken.push(entry);
  }
  return comparison;
}
