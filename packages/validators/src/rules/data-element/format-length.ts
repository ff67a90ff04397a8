import type { FieldRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';
import { isPostalCode } from '../identifier/postal-code.js';
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
    const { maxLength } = format;
    // N4..5,1 counts the point and the decimal of 98.5; a number written without them is shorter by as much.
    const pointAndDecimals = format.kind === 'decimal' ? format.decimals + 1 : 0;
    const leastOf = (text: string) => {
      // One cause, one finding: a postal code that is too short is told by its own rule.
      if (subject.decimalsUncertain === true || isPostalCode(subject)) return 1;
      return text.includes('.') ? format.minLength : format.minLength - pointAndDecimals;
    };
    const signed = subject.dataType === 'N';
    // Of a coded element the table decides; the printed length is a hint and often narrower or wider than the table.
    const coded = subject.dataType === 'S2' || subject.dataType === 'S3';
    if (coded && subject.domain && subject.domain.values.length > 0) return undefined;
    return (value) => {
      const { text } = value;
      const minLength = leastOf(text);
      // A character takes one unit or two: what is long enough by units has no need to be counted.
      if (text.length <= maxLength && text.length >= 2 * (minLength + 1)) return false;
      const length = measureLength(text) - (signed && text.startsWith('-') ? 1 : 0);
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
