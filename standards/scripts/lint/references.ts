import type { DataCheck, Problem } from './context.js';

export const references: DataCheck = {
  name: 'references',
  description:
    'What a record names exists, and an enumeration inside an element is used by an element (both ways).',
  allowsListed: true,
  check(context) {
    const problems: Problem[] = [];
    const need = (
      path: string,
      id: string,
      kind: 'data-element' | 'value-domain' | 'data-set',
      target: string | undefined,
    ) => {
      if (target !== undefined && context.get(kind, target) === undefined) {
        problems.push({ path, id: `${id} ${target}`, text: `${kind} does not exist` });
      }
    };
    const usedDomains = new Set<string>();
    for (const { record, path } of context.ofKind('data-element')) {
      need(path, record.id, 'value-domain', record.valueDomain);
      if (record.valueDomain !== undefined) usedDomains.add(record.valueDomain);
    }
    for (const { record, path } of context.ofKind('data-set')) {
      for (const field of record.fields) {
        need(path, field.id, 'data-element', field.element);
        need(path, field.id, 'value-domain', field.valueDomain);
        if (field.valueDomain !== undefined) usedDomains.add(field.valueDomain);
      }
    }
    for (const { record, path } of context.ofKind('document')) {
      for (const id of record.dataSets) need(path, record.id, 'data-set', id);
      for (const slot of [...record.header, ...record.sections.flatMap(({ entries }) => entries)]) {
        need(path, record.id, 'data-element', slot.element);
        need(path, record.id, 'data-element', slot.dataSetElement);
      }
    }
    for (const { record, path } of context.ofKind('identifier')) {
      for (const id of record.elements) need(path, record.id, 'data-element', id);
      for (const part of record.parts ?? []) need(path, record.id, 'value-domain', part.valueDomain);
    }
    for (const { record, path } of context.ofKind('value-domain')) {
      need(path, record.id, 'value-domain', record.codesIn);
      if (path.includes('/inline/') && !usedDomains.has(record.id)) {
        problems.push({ path, id: record.id, text: 'enumeration is used by no element and no field' });
      }
      const codes = new Set(record.values.map(({ code }) => code));
      for (const { code, parent } of record.values) {
        if (parent !== undefined && !codes.has(parent))
          problems.push({ path, id: `${record.id} ${code}`, text: `parent ${parent} does not exist` });
      }
    }
    return problems;
  },
};
