import type { FieldRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';

const digits = /^\d+$/u;

/** Something else than digits in a value whose format (`N18`, `N..30`) allows digits only. WS/T 303. */
export const formatCharacters: FieldRule = {
  id: 'data-element/format-characters',
  basis: 'standard',
  references: [{ standard: 'WS/T 303-2023' }],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: ['digits'],
  prepare(subject) {
    const { format, dataType, confidence, formatText = '' } = subject;
    if (format?.kind !== 'text' || format.characters !== 'N' || dataType === 'N') return undefined;
    if (subject.domain && subject.domain.values.length > 0) return undefined;
    return (value) => {
      if (digits.test(value.text)) return false;
      value.report({
        message: 'digits',
        params: { ...fieldParams(subject), format: formatText },
        confidence,
      });
      return true;
    };
  },
};
