import type { FieldRule, FieldSubject } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';
import { refusesWords } from '../../datatypes/refuses-words.js';

// U+FFFD and its spelling when UTF-8 is read as GBK; UTF-8 read as Latin-1 (three characters for one Chinese); control characters
// other than tab and line break; characters of no width.

/** The first two bytes of a Chinese character in UTF-8, and the third, each read as a character of Windows-1252. */
export const misread = '[\u00E3-\u00E9][\u0080-\u00BF\u0152-\u2122][\u0080-\u00BF\u0152-\u2122]';
const damaged = new RegExp(
  String.raw`[\uFFFD\u200B-\u200D\u2060\uFEFF\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|锟斤拷|\p{Surrogate}|${misread}`,
  'u',
);
const invisible = /[\u200B-\u200D\u2060\uFEFF]/u;

/** A long number as Excel writes it once it took it for an amount: `1.38E+10`. Its last digits are gone. */
const scientific = /^\d(?:\.\d+)?E\+\d{2,3}$/u;

/** Fields with a number that is no amount: of a person, a visit, a telephone, a code. */
export const holdsNumber = ({ dataType, field }: FieldSubject): boolean =>
  dataType !== 'N' && /(?:号|号码|编号|代码|编码|电话)$/u.test(field.name);

/** What a conversion to a character set without Chinese leaves of a name. */
const questionMarks = /^[?？]{2,}$/u;

/** HTML of an editor, and its entities, where text should stand; as a pattern of small letters that every engine reads. */
export const markup =
  '&(nbsp|lt|gt|amp|quot|apos|#[0-9]+);|</?(p|br|div|span|font|table|td|b|img)( [^<>]*)?/?>';
const markupPattern = new RegExp(markup, 'iu');

/** Fields of free text, where question marks alone are not refused for their form. */
export const holdsFreeText = ({ dataType, domain, format }: FieldSubject): boolean =>
  dataType === 'S1' && domain === undefined && (format?.kind !== 'text' || format.characters !== 'N');

/** The mark of Excel for "this is text" before the value; a value in quotation marks has a second one. */
const hasTextMark = (text: string): boolean => text.length > 1 && text.startsWith("'") && !text.endsWith("'");

/** Characters that were lost in an earlier conversion, or control characters: what stood there cannot be known. */
export const damagedText: FieldRule = {
  id: 'data-element/damaged-text',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'warning',
  messages: ['replacement', 'control', 'scientific', 'question-marks', 'text-mark', 'markup'],
  prepare(subject) {
    const isNumber = holdsNumber(subject);
    const isFreeText = holdsFreeText(subject);
    return (value) => {
      const match = damaged.exec(value.text);
      if (match) {
        const control = match[0] < ' ' || match[0] === '\u007F' || invisible.test(match[0]);
        value.report({ message: control ? 'control' : 'replacement', params: fieldParams(subject) });
        return true;
      }
      if (hasTextMark(value.text)) {
        const severity = refusesWords(subject) ? 'error' : 'warning';
        value.report({
          message: 'text-mark',
          params: fieldParams(subject),
          severity,
          confidence: subject.confidence,
        });
        return true;
      }
      if (isFreeText && /[<&]/u.test(value.text) && markupPattern.test(value.text)) {
        value.report({ message: 'markup', params: fieldParams(subject) });
        return true;
      }
      if (isFreeText && questionMarks.test(value.text)) {
        value.report({ message: 'question-marks', params: fieldParams(subject) });
        return true;
      }
      if (!isNumber || !scientific.test(value.text)) return false;
      value.report({ message: 'scientific', params: fieldParams(subject), severity: 'error' });
      return true;
    };
  },
};
