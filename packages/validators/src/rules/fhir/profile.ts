// Profiles declared in meta.profile or given on the command line fit the type of the resource. Profiles that are not loaded go to the not-checked ledger. (hl7.org/fhir/R4/profiling.html)
import type { RuleDescription } from '../../engine/rule.js';

/** Profiles declared in meta.profile or given on the command line fit the type of the resource. Profiles that are not loaded go to the not-checked ledger. Reported by the checks in fhir/. */
export const profile: RuleDescription = {
  id: 'fhir/profile',
  basis: 'standard',
  references: [{ standard: 'HL7 FHIR R4', clause: 'profiling.html' }],
  appliesTo: ['fhir'],
  defaultSeverity: 'error',
  messages: ['wrong-type'],
};
