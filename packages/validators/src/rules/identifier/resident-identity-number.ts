import { fieldParams } from '../../engine/field-rule.js';
import type { RecordRule } from '../../engine/field-rule.js';
import { checkResidentIdentityNumber } from '../../identifiers/resident-identity-number.js';
import { findIdentityFields, readResidentNumber } from './identity-fields.js';

/** Resident identity numbers (DE02.01.030): GB 11643, quality rules ID-001 to ID-007 and ID-013. */
export const residentIdentityNumber: RecordRule = {
  id: 'identifier/resident-identity-number',
  basis: 'standard',
  references: [{ standard: 'GB 11643-1999' }],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: [
    'length',
    'characters',
    'full-width',
    'placeholder',
    'date',
    'future',
    'check-character',
    'synthetic',
    'region',
    'lower-case',
    'fifteen',
  ],
  prepare(subject, { asOf, notChecked }) {
    const pairs = findIdentityFields(subject);
    if (pairs.length === 0) return undefined;
    if (asOf === undefined)
      for (const { number } of pairs) notChecked({ reason: 'no-as-of', params: fieldParams(number) });
    return (record) => {
      for (const pair of pairs) {
        const { number } = pair;
        const text = readResidentNumber(record, pair);
        if (text === undefined) continue;
        const fault = checkResidentIdentityNumber(text, asOf);
        if (!fault) continue;
        record.report(number, {
          message: fault.message,
          severity: fault.severity,
          params: { ...fieldParams(number), ...fault.params },
          ...(fault.corrected !== undefined && {
            fix: { kind: 'suggested', description: 'identifier-form', value: fault.corrected },
          }),
        });
      }
    };
  },
};
