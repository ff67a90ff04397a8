import type { DataCheck, Problem } from './context.js';
import { coreName } from './core-name.js';

export const slotFields: DataCheck = {
  name: 'slot-fields',
  description:
    'A document slot that is called like a field of its data sets is bound to that field, or is listed: where an example writes the number of another element, its value would go to the wrong place.',
  allowsListed: true,
  check(context) {
    const problems: Problem[] = [];
    for (const { record, path } of context.ofKind('document')) {
      const fields = record.dataSets.flatMap((id) => context.get('data-set', id)?.fields ?? []);
      const names = new Map(fields.map(({ id, name }) => [id, coreName(name)]));
      for (const slot of [...record.header, ...record.sections.flatMap(({ entries }) => entries)]) {
        const bound = slot.field === undefined ? undefined : names.get(slot.field);
        const called = coreName(slot.name ?? '');
        if (bound === undefined || bound === called) continue;
        const own = fields.find(({ name }) => coreName(name) === called);
        if (own === undefined) continue;
        problems.push({
          path,
          id: `${record.id} ${slot.field ?? ''} ${slot.name} ${slot.path}`,
          text: `bound to ${bound}, called like ${own.id}`,
        });
      }
    }
    return problems;
  },
};
