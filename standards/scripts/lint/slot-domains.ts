import type { DataCheck, Problem } from './context.js';

/** The subsets of an external table (`ICD-10/3`) are one table with it. */
const wholeTable = (domain: string): string => domain.replace(/\/\d+$/, '');

export const slotDomains: DataCheck = {
  name: 'slot-domains',
  description:
    'The table that a coded entry of a document names is the table of its data element or of its data set field: published examples name tables of other things.',
  check(context) {
    const problems: Problem[] = [];
    const tables = new Map(context.ofKind('value-domain').map(({ record: { id, oid } }) => [oid, id]));
    for (const { record, path } of context.ofKind('document')) {
      const fields = new Map(
        record.dataSets.flatMap((id) =>
          (context.get('data-set', id)?.fields ?? []).map((field) => [field.id, field] as const),
        ),
      );
      for (const slot of record.sections.flatMap(({ entries }) => entries)) {
        const table = slot.valueDomainOid === undefined ? undefined : tables.get(slot.valueDomainOid);
        const own = [
          slot.element === undefined ? undefined : context.get('data-element', slot.element)?.valueDomain,
          slot.field === undefined ? undefined : fields.get(slot.field)?.valueDomain,
        ].filter((domain) => domain !== undefined);
        if (table === undefined || own.length === 0) continue;
        if (own.some((domain) => wholeTable(domain) === wholeTable(table))) continue;
        problems.push({
          path,
          id: `${record.id} ${slot.element ?? ''} ${slot.name}`,
          text: `${table} where its own table is ${[...new Set(own)].join(', ')}`,
        });
      }
    }
    return problems;
  },
};
