// The narrative is limited XHTML without scripts and forms. (hl7.org/fhir/R4/narrative.html)
import type { RuleDescription } from '../../engine/rule.js';

/** The narrative is limited XHTML without scripts and forms. Reported by the checks in fhir/. */
export const narrative: RuleDescription = {
  id: 'fhir/narrative',
  basis: 'standard',
  references: [{ standard: 'HL7 FHIR R4', clause: 'narrative.html' }],
  appliesTo: ['fhir'],
  defaultSeverity: 'error',
  messages: ['not-xhtml', 'root', 'element', 'attribute', 'empty'],
};
