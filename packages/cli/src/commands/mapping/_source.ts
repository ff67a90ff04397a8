import { stat } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { describeError, isSdkError } from '@hulian/sdk';
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

/** A mapping, the folder its file is in, and how its source is opened. */
export interface OpenMapping {
  readonly mapping: MappingFile;
  readonly folder: string;
  /** Hands the source to the work and closes it: the one that the user named, else the folder of the mapping. */
  readonly withSource: <Result>(work: (reader: SourceReader) => Promise<Result>) => Promise<Result>;
}

/** Reads a mapping file. What is wrong with it, then or at work, is told with its name. */
export async function openMapping(
  context: Context,
  path: string,
  source: string | undefined,
): Promise<OpenMapping> {
  const text = new TextDecoder().decode(await readNamed(context, path));
  const folder = path === '-' ? context.io.cwd : dirname(resolve(context.io.cwd, path));
  return {
    mapping: await namingMapping(context, path, source, () => parseMapping(text)),
    folder,
    withSource: (work) =>
      namingMapping(context, path, source, () => withSource(context, source ?? folder, work)),
  };
}

/** A table that is not there is told with the option that says where to look. */
async function namingMapping<Result>(
  context: Context,
  path: string,
  source: string | undefined,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!isSdkError(error)) throw error;
    const { mapping } = context.messages;
    if (error.code === 'CONFIG_FILE_NOT_FOUND' && source === undefined)
      throw usageError(mapping.tableNotFound(path, String(error.details['path'])), error);
    if (!['CONFIG_INVALID', 'CONFIG_FILE_NOT_FOUND', 'STANDARDS_UNKNOWN_ID'].includes(error.code))
      throw error;
    throw usageError(mapping.wrong(path, describeError(error, context.language)), error);
  }
}
