import { toHalfWidth } from '../../datatypes/full-width.js';
import type { FieldRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';

const wide = /[\uFF01-\uFF5E\u3000]/u;

/** Full-width digits, letters or signs in a code, number, date or identifier (quality rule CODE-020). Later rules see the half-width value. */
export const fullWidth: FieldRule = {
  id: 'data-element/full-width',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'warning',
  messages: ['full-width'],
  prepare(subject) {
    const { dataType, format } = subject;
    const digitsOnly = dataType === 'S1' && format?.kind === 'text' && format.characters === 'N';
    if (dataType === undefined || (dataType === 'S1' && !digitsOnly)) return undefined;
    return (value) => {
      if (!wide.test(value.text)) return false;
      const half = toHalfWidth(value.text);
      value.report({
        message: 'full-width',
        params: fieldParams(subject),
        fix: { kind: 'safe', description: 'half-width', value: half },
      });
      value.text = half;
      return false;
    };
  },
};
