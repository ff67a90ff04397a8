import type { RuleDescription } from '../../engine/rule.js';

/** An assertion of a schematron that the user named with `--schematron` fails. The check is in `schema/schematron.ts`. */
export const schematron: RuleDescription = {
  id: 'schema/schematron',
  basis: 'practice',
  references: [],
  appliesTo: ['document', 'message'],
  defaultSeverity: 'error',
  messages: ['failed'],
};
