// Header elements that HL7 CDA R2 demands (1..1 or 1..*), and those that all 53 published examples have.
import type { DocumentRule } from '../../documents/context.js';
import { hasMisspelt } from '../../documents/vocabulary.js';
import { findChild } from '../../readers/xml-tree.js';
import { cda, wst482 } from './_references.js';

const demandedByCda = [
  'typeId',
  'id',
  'code',
  'effectiveTime',
  'confidentialityCode',
  'recordTarget',
  'author',
  'custodian',
  'component',
];
const inAllExamples = ['realmCode', 'templateId', 'title', 'languageCode', 'setId', 'versionNumber'];

/** A header element is missing. */
export const headerPresence: DocumentRule = {
  id: 'document/header-presence',
  basis: 'standard',
  references: [cda, wst482],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: ['missing', 'missing-in-practice', 'title-empty'],
  check({ root, report }) {
    if (root.name !== 'ClinicalDocument') return;
    for (const name of demandedByCda) {
      if (findChild(root, name) === undefined && !hasMisspelt(root, name))
        report(headerPresence, { message: 'missing', params: { name }, element: root });
    }
    for (const name of inAllExamples) {
      if (findChild(root, name) !== undefined || hasMisspelt(root, name)) continue;
      report(headerPresence, {
        message: 'missing-in-practice',
        params: { name },
        severity: 'warning',
        element: root,
      });
    }
    const title = findChild(root, 'title');
    if (title !== undefined && title.text.trim() === '' && title.children.length === 0)
      report(headerPresence, { message: 'title-empty', severity: 'warning', element: title });
  },
};
