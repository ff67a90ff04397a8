import type { RuleDescription } from '../../engine/rule.js';

/** Rows or header of a table are broken. Reported by the CSV reader. */
export const csvSyntax: RuleDescription = {
  id: 'file/csv-syntax',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: [
    'title-line',
    'header-below',
    'header-again',
    'end-mark',
    'delimiter',
    'other-delimiter',
    'split-header',
    'total-row',
    'note-row',
    'blank-rows',
    'quote',
    'unclosed-quote',
    'too-few',
    'too-many',
    'empty-header',
    'repeated-header',
    'formula-text',
  ],
};
