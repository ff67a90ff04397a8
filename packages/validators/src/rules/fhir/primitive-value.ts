// Values of primitives have the form of their type, are in its range and in the calendar. (hl7.org/fhir/R4/datatypes.html)
import type { RuleDescription } from '../../engine/rule.js';

/** Values of primitives have the form of their type, are in its range and in the calendar. Reported by the checks in fhir/. */
export const primitiveValue: RuleDescription = {
  id: 'fhir/primitive-value',
  basis: 'standard',
  references: [{ standard: 'HL7 FHIR R4', clause: 'datatypes.html' }],
  appliesTo: ['fhir'],
  defaultSeverity: 'error',
  messages: [
    'format',
    'calendar',
    'range',
    'not-integer',
    'blank',
    'control-character',
    'too-long',
    'max-length',
    'uuid',
    'oid',
  ],
};
