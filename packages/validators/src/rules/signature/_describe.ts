import type { RuleDescription } from '../../engine/rule.js';
import type { Reference } from '../../finding.js';

/** Rules about signatures are found by `signatures/`; here is what they are called. */
export const describeSignature = (
  id: string,
  defaultSeverity: RuleDescription['defaultSeverity'],
  messages: readonly string[],
  references: readonly Reference[] = [],
): RuleDescription => ({
  id,
  basis: references.length > 0 ? 'standard' : 'practice',
  references,
  appliesTo: ['signed', 'document', 'message'],
  defaultSeverity,
  messages,
});

/** Containers that are read. */
export const containers: readonly Reference[] = [
  { standard: 'GB/T 35275-2017' },
  { standard: 'GM/T 0125.2-2022' },
  { standard: 'W3C XMLDSig 1.1' },
];
