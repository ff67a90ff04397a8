import type { FieldRule } from '../../engine/field-rule.js';
import { fieldParams } from '../../engine/field-rule.js';

const outer = /^[\s\u3000\u200B\uFEFF]|[\s\u3000\u200B\uFEFF]$/u;
const all = /^[\s\u3000\u200B\uFEFF]+|[\s\u3000\u200B\uFEFF]+$/gu;

/** Blanks before or after a value: two systems then hold two different values. Later rules see the value without them. */
export const surroundingSpace: FieldRule = {
  id: 'data-element/surrounding-space',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'warning',
  messages: ['blanks', 'only-blanks'],
  prepare: (subject) => (value) => {
    if (!outer.test(value.text)) return false;
    value.text = value.text.replace(all, '');
    const blank = value.text === '';
    value.report({
      message: blank ? 'only-blanks' : 'blanks',
      params: fieldParams(subject),
      fix: { kind: 'safe', description: 'trim-blanks', value: value.text },
    });
    return blank;
  },
};
