import type { RuleDescription } from '../../engine/rule.js';

/** The text is not JSON; the first fault is named with its place. Reported by the JSON readers. */
export const jsonSyntax: RuleDescription = {
  id: 'file/json-syntax',
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records'],
  defaultSeverity: 'error',
  messages: [
    'byte-order-mark',
    'truncated',
    'expected-value',
    'expected-key',
    'expected-colon',
    'expected-comma',
    'trailing-comma',
    'leading-zero',
    'single-quotes',
    'unquoted',
    'comment',
    'not-json-word',
    'control-character',
    'escape',
    'after-end',
    'other',
  ],
};
