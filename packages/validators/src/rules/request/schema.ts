import type { RuleDescription } from '../../engine/rule.js';

/** The body of a request does not match the schema of its operation. The check is in `requests/handler.ts`. */
export const requestSchema: RuleDescription = {
  id: 'request/schema',
  basis: 'practice',
  references: [],
  appliesTo: ['request'],
  defaultSeverity: 'error',
  messages: [
    'missing',
    'unknown-member',
    'type',
    'pattern',
    'format',
    'value',
    'too-short',
    'too-long',
    'too-few',
    'too-many',
    'too-small',
    'not-above',
    'too-large',
    'repeated',
    'characters',
    'blanks',
    'other',
  ],
};
