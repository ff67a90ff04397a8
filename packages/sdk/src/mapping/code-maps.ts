// Code maps of a mapping: written in the file, or in a CSV beside it as `hulian codes map --format csv` writes it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TableParser } from '@hulian/validators';
import { SdkError } from '../errors/sdk-error.js';
import type { CodeMap, FieldMap, MappingFile } from './mapping-file.js';

/** Standard codes by source code. */
export interface ReadyCodes {
  readonly name: string;
  readonly values: ReadonlyMap<string, string>;
}

const longestRow = 1 << 20;

const readCodeFile = async (path: string): Promise<Map<string, string>> => {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new SdkError('CONFIG_FILE_NOT_FOUND', { path }, { cause: error });
  });
  const rows: (readonly string[])[] = [];
  const parser = new TableParser({
    delimiter: ',',
    maxLength: longestRow,
    onRow: ({ cells }) => rows.push(cells.map((cell) => cell.trim())),
    onFault: ({ line }) => {
      throw new SdkError('CONFIG_INVALID', { option: `${path}:${line}`, expected: 'CSV' });
    },
  });
  parser.take(new TextDecoder().decode(bytes).replace(/^\uFEFF/u, ''));
  parser.end();
  const [header = [], ...data] = rows;
  const [target, code, name] = ['target', 'code', 'name'].map((each) => header.indexOf(each));
  if (target === undefined || target < 0 || (code === -1 && name === -1))
    throw new SdkError('CONFIG_INVALID', { option: path, expected: 'code,name,target' });
  const values = new Map<string, string>();
  // Where a table has codes and names, a source may hold either; a code wins over the same text as a name.
  for (const column of [name ?? -1, code ?? -1])
    for (const row of data) {
      const [from, to] = [row[column] ?? '', row[target] ?? ''];
      if (from !== '' && to !== '') values.set(from, to);
    }
  return values;
};

/** Loads all named code maps of a mapping file. */
export const loadCodeMaps = async (
  mapping: MappingFile,
  folder: string,
): Promise<ReadonlyMap<string, ReadyCodes>> => {
  const loaded = new Map<string, ReadyCodes>();
  for (const [name, { file, codes }] of Object.entries<CodeMap>(mapping.codeMaps ?? {})) {
    const values = file === undefined ? new Map<string, string>() : await readCodeFile(join(folder, file));
    for (const [from, to] of Object.entries(codes ?? {})) values.set(from, to);
    loaded.set(name, { name, values });
  }
  return loaded;
};

/** The codes of a field. @throws SdkError CONFIG_INVALID when it names a map that is not there */
export const codesOf = (
  { codes }: FieldMap,
  named: ReadonlyMap<string, ReadyCodes>,
  fieldName: string,
): ReadyCodes | undefined => {
  if (codes === undefined) return undefined;
  if (typeof codes !== 'string') return { name: fieldName, values: new Map(Object.entries(codes)) };
  const found = named.get(codes);
  if (found === undefined)
    throw new SdkError('CONFIG_INVALID', { option: `codeMaps/${codes}`, expected: [...named.keys()] });
  return found;
};
