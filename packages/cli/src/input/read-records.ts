import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { findFiles } from './files.js';
import { parseRecords, type Members } from './parse-records.js';
import { readWhole } from './read.js';

/** The records of all files in their order. @throws CliError (exit 2) for a file without records */
export async function readRecords(
  context: Context,
  paths: readonly string[],
  notRecords: (path: string) => string,
): Promise<readonly Members[]> {
  const all: Members[] = [];
  for (const file of await findFiles(context, paths)) {
    const records = parseRecords(await readWhole(context, file));
    if (records === undefined || records.length === 0) throw usageError(notRecords(file.path));
    for (const record of records) all.push(record);
  }
  return all;
}
