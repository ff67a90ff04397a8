import type { FieldRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';

/** A JSON number or boolean where the data element is text: leading zeros, and digits beyond the sixteenth, are lost. */
export const jsonType: FieldRule = {
  id: 'data-element/json-type',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'warning',
  messages: ['number', 'unsafe-number', 'boolean'],
  prepare(subject) {
    const { dataType } = subject;
    if (dataType === undefined) return undefined;
    return (value) => {
      if (value.literal === 'text') return false;
      if (value.literal === 'number') {
        if (dataType === 'N') return false;
        if (!Number.isSafeInteger(Number(value.text)) && !value.text.includes('.')) {
          value.report({ message: 'unsafe-number', params: fieldParams(subject), severity: 'error' });
          return true;
        }
        value.report({ message: 'number', params: fieldParams(subject) });
        return false;
      }
      if (dataType === 'L') return false;
      value.report({
        message: 'boolean',
        params: { ...fieldParams(subject), type: dataType },
        severity: 'error',
        confidence: subject.confidence,
      });
      return true;
    };
  },
};
