import type { DataCheck } from './context.js';

export const movedIds: DataCheck = {
  name: 'moved-ids',
  description: 'A moved id is gone and its new id exists.',
  check(context) {
    const ids = new Set(context.records.map(({ record }) => record.id));
    return context
      .table('moved.tsv')
      .flatMap(({ old = '', new: target = '' }) => [
        ...(ids.has(old)
          ? [{ path: 'moved.tsv', id: old, text: 'is listed as moved but still exists' }]
          : []),
        ...(ids.has(target)
          ? []
          : [{ path: 'moved.tsv', id: old, text: `moved to ${target}, which does not exist` }]),
      ]);
  },
};
