import { typeCheckers } from '../../datatypes/index.js';
import type { FieldRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';

/** A date or time of the right form that does not exist, such as 29 February 2023 (quality rule TIME-002). */
export const calendar: FieldRule = {
  id: 'data-element/calendar',
  basis: 'standard',
  references: [{ standard: 'WS/T 303-2023' }],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: ['no-such-date', 'no-such-time'],
  prepare(subject) {
    const { dataType, confidence } = subject;
    const check =
      dataType === 'D' || dataType === 'DT' || dataType === 'T' ? typeCheckers[dataType] : undefined;
    if (!check) return undefined;
    return (value) => {
      const fault = check(value.text);
      if (fault?.rule !== 'calendar') return false;
      value.report({ message: fault.message, params: fieldParams(subject), confidence });
      return true;
    };
  },
};
