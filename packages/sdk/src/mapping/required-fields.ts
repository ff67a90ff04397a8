// Which fields of a data set must not stay empty, and who says so. WS 445 itself states none in any source read so far.
import { loadDocumentStructure, type CuratedField, type DataSet, type Library } from '@hulian/standards';

/** Why a field is required: the source of a curated set, or the structure demanded of the document of the data set. */
export interface Requirement {
  readonly basis: 'source-interface' | 'assessment-structure';
  /** Document that demands it. */
  readonly document?: string;
}

/** Requirements by id of the field. */
export const requirementsOf = (dataSet: DataSet, library: Library): ReadonlyMap<string, Requirement> => {
  const found = new Map<string, Requirement>();
  for (const field of dataSet.fields as readonly CuratedField[])
    if (field.requiredBySource === true) found.set(field.id, { basis: 'source-interface' });
  for (const { id } of library.list('document')) {
    const template = library.document(id);
    if (template?.dataSets.includes(dataSet.id) !== true || !/^C\d{4}$/u.test(id)) continue;
    const demanded = onlyOnes(
      (loadDocumentStructure(id)?.elements ?? []).map((row) => [barePath(row.path), row.required] as const),
    );
    const slots = onlyOnes(template.header.map((slot) => [barePath(slot.path), slot.field] as const));
    for (const [path, field] of slots)
      if (field !== undefined && demanded.get(path) === true && !found.has(field))
        found.set(field, { basis: 'assessment-structure', document: id });
  }
  return found;
};

/** The element of a path, without conditions and without the attribute or text in it. */
const barePath = (path: string): string =>
  path.replace(/\[[^\]]*\]/gu, '').replace(/\/(?:@[\w:]+|text\(\))$/u, '');

/** Pairs whose key comes once: of several ids of one person no one knows which is demanded. */
const onlyOnes = <Value>(pairs: readonly (readonly [string, Value])[]): ReadonlyMap<string, Value> => {
  const counts = new Map<string, number>();
  for (const [key] of pairs) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(pairs.filter(([key]) => counts.get(key) === 1));
};
