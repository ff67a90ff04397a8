// nullFlavor says why a value is not there: one of the codes of HL7, and no value beside it (HL7 V3 data types R1).
import type { XmlRule } from '../../documents/context.js';
import { findNearest } from '../../documents/nearest.js';
import { cda } from './_references.js';

const flavors = ['NI', 'NA', 'UNK', 'NASK', 'ASKU', 'NAV', 'OTH', 'PINF', 'NINF', 'MSK', 'TRC', 'QS'];
/** What holds the value itself; a code system or a root may stand beside a nullFlavor. */
const values = ['value', 'code', 'extension'];

/** A nullFlavor is none of HL7, or contradicts a value beside it. */
export const nullFlavor: XmlRule = {
  id: 'document/null-flavor',
  basis: 'standard',
  references: [cda],
  appliesTo: ['document', 'message'],
  defaultSeverity: 'error',
  messages: ['unknown', 'with-value'],
  check({ tree, report }) {
    if (!tree.attributeNames.has('nullFlavor')) return;
    for (const element of tree.elements) {
      const { nullFlavor: flavor } = element.attributes;
      if (flavor === undefined) continue;
      const text = flavor.trim();
      const at = { element, attribute: 'nullFlavor', sample: flavor };
      if (!flavors.includes(text)) {
        const nearest = findNearest(text.toUpperCase(), flavors) ?? '';
        report(nullFlavor, { message: 'unknown', params: { nearest, allowed: flavors }, ...at });
        continue;
      }
      const beside = values.find((name) => (element.attributes[name]?.trim() ?? '') !== '');
      if (beside !== undefined || (element.children.length === 0 && element.text.trim() !== ''))
        report(nullFlavor, {
          message: 'with-value',
          params: { name: element.name, flavor: text },
          severity: 'warning',
          ...at,
        });
    }
  },
};
