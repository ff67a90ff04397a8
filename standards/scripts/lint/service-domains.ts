import type { Service } from '../../src/services-types.js';
import type { DataCheck, Problem } from './context.js';

export const serviceDomains: DataCheck = {
  name: 'service-domains',
  description:
    'The code table that a field of a message names holds the codes that the service lists for it, or is the table of its data element: examples name tables of other things.',
  allowsListed: true,
  check(context) {
    const problems: Problem[] = [];
    const tables = new Map(context.ofKind('value-domain').map(({ record }) => [record.oid, record]));
    for (const { record, path } of context.ofKind('service')) {
      const { request, response } = record as unknown as Service;
      for (const field of [...request, ...response]) {
        const own = new Set(field.elements?.map((id) => context.get('data-element', id)?.valueDomain));
        for (const oid of field.valueDomainOids ?? []) {
          const table = tables.get(oid);
          if (table === undefined || table.values.length === 0 || own.has(table.id)) continue;
          const codes = new Set(table.values.map(({ code }) => code));
          const strangers = (field.enum ?? []).filter((code) => !codes.has(code));
          if (field.enum === undefined ? own.size === 0 : strangers.length === 0) continue;
          problems.push({
            path,
            id: `${record.id} ${field.path} ${oid}`,
            text: `${field.name ?? ''}: ${table.name}; own ${[...own].join()}; without ${strangers.slice(0, 5).join()}`,
          });
        }
      }
    }
    return problems;
  },
};
