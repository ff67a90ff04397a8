// Coded elements use codes of the value set they are bound to; `required` is an error, `extensible` a warning. (hl7.org/fhir/R4/terminologies.html#binding)
import type { RuleDescription } from '../../engine/rule.js';

/** Coded elements use codes of the value set they are bound to; `required` is an error, `extensible` a warning. Reported by the checks in fhir/. */
export const binding: RuleDescription = {
  id: 'fhir/binding',
  basis: 'standard',
  references: [{ standard: 'HL7 FHIR R4', clause: 'terminologies.html#binding' }],
  appliesTo: ['fhir'],
  defaultSeverity: 'error',
  messages: ['required', 'no-code', 'extensible'],
};
