import type { FieldRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';
import { measureLength } from '../../formats/measure-length.js';

/** The value is longer or shorter than the representation format allows, in characters. WS/T 303. */
export const formatLength: FieldRule = {
  id: 'data-element/format-length',
  basis: 'standard',
  references: [{ standard: 'WS/T 303-2023' }],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: ['too-long', 'too-short'],
  prepare(subject) {
    const { format, confidence, formatText = '' } = subject;
    if (format?.kind !== 'text' && format?.kind !== 'decimal') return undefined;
    const { minLength, maxLength } = format;
    const signed = subject.dataType === 'N';
    // Of a coded element the table decides; the printed length is a hint and often narrower or wider than the table.
    const coded = subject.dataType === 'S2' || subject.dataType === 'S3';
    if (coded && subject.domain && subject.domain.values.length > 0) return undefined;
    return (value) => {
      const { text } = value;
      let length = text.length;
      if (length > maxLength || length < minLength) {
        length = measureLength(signed ? text.replace(/^-/u, '') : text);
      }
      if (length <= maxLength && length >= minLength) return false;
      const tooLong = length > maxLength;
      value.report({
        message: tooLong ? 'too-long' : 'too-short',
        params: {
          ...fieldParams(subject),
          format: formatText,
          limit: tooLong ? maxLength : minLength,
          length,
        },
        confidence,
        ...((!tooLong || coded) && { severity: 'warning' }),
      });
      return tooLong;
    };
  },
};
