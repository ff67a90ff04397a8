import type { DataCheck, Problem } from './context.js';

export const enumeratedDomains: DataCheck = {
  name: 'enumerated-domains',
  description:
    'Every enumerated element or field (S2, S3) has a value domain of its own or through its element, or is listed.',
  allowsListed: true,
  check(context) {
    const problems: Problem[] = [];
    for (const { record, path, line } of context.ofKind('data-element')) {
      if ((record.dataType === 'S2' || record.dataType === 'S3') && record.valueDomain === undefined) {
        problems.push({ path, line, id: record.id, text: `${record.name}: enumerated without a domain` });
      }
    }
    for (const { record, path } of context.ofKind('data-set')) {
      for (const field of record.fields) {
        if ((field.dataType !== 'S2' && field.dataType !== 'S3') || field.valueDomain !== undefined) continue;
        const element = field.element === undefined ? undefined : context.get('data-element', field.element);
        if (element?.valueDomain === undefined)
          problems.push({
            path,
            id: `${record.id} ${field.id}`,
            text: `${field.name}: enumerated without a domain`,
          });
      }
    }
    return problems;
  },
};
