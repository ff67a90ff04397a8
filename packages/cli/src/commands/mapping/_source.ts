import { stat } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import {
  connectPostgres,
  parseMapping,
  readFolder,
  readSqlite,
  type MappingFile,
  type SourceReader,
} from '@hulian/sdk/mapping';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { readNamed } from '../../input/read-named.js';

const databases = ['.db', '.sqlite', '.sqlite3'];

/** Opens a source: a file, a folder, a SQLite file, or `postgres:`; hands it to the work and closes it. */
export async function withSource<Result>(
  context: Context,
  source: string,
  work: (reader: SourceReader) => Promise<Result>,
): Promise<Result> {
  if (source === 'postgres:') {
    const reader = await connectPostgres();
    try {
      return await work(reader);
    } finally {
      await reader.close();
    }
  }
  const path = resolve(context.io.cwd, source);
  if ((await stat(path).catch(() => undefined)) === undefined)
    throw usageError(context.messages.errors.pathsMissing([{ path: source }]));
  if (!databases.includes(extname(path).toLowerCase())) return work(await readFolder(path));
  const reader = readSqlite(path);
  try {
    return await work(reader);
  } finally {
    reader.close();
  }
}

/** A mapping file, the folder it is in, and the source it is for: the folder itself where none is named. */
export async function readMappingFile(
  context: Context,
  path: string,
  source: string | undefined,
): Promise<{ readonly mapping: MappingFile; readonly folder: string; readonly source: string }> {
  const mapping = parseMapping(new TextDecoder().decode(await readNamed(context, path)));
  const folder = path === '-' ? context.io.cwd : dirname(resolve(context.io.cwd, path));
  return { mapping, folder, source: source ?? folder };
}
