// The published example of a document and its data set (WS 445) name the same item by different data elements: both are accepted.
import type { DocumentRule } from '../../documents/context.js';
import { ws445, wst500 } from './_references.js';

/** The entry uses the element of the example where the data set uses another, or the other way round. */
export const dataSetElement: DocumentRule = {
  id: 'document/data-set-element',
  basis: 'standard',
  references: [wst500, ws445],
  appliesTo: ['document'],
  defaultSeverity: 'info',
  messages: ['example', 'data-set'],
  check({ statements, report }) {
    for (const { code, codeText, slots } of statements) {
      const slot = slots.find((each) => each.dataSetElement !== undefined);
      if (slot?.dataSetElement === undefined || slot.element === undefined || slots.length > 1) continue;
      const params = { name: slot.name, example: slot.element, dataSet: slot.dataSetElement };
      report(dataSetElement, {
        message: codeText === slot.dataSetElement ? 'data-set' : 'example',
        params,
        element: code,
        attribute: 'code',
      });
    }
  },
};
