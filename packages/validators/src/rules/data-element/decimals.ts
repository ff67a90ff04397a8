import type { FieldRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';

/** A number with more decimals than its format gives (`N4..5,1`: one). WS/T 303. */
export const decimals: FieldRule = {
  id: 'data-element/decimals',
  basis: 'standard',
  references: [{ standard: 'WS/T 303-2023' }],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: ['too-many', 'integer'],
  prepare(subject, { notChecked }) {
    const { format, dataType, confidence, formatText = '' } = subject;
    if (dataType !== 'N' || (format?.kind !== 'decimal' && format?.kind !== 'text')) return undefined;
    if (subject.decimalsUncertain === true) {
      notChecked({ reason: 'decimals-uncertain', params: { ...fieldParams(subject), format: formatText } });
      return undefined;
    }
    const limit = format.kind === 'decimal' ? format.decimals : 0;
    return (value) => {
      const point = value.text.indexOf('.');
      const found = point < 0 ? 0 : value.text.length - point - 1;
      if (found <= limit) return false;
      const params = { ...fieldParams(subject), format: formatText, limit, found };
      // Sources that cut off the decimals of a format print N8 for N8,2; they are of medium confidence.
      value.report({ message: limit === 0 ? 'integer' : 'too-many', params, confidence });
      return true;
    };
  },
};
