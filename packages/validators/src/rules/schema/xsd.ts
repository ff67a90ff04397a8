import type { RuleDescription } from '../../engine/rule.js';

/** A document or message is refused by a schema that the user named with `--xsd`. The check is in `schema/xsd.ts`. */
export const xsd: RuleDescription = {
  id: 'schema/xsd',
  basis: 'practice',
  references: [],
  appliesTo: ['document', 'message'],
  defaultSeverity: 'error',
  messages: [
    'unexpected-element',
    'missing-element',
    'missing-attribute',
    'unknown-attribute',
    'value',
    'national-elements',
  ],
};
