// Encounters, requests, orders, prescriptions, and results.
import { ExactNumber } from '@hulian/validators/fhir';
import { canonicalOf } from '../../../fhir/names.js';
import { readPath } from '../../../fhir/path.js';
import type { StoredObject } from '../../objects.js';
import type { Resource } from '../outcome.js';
import { textOf } from '../stored.js';
import { counterpart, partId, takeMembers, type Counterpart, type Member } from './counterpart.js';
import {
  classified,
  amount,
  coded,
  count,
  department,
  diagnosis,
  encounter,
  extensionPath,
  flag,
  list,
  organization,
  patient,
  plain,
  practitioner,
  type Form,
} from './form.js';

const actCode = 'http://terminology.hl7.org/CodeSystem/v3-ActCode';
const sections = 'http://terminology.hl7.org/CodeSystem/v2-0074';
const interpretations = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';

const encounterKinds = classified('encounter-kind', actCode);

/** One coding instead of a concept. */
const codingOf = (concept: unknown): unknown =>
  (readPath(concept, 'coding') as readonly unknown[] | undefined)?.at(-1);

const visit = counterpart({
  kind: 'encounter',
  type: 'Encounter',
  profile: 'encounter',
  read: 'getEncounter',
  create: 'submitEncounter',
  update: 'updateEncounter',
  lenient: true,
  filled: (object) => ({
    // Whether one that has no end is still going on, the interface does not say.
    status: textOf(object, 'endedAt') === undefined ? 'unknown' : 'finished',
    class: codingOf(encounterKinds.write(object.body['kind'], {} as never)),
  }),
  members: [
    ['encounterId', 'identifier.0.value', plain],
    ['residentId', 'subject', patient],
    [
      'kind',
      'type.0',
      encounterKinds,
      (resource) => ({
        coding: [
          ...((readPath(resource, 'type.0.coding') as readonly unknown[] | undefined) ?? []),
          resource['class'],
        ],
      }),
    ],
    ['startedAt', 'period.start', plain],
    ['endedAt', 'period.end', plain],
    ['departmentCode', 'serviceType', department],
    ['practitioner', 'participant.0.individual', practitioner],
    ['diagnosisCodes', 'reasonCode', list(diagnosis)],
  ],
});

/** Words of ours for a category. */
const word = (system: string): Form => coded(canonicalOf('CodeSystem', system));
const applicationKind = word('interface-application-kind');

const hasWord = (path: string, system: string) => (resource: Resource) =>
  readPath(resource, `${path}.coding[system=${canonicalOf('CodeSystem', system)}].code`) !== undefined;

const requested = { status: 'unknown', intent: 'order' };

const application = counterpart({
  kind: 'application',
  type: 'ServiceRequest',
  profile: 'service-request',
  read: 'getApplication',
  create: 'submitApplication',
  update: 'updateApplication',
  claims: hasWord('category.0', 'interface-application-kind'),
  group: 'requisition.value',
  filled: ({ body }) => ({ ...requested, identifier: [{ value: body['applicationNumber'] }] }),
  parts: { member: 'itemCodes', members: [['', 'code', coded()]] },
  members: [
    ['applicationNumber', 'requisition.value', plain],
    ['residentId', 'subject', patient],
    ['encounterId', 'encounter', encounter],
    ['kind', 'category.0', applicationKind],
    ['appliedAt', 'authoredOn', plain],
    ['practitioner', 'requester', practitioner],
    ['diagnosisCodes', 'reasonCode', list(diagnosis)],
  ],
});

/** Code and name of an item in one concept. */
const named = (code: string, name: string, path: string): readonly Member[] => [
  [code, path, coded()],
  [name, `${path}.text`, plain],
];

const order = counterpart({
  kind: 'order',
  type: 'ServiceRequest',
  profile: 'service-request',
  read: 'getOrder',
  create: 'submitOrder',
  update: 'updateOrder',
  lenient: true,
  group: 'requisition.value',
  filled: ({ body }) => ({ ...requested, identifier: [{ value: body['orderNumber'] }] }),
  parts: {
    member: 'items',
    members: [
      ...named('itemCode', 'itemName', 'code'),
      ['dose', extensionPath('order-dose'), plain],
      ['frequencyCode', 'occurrenceTiming.code', coded()],
      ['routeCode', extensionPath('order-route'), plain],
      ['quantity', 'quantityQuantity.value', count],
      ['unit', 'quantityQuantity.unit', plain],
    ],
  },
  members: [
    ['orderNumber', 'requisition.value', plain],
    ['residentId', 'subject', patient],
    ['encounterId', 'encounter', encounter],
    ['orderedAt', 'authoredOn', plain],
    ['practitioner', 'requester', practitioner],
  ],
});

const prescription = counterpart({
  kind: 'prescription',
  type: 'MedicationRequest',
  profile: 'medication-request',
  read: 'getPrescription',
  create: 'uploadPrescription',
  transitions: {
    cancelled: {
      operation: 'revokePrescription',
      bodyOf: (resource) => ({ reason: readPath(resource, 'statusReason.text') }),
    },
  },
  lenient: true,
  group: 'groupIdentifier.value',
  issued: [['token', extensionPath('pickup-token'), plain]],
  states: 'prescription-state',
  filled: () => ({ intent: 'order' }),
  parts: {
    member: 'items',
    members: [
      ...named('drugCode', 'drugName', 'medicationCodeableConcept'),
      ['specification', extensionPath('drug-specification'), plain],
      ['dose', 'dosageInstruction.0.text', plain],
      ['frequencyCode', 'dosageInstruction.0.timing.code', coded()],
      ['routeCode', 'dosageInstruction.0.route', coded()],
      ['quantity', 'dispenseRequest.quantity.value', count],
      ['unit', 'dispenseRequest.quantity.unit', plain],
    ],
  },
  members: [
    ['prescriptionNumber', 'groupIdentifier.value', plain],
    ['residentId', 'subject', patient],
    ['practitioner', 'requester', practitioner],
    ['prescribedAt', 'authoredOn', plain],
    ['validUntil', 'dispenseRequest.validityPeriod.end', plain],
    ['diagnosisCodes', 'reasonCode', list(diagnosis)],
  ],
});

const isNumber = (value: unknown): boolean =>
  typeof value === 'string' && /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(value);
type Item = Readonly<Record<string, unknown>>;
const unitOfWords = extensionPath('result-unit');

/** Items of a result as observations: numbers with their unit, everything else as it was written. */
const item: readonly Member[] = [
  ...named('itemCode', 'itemName', 'code'),
  [
    '',
    'valueQuantity',
    {
      write: (whole) => {
        const { value, unit } = whole as Item;
        return isNumber(value)
          ? { value: new ExactNumber(String(value)), ...(unit !== undefined && { unit }) }
          : undefined;
      },
      read: () => undefined,
    },
  ],
  [
    '',
    unitOfWords,
    {
      write: (whole) => (isNumber((whole as Item)['value']) ? undefined : (whole as Item)['unit']),
      read: () => undefined,
    },
  ],
  ['value', 'valueString', { write: (value) => (isNumber(value) ? undefined : value), read: plain.read }],
  ['value', 'valueQuantity.value', { write: () => undefined, read: amount.read }],
  ['unit', 'valueQuantity.unit', { write: () => undefined, read: plain.read }],
  ['unit', unitOfWords, { write: () => undefined, read: plain.read }],
  ['referenceRange', 'referenceRange.0.text', plain],
  ['abnormal', 'interpretation.0', coded(interpretations)],
];

const categoryOf = ({ body }: StoredObject) =>
  body['kind'] === 'laboratory'
    ? {
        category: [
          {
            coding: [
              {
                system: 'http://terminology.hl7.org/CodeSystem/observation-category',
                code: 'laboratory',
              },
            ],
          },
        ],
      }
    : {};

const observation: Counterpart = counterpart({
  kind: 'result',
  type: 'Observation',
  profile: 'observation',
  read: 'getResult',
  lenient: true,
  filled: (object) => ({
    status: 'final',
    ...categoryOf(object),
    issued: object.body['reportedAt'],
  }),
  parts: { member: 'items', members: item },
  members: [
    ['residentId', 'subject', patient],
    ['sampledAt', 'effectiveDateTime', plain],
  ],
});

const kindNames: Readonly<Record<string, string>> = {
  laboratory: '检验报告',
  examination: '检查报告',
  ecg: '心电报告',
  pathology: '病理报告',
  imaging: '影像报告',
};

/** Observations inside a report, in the order of its results. */
function containedIn(resource: Resource): readonly unknown[] | undefined {
  const { result, contained } = resource;
  if (!Array.isArray(result) || !Array.isArray(contained)) return undefined;
  return result.map((each) =>
    (contained as readonly Resource[]).find(
      (held) => `#${String(held['id'])}` === readPath(each, 'reference'),
    ),
  );
}

const report = counterpart({
  kind: 'result',
  type: 'DiagnosticReport',
  profile: 'diagnostic-report',
  read: 'getResult',
  create: 'shareResult',
  update: 'updateResult',
  lenient: true,
  contains: { type: 'Observation', by: 'result', of: containedIn },
  filled: ({ id, body, institution }) => ({
    status: 'final',
    code: { text: kindNames[String(body['kind'])] ?? '报告' },
    performer: [organization.write(institution, {} as never)],
    result: (body['items'] as readonly unknown[]).map((_, index) => ({
      reference: `Observation/${partId(id, index)}`,
    })),
  }),
  members: [
    ['reportNumber', 'identifier.0.value', plain],
    ['residentId', 'subject', patient],
    ['kind', 'category.0', classified('result-kind', sections)],
    ['reportedAt', 'issued', plain],
    ['sampledAt', 'effectiveDateTime', plain],
    [
      'items',
      'result',
      {
        write: () => undefined,
        read: (held, context) =>
          Array.isArray(held) && held.length > 0 && held.every((each) => each !== undefined)
            ? held.map((each) => takeMembers(each as Resource, item, context))
            : undefined,
      },
      containedIn,
    ],
    ['recognized', extensionPath('result-recognized'), flag],
    ['qualityControlPassed', extensionPath('quality-control-passed'), flag],
    ['studyInstanceUid', extensionPath('study-instance-uid'), plain],
    ['documentId', extensionPath('result-document'), plain],
  ],
});

export const care: readonly Counterpart[] = [visit, application, order, prescription, report, observation];
