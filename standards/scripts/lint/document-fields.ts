import type { DataCheck, Problem } from './context.js';

export const documentFields: DataCheck = {
  name: 'document-fields',
  description:
    'Every field a document names exists in one of its data sets; a coded entry without a field is listed with what it is.',
  allowsListed: true,
  check(context) {
    const problems: Problem[] = [];
    for (const { record, path } of context.ofKind('document')) {
      if (record.dataSets.length === 0) continue;
      const fields = new Set(
        record.dataSets.flatMap((id) => context.get('data-set', id)?.fields.map((field) => field.id) ?? []),
      );
      for (const slot of [...record.header, ...record.sections.flatMap(({ entries }) => entries)]) {
        if (slot.field !== undefined && !fields.has(slot.field)) {
          problems.push({
            path,
            id: `${record.id} ${slot.field}`,
            text: `${slot.name}: field is in none of the data sets`,
          });
        }
      }
      for (const section of record.sections) {
        for (const slot of section.entries) {
          if (slot.element === undefined || slot.field !== undefined) continue;
          const why =
            slot.fieldCandidates === undefined
              ? 'no field of the data sets matches by element and name'
              : 'several fields match';
          problems.push({ path, id: `${record.id} ${slot.element} ${slot.name}`, text: why });
        }
      }
    }
    return problems;
  },
};
