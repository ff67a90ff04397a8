// Values that profiles fix, and patterns they ask for. (hl7.org/fhir/R4/elementdefinition.html)
import type { RuleDescription } from '../../engine/rule.js';

/** Values that profiles fix, and patterns they ask for. Reported by the checks in fhir/. */
export const fixedValue: RuleDescription = {
  id: 'fhir/fixed-value',
  basis: 'standard',
  references: [{ standard: 'HL7 FHIR R4', clause: 'elementdefinition.html' }],
  appliesTo: ['fhir'],
  defaultSeverity: 'error',
  messages: ['fixed', 'pattern'],
};
