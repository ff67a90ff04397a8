import type { FieldRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';

/** First characters of the words, so that most values are done with at once. */
const begins = /^[nu([#\\]/iu;
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
  prepare: (subject) => (value) => {
    if (value.text.length > 15 || !begins.test(value.text) || !placeholderWords.has(value.text.toLowerCase()))
      return false;
    value.report({ message: 'word', params: { ...fieldParams(subject), word: value.text } });
    return true;
  },
};
