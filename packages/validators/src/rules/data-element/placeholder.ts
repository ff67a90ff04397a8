import { toHalfWidth } from '../../datatypes/full-width.js';
import { refusesWords } from '../../datatypes/refuses-words.js';
import type { FieldRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';

/** First characters of the words, in full width too, so that most values are done with at once. */
export const placeholderBegins = [
  'n',
  'N',
  'u',
  'U',
  '(',
  '[',
  '#',
  '\\',
  'ｎ',
  'Ｎ',
  'ｕ',
  'Ｕ',
  '（',
  '［',
  '＃',
];
const begins: ReadonlySet<string> = new Set(placeholderBegins);
/** Words that programs write where they have no value, in lower case. */
export const placeholderWords: ReadonlySet<string> = new Set([
  'null',
  'undefined',
  'nan',
  'none',
  'nil',
  'n/a',
  '(null)',
  '[object object]',
  '#n/a',
  '#value!',
  '#ref!',
  '\\n',
]);

/** A word that a program wrote because it had no value. An absent value is left out or empty. */
export const placeholder: FieldRule = {
  id: 'data-element/placeholder',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'warning',
  messages: ['word'],
  // What is no number, day or code of the table is refused as such; told is the cause.
  prepare: (subject) => (value) => {
    const { text } = value;
    if (text.length > 15 || !begins.has(text.charAt(0))) return false;
    if (!placeholderWords.has(toHalfWidth(text).toLowerCase())) return false;
    value.report({
      message: 'word',
      params: { ...fieldParams(subject), word: text },
      ...(refusesWords(subject) && { severity: 'error', confidence: subject.confidence }),
    });
    return true;
  },
};
