import type { RuleDescription } from '../../engine/rule.js';

/** Rules about several artefacts of a run are found by the comparison in `cross/`; here is what they are called. */
export const describeCross = (
  id: string,
  defaultSeverity: RuleDescription['defaultSeverity'],
  messages: readonly string[],
): RuleDescription => ({
  id,
  basis: 'practice',
  references: [],
  appliesTo: ['data-set-records', 'document', 'message'],
  defaultSeverity,
  messages,
});
