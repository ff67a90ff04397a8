import type { DataCheck, Problem } from './context.js';

export const uniqueIds: DataCheck = {
  name: 'unique-ids',
  description:
    'An id names one record of its kind; fields of a data set and codes of a domain are unique in it.',
  check(context) {
    const problems: Problem[] = [];
    const seen = new Map<string, string>();
    for (const { record, path, line } of context.records) {
      const key = `${record.kind} ${record.id}`;
      const first = seen.get(key);
      if (first !== undefined) problems.push({ path, line, id: record.id, text: `also in ${first}` });
      else seen.set(key, path);
    }
    const inside = (path: string, owner: string, ids: readonly string[]) => {
      for (const id of ids.filter((each, index) => ids.indexOf(each) !== index))
        problems.push({ path, id: `${owner} ${id}`, text: 'occurs twice' });
    };
    for (const { record, path } of context.ofKind('value-domain'))
      inside(
        path,
        record.id,
        record.values.map(({ code }) => code),
      );
    for (const { record, path } of context.ofKind('data-set'))
      inside(
        path,
        record.id,
        record.fields.map(({ id }) => id),
      );
    return problems;
  },
};
