import type { DataSetSubject, FieldSubject, SequenceRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';
import { readResidentIdentity } from '../../identifiers/resident-identity-number.js';
import { findIdentityFields, readResidentNumber } from './identity-fields.js';

/** Persons remembered per file. */
export const maxPersons = 100_000;

interface Person {
  readonly record: number;
  readonly values: (string | undefined)[];
}

/** One resident identity number with two names, birth dates or sexes in one file (quality rule ID-015). */
export const identityConflict: SequenceRule = {
  id: 'identifier/identity-conflict',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'warning',
  messages: ['differs'],
  start(subject, { notChecked }) {
    const groups = findIdentityFields(subject)
      .map((pair) => ({
        pair,
        facts: findPersonFacts(subject, pair.owner),
        persons: new Map<string, Person>(),
      }))
      .filter(({ facts }) => facts.length > 0);
    if (groups.length === 0) return undefined;
    return (record) => {
      for (const { pair, facts, persons } of groups) {
        const text = readResidentNumber(record, pair);
        const number = text === undefined ? undefined : readResidentIdentity(text)?.number;
        if (number === undefined) continue;
        const values = facts.map((field) => record.valueOf(field));
        const known = persons.get(number);
        if (!known) {
          if (persons.size < maxPersons) persons.set(number, { record: record.ordinal, values });
          else notChecked({ reason: 'sequence-limit', params: { limit: maxPersons } });
          continue;
        }
        for (const [index, field] of facts.entries()) {
          const before = known.values[index];
          if (before === undefined) known.values[index] = values[index];
          else if (values[index] !== undefined && values[index] !== before) {
            record.report(field, {
              message: 'differs',
              params: {
                ...fieldParams(field),
                numberField: pair.number.field.id,
                numberName: pair.number.field.name,
                record: known.record,
              },
            });
          }
        }
      }
    };
  },
};

/** Name, birth date and sex of the same person. */
export function findPersonFacts({ fields }: DataSetSubject, owner: string): FieldSubject[] {
  const owners = owner === '' || owner === '患者' ? ['患者', ''] : [owner];
  return ['姓名', '出生日期', '性别代码'].flatMap((fact) => {
    const names = owners.map((whose) => whose + fact);
    return fields.find(({ field }) => names.includes(field.name)) ?? [];
  });
}
