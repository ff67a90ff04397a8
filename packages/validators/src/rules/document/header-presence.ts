// Header elements that HL7 CDA R2 demands (1..1 or 1..*), and those that all 53 published examples have.
import type { DocumentRule } from '../../documents/context.js';
import { nearestElement } from '../../documents/vocabulary.js';
import { findChild, type XmlElement } from '../../readers/xml-tree.js';
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
  messages: ['missing', 'missing-in-practice'],
  check({ root, report }) {
    if (root.name !== 'ClinicalDocument') return;
    for (const name of demandedByCda) {
      if (findChild(root, name) === undefined && !isMisspelt(root, name))
        report(headerPresence, { message: 'missing', params: { name }, element: root });
    }
    for (const name of inAllExamples) {
      if (findChild(root, name) !== undefined || isMisspelt(root, name)) continue;
      report(headerPresence, {
        message: 'missing-in-practice',
        params: { name },
        severity: 'warning',
        element: root,
      });
    }
  },
};

/** The element is there under a wrong name, which document/element-spelling tells. */
const isMisspelt = (root: XmlElement, name: string): boolean =>
  root.children.some((child) => nearestElement(child.name) === name);
