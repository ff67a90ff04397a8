// Elements in the HL7 namespace are those of HL7 CDA R2 and the national ones; a near miss gets the right name.
import type { DocumentRule } from '../../documents/context.js';
import { hl7Namespace } from '../../documents/oids.js';
import {
  cdaElements,
  narrativeElements,
  nationalElements,
  nearestElement,
} from '../../documents/vocabulary.js';
import type { XmlElement } from '../../readers/xml-tree.js';
import { cda, wst482 } from './_references.js';

/** An element has a name that shared documents do not know. */
export const elementSpelling: DocumentRule = {
  id: 'document/element-spelling',
  basis: 'standard',
  references: [cda, wst482],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: ['misspelt', 'unknown'],
  check({ names, named, report }) {
    for (const name of names) {
      if (cdaElements.has(name) || nationalElements.has(name)) continue;
      const foreign = named(name).filter(
        (element) =>
          element.namespace === hl7Namespace &&
          element.parent !== undefined &&
          !(narrativeElements.has(name) && isNarrative(element)),
      );
      if (foreign.length === 0) continue;
      const nearest = nearestElement(name);
      for (const element of foreign) {
        if (nearest === undefined)
          report(elementSpelling, { message: 'unknown', params: { name }, severity: 'warning', element });
        else report(elementSpelling, { message: 'misspelt', params: { name, nearest }, element });
      }
    }
  },
};

const isNarrative = (element: XmlElement): boolean => {
  for (let each = element.parent; each !== undefined; each = each.parent)
    if (each.name === 'text') return true;
  return false;
};
