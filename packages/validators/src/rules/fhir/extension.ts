// An extension has a url and either a value or nested extensions; those of the core specification take their own value types. (hl7.org/fhir/R4/extensibility.html)
import type { RuleDescription } from '../../engine/rule.js';

/** An extension has a url and either a value or nested extensions; those of the core specification take their own value types. Reported by the checks in fhir/. */
export const extension: RuleDescription = {
  id: 'fhir/extension',
  basis: 'standard',
  references: [{ standard: 'HL7 FHIR R4', clause: 'extensibility.html' }],
  appliesTo: ['fhir'],
  defaultSeverity: 'error',
  messages: ['both', 'neither', 'relative-url', 'modifier-unknown', 'value-type'],
};
