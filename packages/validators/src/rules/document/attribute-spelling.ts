// Attributes are those of HL7 CDA R2; XML is case-sensitive, so displayname is not displayName.
import type { DocumentRule } from '../../documents/context.js';
import { findNearest } from '../../documents/nearest.js';
import { hl7Namespace } from '../../documents/oids.js';
import { cdaAttributes } from '../../documents/vocabulary.js';
import type { XmlElement } from '../../readers/xml-tree.js';
import { cda } from './_references.js';

/** An attribute has a name that HL7 CDA does not know. */
export const attributeSpelling: DocumentRule = {
  id: 'document/attribute-spelling',
  basis: 'standard',
  references: [cda],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: ['misspelt', 'unknown'],
  check({ tree, report }) {
    const unknown = [...tree.attributeNames].filter((name) => !isKnown(name));
    if (unknown.length === 0) return;
    for (const element of tree.elements) {
      for (const attribute in element.attributes) {
        if (isKnown(attribute)) continue;
        if (element.namespace !== hl7Namespace || isNarrative(element)) continue;
        const nearest = findNearest(attribute, cdaAttributes);
        if (nearest === undefined)
          report(attributeSpelling, {
            message: 'unknown',
            params: { attribute, element: element.name },
            severity: 'warning',
            element,
            attribute,
          });
        else
          report(attributeSpelling, {
            message: 'misspelt',
            params: { attribute, nearest },
            element,
            attribute,
          });
      }
    }
  },
};

const isKnown = (name: string): boolean => cdaAttributes.has(name) || name.includes(':') || name === 'xmlns';

const isNarrative = (element: XmlElement): boolean => {
  for (let each: XmlElement | undefined = element; each !== undefined; each = each.parent)
    if (each.name === 'text') return true;
  return false;
};
