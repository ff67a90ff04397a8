import type { DataSetSubject, FieldSubject, RecordRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';
import { readResidentIdentity } from '../../identifiers/resident-identity-number.js';
import { findIdentityFields, readResidentNumber } from './identity-fields.js';

/** Birth date and sex of the record against those in the resident identity number (quality rules ID-008, ID-009). */
export const identityAgreement: RecordRule = {
  id: 'identifier/identity-agreement',
  basis: 'standard',
  references: [{ standard: 'GB 11643-1999' }],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: ['birth-date', 'sex'],
  prepare(subject) {
    const groups = findIdentityFields(subject).map((pair) => ({
      pair,
      birthDates: findOwned(subject, pair.owner, /^(.*)出生日期(?:时间)?$/u, 'DE02.01.005.'),
      sexes: findOwned(subject, pair.owner, /^(.*)性别代码$/u, 'DE02.01.040.'),
    }));
    if (!groups.some(({ birthDates, sexes }) => birthDates.length > 0 || sexes.length > 0)) return undefined;
    return (record) => {
      for (const { pair, birthDates, sexes } of groups) {
        const text = readResidentNumber(record, pair);
        const identity = text === undefined ? undefined : readResidentIdentity(text);
        if (!identity) continue;
        const number = { numberField: pair.number.field.id, numberName: pair.number.field.name };
        for (const field of birthDates) {
          const value = record.valueOf(field);
          if (value !== undefined && value.slice(0, 8) !== identity.birthDate) {
            record.report(field, { message: 'birth-date', params: { ...fieldParams(field), ...number } });
          }
        }
        for (const field of sexes) {
          const value = record.valueOf(field);
          if ((value === '1' || value === '2') && value !== identity.sex) {
            record.report(field, {
              message: 'sex',
              params: { ...fieldParams(field), ...number },
              severity: 'warning',
            });
          }
        }
      }
    };
  },
};

/** Fields of the same person: `患者身份证件号码` goes with `患者出生日期` or plain `出生日期`, `母亲身份证件号码` only with the mother's. */
export function findOwned(
  { fields }: DataSetSubject,
  owner: string,
  name: RegExp,
  element: string,
): FieldSubject[] {
  const isPatient = owner === '' || owner === '患者';
  return fields.filter((subject) => {
    const whose = name.exec(subject.field.name)?.[1];
    return (
      whose !== undefined &&
      subject.field.element?.startsWith(element) === true &&
      (whose === owner || (isPatient && (whose === '' || whose === '患者')))
    );
  });
}
