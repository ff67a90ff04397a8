// An element with a choice of types (name ending in [x]) takes one of them. (hl7.org/fhir/R4/formats.html#choice)
import type { RuleDescription } from '../../engine/rule.js';

/** An element with a choice of types (name ending in [x]) takes one of them. Reported by the checks in fhir/. */
export const choiceType: RuleDescription = {
  id: 'fhir/choice-type',
  basis: 'standard',
  references: [{ standard: 'HL7 FHIR R4', clause: 'formats.html#choice' }],
  appliesTo: ['fhir'],
  defaultSeverity: 'error',
  messages: ['several', 'not-allowed'],
};
