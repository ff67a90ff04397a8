import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { readSourceRows } from '@hulian/validators/readers';
import { SdkError } from '../errors/sdk-error.js';
import { foldColumn } from './column-names.js';
import type { SourceReader } from './source-reader.js';

const endings = ['.csv', '.tsv', '.txt', '.xlsx', '.json', '.ndjson', '.jsonl'];

const tableNameOf = (file: string): string => basename(file, extname(file));

/**
 * Tables that are files: one file, or the files of a folder named as the tables. CSV, TSV, XLSX, JSON and NDJSON are told
 * by their content.
 * @throws SdkError CONFIG_FILE_NOT_FOUND
 */
export const readFolder = async (path: string): Promise<SourceReader> => {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new SdkError('CONFIG_FILE_NOT_FOUND', { path });
  const files = found.isDirectory()
    ? (await readdir(path)).filter((name) => endings.includes(extname(name).toLowerCase())).sort()
    : [basename(path)];
  const folder = found.isDirectory() ? path : path.slice(0, path.length - basename(path).length);
  return {
    list: () => Promise.resolve(files.map(tableNameOf)),
    async open(name, table, options) {
      const wanted = table.file ?? name;
      const file =
        files.find((each) => each === wanted) ??
        files.find((each) => foldColumn(tableNameOf(each)) === foldColumn(wanted)) ??
        // A single file is the table whatever the mapping calls it.
        (found.isDirectory() ? undefined : files[0]);
      if (file === undefined) throw new SdkError('CONFIG_FILE_NOT_FOUND', { path: join(path, wanted) });
      const content = createReadStream(join(folder, file));
      return readSourceRows(
        { path: file, content },
        {
          ...options,
          ...(table.sheet !== undefined && { sheet: table.sheet }),
          ...(table.each !== undefined && { each: table.each }),
        },
      );
    },
  };
};
