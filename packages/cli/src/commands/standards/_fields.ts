/** Fields of data sets by their internal identifier (`HDSD00.04.012`): no records of their own, several subsets may share one. */
import type { DataSet, Library } from '@hulian/standards';

/** The data sets that have a field of this identifier, each with that field only. */
export function findFields(library: Library, given: string): readonly DataSet[] {
  const id = given.normalize('NFKC').trim().toLowerCase();
  const number = /^(hds[a-z]\d{2}\.\d{2})\./.exec(id)?.[1]?.toUpperCase();
  if (number === undefined) return [];
  return library.list('data-set').flatMap((entry) => {
    if (entry.id !== number && !entry.id.startsWith(`${number}-`)) return [];
    const dataSet = library.dataSet(entry.id);
    const fields = dataSet?.fields.filter((field) => field.id.toLowerCase() === id) ?? [];
    return dataSet === undefined || fields.length === 0 ? [] : [{ ...dataSet, fields }];
  });
}
