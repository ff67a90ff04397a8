// The root element is one of the messages of the interaction services, in the namespace urn:hl7-org:v3 (WS/T 846).
import { hl7Namespace } from '../../documents/oids.js';
import { findNearest } from '../../documents/nearest.js';
import type { MessageRule } from '../../interactions/context.js';
import { indexServices } from '../../interactions/services.js';
import type { XmlElement } from '../../readers/xml-tree.js';
import { wst846 } from './_references.js';

/** The root element is no message, or is in another namespace. */
export const root: MessageRule = {
  id: 'message/root',
  basis: 'standard',
  references: [wst846],
  appliesTo: ['message'],
  defaultSeverity: 'error',
  messages: ['unknown', 'namespace', 'part-namespace'],
  check({ root: element, candidates, isAcknowledgement, library, matches, report }) {
    if (candidates.length === 0 && !isAcknowledgement) {
      const nearest = findNearest(element.name, indexServices(library).byRequest.keys(), 3) ?? '';
      report(root, { message: 'unknown', params: { found: element.name, nearest }, element });
    } else if (element.namespace !== hl7Namespace && element.name.includes('_')) {
      report(root, { message: 'namespace', params: { expected: hl7Namespace }, element });
    } else if (element.namespace === hl7Namespace) {
      const outside = new Set(
        matches.flatMap(({ elements }) => elements.flatMap((each) => findOutside(each, element))),
      );
      for (const part of outside)
        report(root, {
          message: 'part-namespace',
          params: { name: part.name, expected: hl7Namespace },
          element: part,
        });
    }
  },
};

/** The highest of an element and those around it, up to the root, that leaves the namespace of the message. */
const findOutside = (element: XmlElement, root: XmlElement): readonly XmlElement[] => {
  let outside: XmlElement | undefined;
  // What stands in an envelope has parents beyond the root.
  for (
    let each: XmlElement | undefined = element;
    each !== undefined && each.start > root.start;
    each = each.parent
  )
    if (each.namespace !== hl7Namespace) outside = each;
  return outside === undefined ? [] : [outside];
};
