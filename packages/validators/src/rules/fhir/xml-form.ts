// The XML form uses the namespace of FHIR, writes values in the attribute value and keeps the order of the definition. (hl7.org/fhir/R4/xml.html)
import type { RuleDescription } from '../../engine/rule.js';

/** The XML form uses the namespace of FHIR, writes values in the attribute value and keeps the order of the definition. Reported by the checks in fhir/. */
export const xmlForm: RuleDescription = {
  id: 'fhir/xml-form',
  basis: 'standard',
  references: [{ standard: 'HL7 FHIR R4', clause: 'xml.html' }],
  appliesTo: ['fhir'],
  defaultSeverity: 'error',
  messages: ['namespace', 'attribute', 'text', 'empty', 'order'],
};
