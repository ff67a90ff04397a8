/**
 * Right and wrong FHIR R4 resources with the specification as judge: every wrong one breaks one stated rule of a right one.
 * Made by code so that the set can be read: base resources, harmless variants, and faults with the clause they break.
 */
import { concept, reference, special } from './fhir-faults.js';

type Json = Record<string, unknown>;

export interface FhirCase {
  readonly name: string;
  readonly right: boolean;
  /** What kind of fault it is. */
  readonly kind: string;
  readonly resource: Json;
}

const subject = reference('Patient/1');

/** One right resource a type. */
const bases: readonly Json[] = [
  {
    resourceType: 'Patient',
    active: true,
    name: [{ family: '测', given: ['试'] }],
    gender: 'male',
    birthDate: '1980-01-02',
    telecom: [{ system: 'phone', value: '010-99999999', use: 'home' }],
    contact: [{ name: { text: '测试乙' } }],
  },
  {
    resourceType: 'Observation',
    status: 'final',
    code: concept('http://loinc.org', '8310-5'),
    subject,
    effectiveDateTime: '2026-01-02T08:00:00+08:00',
    valueQuantity: { value: 36.5, unit: 'Cel', system: 'http://unitsofmeasure.org', code: 'Cel' },
  },
  {
    resourceType: 'Condition',
    subject,
    code: { text: '测试' },
    clinicalStatus: concept('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active'),
    onsetDateTime: '2026-01',
  },
  {
    resourceType: 'Encounter',
    status: 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
    subject,
    period: { start: '2026-01-01', end: '2026-01-02' },
  },
  {
    resourceType: 'MedicationRequest',
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: { text: '测试' },
    subject,
    authoredOn: '2026-01-02',
    dosageInstruction: [{ text: '口服', doseAndRate: [{ doseQuantity: { value: 1, unit: '片' } }] }],
  },
  {
    resourceType: 'Procedure',
    status: 'completed',
    subject,
    code: { text: '测试' },
    performedPeriod: { start: '2026-01-01T08:00:00Z', end: '2026-01-01T09:00:00Z' },
  },
  {
    resourceType: 'DiagnosticReport',
    status: 'final',
    code: { text: '测试' },
    subject,
    issued: '2026-01-01T08:00:00.000Z',
  },
  {
    resourceType: 'AllergyIntolerance',
    patient: subject,
    code: { text: '测试' },
    clinicalStatus: concept('http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', 'active'),
    category: ['food'],
  },
  {
    resourceType: 'Immunization',
    status: 'completed',
    vaccineCode: { text: '测试' },
    patient: subject,
    occurrenceDateTime: '2026-01-01',
  },
  { resourceType: 'ServiceRequest', status: 'active', intent: 'order', subject, code: { text: '测试' } },
  {
    resourceType: 'Organization',
    name: '测试医院',
    identifier: [{ system: 'urn:oid:2.16.156.10011.1.5', value: '1' }],
  },
  { resourceType: 'Practitioner', name: [{ text: '测试医师' }], gender: 'female' },
  {
    resourceType: 'Appointment',
    status: 'booked',
    start: '2026-01-01T08:00:00Z',
    end: '2026-01-01T09:00:00Z',
    participant: [{ actor: subject, status: 'accepted' }],
  },
  {
    resourceType: 'Task',
    status: 'requested',
    intent: 'order',
    for: subject,
    authoredOn: '2026-01-01',
    lastModified: '2026-01-02',
  },
  {
    resourceType: 'DocumentReference',
    status: 'current',
    content: [{ attachment: { contentType: 'application/xml', data: 'YQ==' } }],
    subject,
  },
  {
    resourceType: 'Composition',
    status: 'final',
    type: { text: '测试' },
    date: '2026-01-01',
    author: [{ display: '测试' }],
    title: '测试',
    section: [
      {
        title: '测试',
        text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">测试</div>' },
      },
    ],
  },
  { resourceType: 'Questionnaire', status: 'active', item: [{ linkId: '1', text: '测试', type: 'string' }] },
  {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    item: [{ linkId: '1', answer: [{ valueString: '测试' }] }],
  },
  {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [{ fullUrl: 'http://example.org/fhir/Patient/1', resource: { resourceType: 'Patient', id: '1' } }],
  },
  {
    resourceType: 'Consent',
    status: 'active',
    scope: { text: '测试' },
    category: [{ text: '测试' }],
    patient: subject,
    policy: [{ uri: 'http://example.org/a' }],
  },
];

/** Changes that keep any resource right. */
const harmless: readonly (readonly [string, Json])[] = [
  ['id', { id: 'a-1.B' }],
  [
    'meta',
    {
      meta: {
        versionId: '1',
        lastUpdated: '2026-01-01T08:00:00.123+08:00',
        tag: [{ system: 'http://example.org/t', code: 'a' }],
      },
    },
  ],
  ['language', { language: 'zh-CN' }],
  [
    'narrative',
    {
      text: {
        status: 'generated',
        div: '<div xmlns="http://www.w3.org/1999/xhtml"><p>测<b>试</b></p></div>',
      },
    },
  ],
  [
    'extension',
    {
      extension: [
        { url: 'http://example.org/a', valueString: 'b' },
        { url: 'http://example.org/c', extension: [{ url: 'd', valueInteger: 0 }] },
      ],
    },
  ],
];

/** Faults that any resource can have. */
const general: readonly (readonly [string, string, Json])[] = [
  ['unknown element', 'unknown', { hello: 1 }],
  ['wrong JSON type of id', 'type', { id: 1 }],
  ['id with a blank', 'primitive', { id: 'a b' }],
  [
    'extension with value and nested',
    'extension',
    {
      extension: [
        { url: 'http://example.org/a', valueString: 'b', extension: [{ url: 'c', valueString: 'd' }] },
      ],
    },
  ],
  ['extension without url', 'cardinality', { extension: [{ valueString: 'b' }] }],
  [
    'narrative with script',
    'narrative',
    {
      text: {
        status: 'generated',
        div: '<div xmlns="http://www.w3.org/1999/xhtml"><script>1</script></div>',
      },
    },
  ],
  [
    'narrative status',
    'binding',
    { text: { status: 'made', div: '<div xmlns="http://www.w3.org/1999/xhtml">a</div>' } },
  ],
  ['lastUpdated without zone', 'primitive', { meta: { lastUpdated: '2026-01-01T08:00:00' } }],
];

const clean = (resource: Json): Json => JSON.parse(JSON.stringify(resource)) as Json;
const typeOf = ({ resourceType }: Json): string => String(resourceType);

/** The set. */
export const fhirCases: readonly FhirCase[] = [
  ...bases.map((resource) => ({
    name: typeOf(resource),
    right: true,
    kind: 'base',
    resource: clean(resource),
  })),
  ...bases.flatMap((base) =>
    harmless
      .filter(([name]) => !(typeOf(base) === 'Bundle' && (name === 'narrative' || name === 'extension')))
      .map(([name, change]) => ({
        name: `${typeOf(base)} ${name}`,
        right: true,
        kind: name,
        resource: clean({ ...base, ...change }),
      })),
  ),
  ...bases.flatMap((base) =>
    general
      .filter(
        ([, kind]) =>
          !(
            typeOf(base) === 'Bundle' &&
            (kind === 'extension' || kind === 'narrative' || kind === 'cardinality')
          ),
      )
      .map(([name, kind, change]) => ({
        name: `${typeOf(base)} ${name}`,
        right: false,
        kind,
        resource: clean({ ...base, ...change }),
      })),
  ),
  ...special.map(([name, kind, type, change]) => {
    const base = bases.find((each) => typeOf(each) === type);
    return { name: `${type} ${name}`, right: false, kind, resource: clean({ ...base, ...change }) };
  }),
  ...['Pateint', 'SubscriptionTopic', 'DomainResource', 'patient'].map((resourceType) => ({
    name: `type ${resourceType}`,
    right: false,
    kind: 'unknown',
    resource: { resourceType },
  })),
];
