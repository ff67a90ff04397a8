import type { FieldSubject, RecordRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';

const codeEnding = /(?:代码|编码)$/u;

/** The name that accompanies a code is not the name of that code in the table (quality rule CODE-002). */
export const codeName: RecordRule = {
  id: 'value-domain/code-name',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'warning',
  messages: ['differs'],
  prepare({ fields }) {
    const pairs = findNamePairs(fields);
    if (pairs.length === 0) return undefined;
    return (record) => {
      for (const { code, name, meanings } of pairs) {
        const given = record.valueOf(name);
        const codeValue = given === undefined ? undefined : record.valueOf(code);
        const meaning = codeValue === undefined ? undefined : meanings.get(codeValue);
        if (given === undefined || meaning === undefined || normalizeName(given) === normalizeName(meaning))
          continue;
        record.report(name, {
          message: 'differs',
          params: {
            ...fieldParams(name),
            codeField: code.field.id,
            codeName: code.field.name,
            domain: code.domain?.id ?? '',
            expected: meaning,
          },
          confidence: code.domain?.confidence ?? 'low',
        });
      }
    };
  },
};

/** Fields with a code of a loaded table, each with the field that holds the code's name. */
export function findNamePairs(
  fields: readonly FieldSubject[],
): { code: FieldSubject; name: FieldSubject; meanings: Map<string, string> }[] {
  const byName = new Map(fields.map((subject) => [subject.field.name, subject]));
  return fields.flatMap((code) => {
    const stem = code.field.name.replace(codeEnding, '');
    const name = stem === code.field.name ? undefined : byName.get(`${stem}名称`);
    return name && code.domain && code.domain.values.length > 0
      ? [{ code, name, meanings: meaningsOf(code) }]
      : [];
  });
}

function meaningsOf({ domain }: FieldSubject): Map<string, string> {
  return new Map(domain?.values.map((value) => [value.code, value.name]));
}

/** Blanks, brackets of either width and letter case do not make a different name. */
function normalizeName(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}
