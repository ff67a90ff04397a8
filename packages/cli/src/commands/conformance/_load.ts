/** Results of earlier runs: JSON of run or artifacts, or an evidence bundle. */
import { isBundle, verifyBundle, type AnyRun, type ConformanceRun } from '@hulian/sdk/conformance';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { readNamed } from '../../input/read-named.js';
import { checkRun, parseRun } from '../../input/saved/run.js';

/** Reads an earlier result. @throws CliError (exit 2) when the file holds none */
export async function loadRun(context: Context, path: string): Promise<AnyRun> {
  const bytes = await readNamed(context, path);
  const run = isBundle(bytes) ? checkRun(verifyBundle(bytes).run) : parseRun(bytes);
  if (run === undefined) throw usageError(context.messages.evidence.notResult(path));
  return run;
}

/** Reads an earlier result of a suite. @throws CliError (exit 2) when it is one of a folder */
export async function loadSuiteRun(context: Context, path: string): Promise<ConformanceRun> {
  const run = await loadRun(context, path);
  if ('kind' in run) throw usageError(context.messages.evidence.notSuiteResult(path));
  return run;
}
