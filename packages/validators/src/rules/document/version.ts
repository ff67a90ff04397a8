// setId and versionNumber make replacement possible: empty ones, as in every published example, do not.
import type { DocumentRule } from '../../documents/context.js';
import { findChild } from '../../readers/xml-tree.js';
import { cda, wst482 } from './_references.js';

/** setId or versionNumber is empty or of a private form. */
export const version: DocumentRule = {
  id: 'document/version',
  basis: 'practice',
  references: [cda, wst482],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['empty', 'set-without-root', 'number'],
  check({ root, report }) {
    const set = findChild(root, 'setId');
    const number = findChild(root, 'versionNumber');
    // The assessment schemas write both as text, HL7 CDA as attributes: either form counts.
    const setText =
      set?.attributes.extension?.trim() ?? set?.attributes.root?.trim() ?? set?.text.trim() ?? '';
    const numberText = number?.attributes.value?.trim() ?? number?.text.trim() ?? '';
    if (set !== undefined && number !== undefined && setText === '' && numberText === '') {
      report(version, { message: 'empty', params: { names: ['setId', 'versionNumber'] }, element: set });
      return;
    }
    if (set !== undefined && setText === '')
      report(version, { message: 'empty', params: { names: ['setId'] }, element: set });
    if (number !== undefined && numberText === '')
      report(version, { message: 'empty', params: { names: ['versionNumber'] }, element: number });
    if (set?.attributes.extension !== undefined && set.attributes.root === undefined)
      report(version, { message: 'set-without-root', element: set });
    if (number !== undefined && numberText !== '' && !/^[1-9]\d*$/.test(numberText)) {
      report(version, { message: 'number', element: number, attribute: 'value', sample: numberText });
    }
  },
};
