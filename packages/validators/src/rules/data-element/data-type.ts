import { typeCheckers } from '../../datatypes/index.js';
import type { FieldRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';

/** Messages after which the meaning is plain and the form is nearly right. */
const mild = new Set(['date-time-without-t', 'logical-spelling', 'number-spelling']);

/** The value is none of the data element's type (logical, number, date, time, binary). WS/T 303. */
export const dataType: FieldRule = {
  id: 'data-element/data-type',
  basis: 'standard',
  references: [{ standard: 'WS/T 303-2023' }],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: [
    'logical',
    'logical-spelling',
    'number',
    'number-grouping',
    'number-spelling',
    'number-exponent',
    'number-comparison',
    'number-unit',
    'date',
    'date-separators',
    'date-with-time',
    'time',
    'time-separators',
    'date-time',
    'date-time-without-t',
    'date-time-without-time',
    'date-time-separators',
    'date-time-zone',
    'date-serial',
    'date-epoch',
    'base64',
  ],
  prepare(subject) {
    const check = subject.dataType && typeCheckers[subject.dataType];
    if (!check) return undefined;
    return (value) => {
      const fault = check(value.text);
      if (!fault || fault.rule !== 'data-type') return false;
      value.report({
        message: fault.message,
        params: { ...fieldParams(subject), ...fault.params },
        confidence: subject.confidence,
        ...(mild.has(fault.message) && { severity: 'warning' }),
        ...(fault.corrected !== undefined && {
          fix: { kind: 'safe', description: 'normalize-value', value: fault.corrected },
        }),
      });
      if (fault.corrected !== undefined) value.text = fault.corrected;
      return fault.corrected === undefined || subject.dataType !== 'N';
    };
  },
};
