// All of a document stands in urn:hl7-org:v3, and between its elements stands no text (HL7 CDA R2): what is elsewhere no
// receiver finds. Signatures and extensions in a namespace of their own are allowed.
import type { DocumentContext, DocumentRule } from '../../documents/context.js';
import { hl7Namespace } from '../../documents/oids.js';
import { cdaElements, nationalElements } from '../../documents/vocabulary.js';
import type { XmlElement } from '../../readers/xml-tree.js';
import { signatureNamespace } from '../../signatures/open-signature.js';
import { cda } from './_references.js';

/** Elements that may hold text beside elements: narrative, names and addresses, encapsulated data. */
const mixed = new Set(['text', 'name', 'addr', 'telecom', 'value', 'title', 'originalText', 'desc']);

/** An element stands in another namespace, or text stands between elements. */
export const foreignContent: DocumentRule = {
  id: 'document/foreign-content',
  basis: 'standard',
  references: [cda],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: ['namespace', 'extension', 'stray-text'],
  check(context) {
    // A document in another namespace altogether is told by document/root.
    if (context.root.namespace === hl7Namespace) judge(context, context.root);
  },
};

const judge = (context: DocumentContext, element: XmlElement): void => {
  const { report } = context;
  if (element.namespace !== hl7Namespace) {
    if (element.namespace !== signatureNamespace) tellNamespace(context, element);
    return;
  }
  if (element.children.length === 0) return;
  if (mixed.has(element.name)) {
    // The narrative block has elements of its own.
    if (element.name === 'text') return;
  } else if (element.text !== '' && element.text.trim() !== '')
    report(foreignContent, {
      message: 'stray-text',
      params: { name: element.name },
      severity: 'warning',
      element,
      sample: element.text.trim(),
    });
  for (const child of element.children) judge(context, child);
};

const tellNamespace = ({ report }: DocumentContext, element: XmlElement): void => {
  const { name, namespace } = element;
  const params = { name, namespace, expected: hl7Namespace };
  if (cdaElements.has(name) || nationalElements.has(name))
    report(foreignContent, { message: 'namespace', params, element });
  else report(foreignContent, { message: 'extension', params, severity: 'info', element });
};
