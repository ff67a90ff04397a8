import type { FieldRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';

// U+FFFD and its spelling when UTF-8 is read as GBK; control characters other than tab and line break; characters of no width.

const damaged =
  /[\uFFFD\u200B-\u200D\u2060\uFEFF\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|锟斤拷|\p{Surrogate}/u;
const invisible = /[\u200B-\u200D\u2060\uFEFF]/u;

/** Characters that were lost in an earlier conversion, or control characters: what stood there cannot be known. */
export const damagedText: FieldRule = {
  id: 'data-element/damaged-text',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'warning',
  messages: ['replacement', 'control'],
  prepare: (subject) => (value) => {
    const match = damaged.exec(value.text);
    if (!match) return false;
    const control = match[0] < ' ' || match[0] === '\u007F' || invisible.test(match[0]);
    value.report({ message: control ? 'control' : 'replacement', params: fieldParams(subject) });
    return true;
  },
};
