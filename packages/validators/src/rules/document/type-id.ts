// typeId names the HL7 CDA R2 model: root 2.16.840.1.113883.1.3, extension POCD_MT000040 (some generators write POCD_HD000040).
import type { DocumentRule } from '../../documents/context.js';
import { findChild } from '../../readers/xml-tree.js';
import { cda, wst482 } from './_references.js';

const expected = { root: '2.16.840.1.113883.1.3', extension: 'POCD_MT000040' };

/** typeId has another root or extension. */
export const typeId: DocumentRule = {
  id: 'document/type-id',
  basis: 'standard',
  references: [cda, wst482],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: ['value'],
  check({ root, report }) {
    const element = findChild(root, 'typeId');
    if (element === undefined) return;
    for (const attribute of ['root', 'extension'] as const) {
      if (element.attributes[attribute]?.trim() === expected[attribute]) continue;
      report(typeId, {
        message: 'value',
        params: { attribute, expected: expected[attribute] },
        element,
        attribute,
      });
    }
  },
};
