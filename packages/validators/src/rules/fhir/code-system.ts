// A code that names its code system exists there. Code systems that are not loaded go to the not-checked ledger. (hl7.org/fhir/R4/datatypes.html#Coding)
import type { RuleDescription } from '../../engine/rule.js';

/** A code that names its code system exists there. Code systems that are not loaded go to the not-checked ledger. Reported by the checks in fhir/. */
export const codeSystem: RuleDescription = {
  id: 'fhir/code-system',
  basis: 'standard',
  references: [{ standard: 'HL7 FHIR R4', clause: 'datatypes.html#Coding' }],
  appliesTo: ['fhir'],
  defaultSeverity: 'error',
  messages: ['unknown-code'],
};
