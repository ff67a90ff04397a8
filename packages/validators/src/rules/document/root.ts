// The root of a shared document is ClinicalDocument in the namespace urn:hl7-org:v3 (HL7 CDA R2).
import type { DocumentRule } from '../../documents/context.js';
import { hl7Namespace } from '../../documents/oids.js';
import { cda, wst482 } from './_references.js';

/** The root element has another name or namespace. */
export const root: DocumentRule = {
  id: 'document/root',
  basis: 'standard',
  references: [cda, wst482],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: ['name', 'namespace-missing', 'namespace'],
  check({ root: element, report }) {
    if (element.name !== 'ClinicalDocument')
      report(root, { message: 'name', params: { found: element.name }, element });
    if (element.namespace === hl7Namespace) return;
    if (element.namespace === '')
      report(root, { message: 'namespace-missing', params: { expected: hl7Namespace }, element });
    else
      report(root, {
        message: 'namespace',
        params: { expected: hl7Namespace, found: element.namespace },
        element,
      });
  },
};
