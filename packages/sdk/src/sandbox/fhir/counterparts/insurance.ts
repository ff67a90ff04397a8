// Settlement lists of the health insurance.
import { canonicalOf } from '../../../fhir/names.js';
import { counterpart, type Counterpart, type Member } from './counterpart.js';
import { amount, encounter, money, organization, patient, plain } from './form.js';

const parts = canonicalOf('CodeSystem', 'settlement-part');

/** Who pays how much, as information beside the total. */
const paid = (member: string, code: string): Member => [
  member,
  `supportingInfo[category.coding.0.code=${code}].valueQuantity.value`,
  amount,
];

const settlementList = counterpart({
  kind: 'settlementList',
  type: 'Claim',
  profile: 'claim',
  read: 'getSettlementList',
  create: 'submitListSettlementList',
  update: 'updateSettlementList',
  filled: ({ body, institution, receivedAt }) => ({
    status: 'active',
    use: 'claim',
    type: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: 'institutional' }],
    },
    priority: {
      coding: [{ system: 'http://terminology.hl7.org/CodeSystem/processpriority', code: 'normal' }],
    },
    created: new Date(receivedAt).toISOString(),
    provider: organization.write(institution, {} as never),
    insurance: [{ sequence: 1, focal: true, coverage: { display: '医疗保障基金' } }],
    supportingInfo: ['fund', 'account', 'cash'].map((code, index) => ({
      sequence: index + 1,
      category: { coding: [{ system: parts, code }] },
      valueQuantity: { unit: '元', system: 'urn:iso:std:iso:4217', code: 'CNY' },
    })),
    item: [
      {
        sequence: 1,
        productOrService: { text: '合计' },
        net: money.write(body['totalAmount'], {} as never),
      },
    ],
  }),
  members: [
    ['listNumber', 'identifier.0.value', plain],
    ['residentId', 'patient', patient],
    ['encounterId', 'item.0.encounter.0', encounter],
    ['totalAmount', 'total', money],
    paid('fundAmount', 'fund'),
    paid('accountAmount', 'account'),
    paid('cashAmount', 'cash'),
  ],
});

export const insurance: readonly Counterpart[] = [settlementList];
