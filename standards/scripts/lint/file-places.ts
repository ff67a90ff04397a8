import { editionOfTable } from '../../src/layout.js';
import type { DataCheck } from './context.js';

/** File name of a domain: its id without blanks and slashes. */
function fileNameOfDomain(id: string): string {
  return id.replace('/T', 'T').replace(/\s/g, '').replaceAll('/', '-');
}

export const filePlaces: DataCheck = {
  name: 'file-places',
  description:
    'Whoever knows the id can open the file: file names follow ids, tables hold the class and sub of their part.',
  check: (context) => [
    ...context
      .ofKind('value-domain')
      .filter(({ record, path }) => !path.endsWith(`/${fileNameOfDomain(record.id)}.json`))
      .map(({ record, path }) => ({ path, id: record.id, text: 'is not in the file of its id' })),
    ...context
      .ofKind('data-set')
      .filter(({ record, path }) => record.id.startsWith('HDS') && !path.endsWith(`/${record.id}.json`))
      .map(({ record, path }) => ({ path, id: record.id, text: 'is not in the file of its id' })),
    ...context
      .ofKind('data-element')
      .filter(({ record, path }) => record.edition !== editionOfTable(path))
      .map(({ record, path, line }) => ({
        path,
        line,
        id: record.id,
        text: 'edition differs from the table name',
      })),
  ],
};
