// Children of ClinicalDocument stand in the order of the HL7 CDA R2 schema.
import type { DocumentRule } from '../../documents/context.js';
import { cda } from './_references.js';

const order = [
  ...[
    'realmCode',
    'typeId',
    'templateId',
    'id',
    'code',
    'title',
    'effectiveTime',
    'confidentialityCode',
    'languageCode',
  ],
  ...[
    'setId',
    'versionNumber',
    'copyTime',
    'recordTarget',
    'author',
    'dataEnterer',
    'informant',
    'custodian',
  ],
  ...[
    'informationRecipient',
    'legalAuthenticator',
    'authenticator',
    'participant',
    'inFulfillmentOf',
    'documentationOf',
  ],
  ...['relatedDocument', 'authorization', 'componentOf', 'component'],
];
const ranks = new Map(order.map((name, rank) => [name, rank]));

/** A header element stands behind one that belongs after it. */
export const headerOrder: DocumentRule = {
  id: 'document/header-order',
  basis: 'standard',
  references: [cda],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['order'],
  check({ root, report }) {
    if (root.name !== 'ClinicalDocument') return;
    let highest = -1;
    let before = '';
    for (const element of root.children) {
      const rank = ranks.get(element.name);
      if (rank === undefined) continue;
      if (rank >= highest) [highest, before] = [rank, element.name];
      else report(headerOrder, { message: 'order', params: { name: element.name, before }, element });
    }
  },
};
