// Every message of the fhir rules with the least wrong input, and right input that must stay silent.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createValidator } from '../validator.js';
import { fhirRuleDescriptions } from '../rules/fhir/index.js';
import { ProfileStore } from './profiles/store.js';
import type { FhirSettings } from './settings.js';

const judge = async (content: string | object, options: { fhir?: FhirSettings; path?: string } = {}) => {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const report = await createValidator({ ...(options.fhir && { fhir: options.fhir }) }).validate({
    path: options.path ?? 'a.json',
    content: new TextEncoder().encode(text),
    as: 'fhir',
  });
  return report;
};

const codesOf = async (content: string | object, fhir?: FhirSettings): Promise<string[]> => {
  const { findings } = await judge(content, fhir && { fhir });
  return findings.map(
    ({ rule, message, location }) => `${rule.replace('fhir/', '')}/${message} ${location.path ?? ''}`,
  );
};

const patient = (more: object): object => ({ resourceType: 'Patient', ...more });
const observation = (more: object): object => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: '体温' },
  ...more,
});

const weight = 'http://hl7.org/fhir/StructureDefinition/bodyweight';
const closed = {
  resourceType: 'StructureDefinition',
  url: 'http://example.org/closed',
  type: 'Patient',
  derivation: 'constraint',
  baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
  differential: {
    element: [
      { id: 'Patient', path: 'Patient' },
      {
        id: 'Patient.identifier',
        path: 'Patient.identifier',
        slicing: { discriminator: [{ type: 'value', path: 'system' }], rules: 'closed', ordered: true },
      },
      { id: 'Patient.identifier:a', path: 'Patient.identifier', sliceName: 'a', min: 1, max: '1' },
      { id: 'Patient.identifier:a.system', path: 'Patient.identifier.system', fixedUri: 'urn:oid:1.2' },
      { id: 'Patient.identifier:b', path: 'Patient.identifier', sliceName: 'b', max: '1' },
      { id: 'Patient.identifier:b.system', path: 'Patient.identifier.system', fixedUri: 'urn:oid:1.3' },
      { id: 'Patient.name', path: 'Patient.name', max: '1' },
      { id: 'Patient.name.text', path: 'Patient.name.text', maxLength: 4 },
      { id: 'Patient.deceased[x]', path: 'Patient.deceased[x]', type: [{ code: 'boolean' }] },
    ],
  },
};
const store = new ProfileStore();
store.add(closed);
const byClosed: FhirSettings = { store, profiles: ['http://example.org/closed'] };
const a = { system: 'urn:oid:1.2', value: '1' };
const b = { system: 'urn:oid:1.3', value: '1' };

/** Input, and the findings it must give: all of them. */
const wrong: readonly (readonly [string | object, readonly string[], FhirSettings?])[] = [
  [{ id: 'a' }, ['resource-type/missing ']],
  [{ resourceType: 'Pateint' }, ['resource-type/unknown /resourceType']],
  [{ resourceType: 'SubscriptionTopic' }, ['resource-type/newer /resourceType']],
  [patient({ birthdate: '1980' }), ['unknown-element/unknown /birthdate']],
  [patient({ _name: [{ id: 'a' }] }), ['unknown-element/not-primitive /_name']],
  [{ resourceType: 'Observation', status: 'final' }, ['cardinality/missing ']],
  [patient({ name: { text: '测试' } }), ['json-form/array-expected /name']],
  [patient({ active: [true] }), ['json-form/array-unexpected /active']],
  [
    patient({ name: [{ given: ['a', 'b'], _given: [{ id: 'a' }] }] }),
    ['json-form/array-lengths /name/0/_given'],
  ],
  [patient({ name: [] }), ['json-form/empty-array /name']],
  [patient({ name: [{}] }), ['json-form/empty-object /name/0']],
  [patient({ birthDate: null }), ['json-form/null /birthDate']],
  [patient({ name: ['测试'] }), ['json-form/object-expected /name/0']],
  [patient({ active: 'true' }), ['data-type/json-type /active']],
  [patient({ birthDate: '1980/01/01' }), ['primitive-value/format /birthDate']],
  [patient({ birthDate: '1980-02-30' }), ['primitive-value/calendar /birthDate']],
  [patient({ multipleBirthInteger: 2147483648 }), ['primitive-value/range /multipleBirthInteger']],
  [
    '{"resourceType":"Patient","multipleBirthInteger":1.0}',
    ['primitive-value/not-integer /multipleBirthInteger'],
  ],
  [patient({ name: [{ text: ' ' }] }), ['primitive-value/blank /name/0/text']],
  [
    '{"resourceType":"Patient","name":[{"text":"a\\u0007"}]}',
    ['primitive-value/control-character /name/0/text'],
  ],
  [patient({ name: [{ text: 'a'.repeat(1024 * 1024 + 1) }] }), ['primitive-value/too-long /name/0/text']],
  [patient({ identifier: [{ system: 'urn:uuid:1' }] }), ['primitive-value/uuid /identifier/0/system']],
  [patient({ identifier: [{ system: 'urn:oid:01.2' }] }), ['primitive-value/oid /identifier/0/system']],
  [patient({ deceasedBoolean: true, deceasedDateTime: '2026' }), ['choice-type/several ']],
  [patient({ gender: '男' }), ['binding/required /gender']],
  [
    observation({ valueQuantity: { value: 1, comparator: '?' } }),
    ['binding/required /valueQuantity/comparator'],
  ],
  [
    { resourceType: 'Condition', subject: { reference: 'Patient/1' }, clinicalStatus: { text: '进行中' } },
    ['binding/no-code /clinicalStatus'],
  ],
  [
    patient({
      maritalStatus: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor', code: 'NI' }],
      },
    }),
    ['binding/extensible /maritalStatus'],
  ],
  [
    patient({ meta: { tag: [{ system: 'http://hl7.org/fhir/administrative-gender', code: 'x' }] } }),
    ['code-system/unknown-code /meta/tag/0'],
  ],
  [patient({ contact: [{ gender: 'male' }] }), ['invariant/broken /contact/0']],
  [
    patient({ managingOrganization: { reference: 'Practitioner/1' } }),
    ['reference/target /managingOrganization/reference'],
  ],
  [
    patient({ managingOrganization: { reference: 'Orgs/1' } }),
    ['reference/unknown-type /managingOrganization/reference'],
  ],
  [
    patient({ managingOrganization: { reference: '#a' } }),
    ['reference/contained-missing /managingOrganization/reference'],
  ],
  [
    patient({ managingOrganization: { reference: '医院' } }),
    ['reference/malformed /managingOrganization/reference'],
  ],
  [
    {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        {
          fullUrl: 'urn:uuid:11111111-1111-4111-8111-111111111111',
          resource: patient({
            managingOrganization: { reference: 'urn:uuid:21111111-1111-4111-8111-111111111111' },
          }),
        },
      ],
    },
    ['reference/not-in-bundle /entry/0/resource/managingOrganization/reference'],
  ],
  [
    patient({
      contained: [
        {
          resourceType: 'Organization',
          id: 'o',
          name: 'a',
          contained: [{ resourceType: 'Organization', id: 'p', name: 'a', partOf: { reference: '#' } }],
        },
      ],
      managingOrganization: { reference: '#o' },
    }),
    ['contained/nested /contained/0'],
  ],
  [patient({ contained: [{ resourceType: 'Organization', name: 'a' }] }), ['contained/no-id /contained/0']],
  [
    patient({ contained: [{ resourceType: 'Organization', id: 'a', name: 'a' }] }),
    ['contained/not-referenced /contained/0'],
  ],
  [
    patient({
      contained: [
        { resourceType: 'Organization', id: 'a', name: 'a' },
        { resourceType: 'Organization', id: 'a', name: 'b' },
      ],
      managingOrganization: { reference: '#a' },
    }),
    ['contained/duplicate-id /contained/1'],
  ],
  [
    patient({
      extension: [
        { url: 'http://example.org/a', valueString: 'b', extension: [{ url: 'c', valueCode: 'd' }] },
      ],
    }),
    ['extension/both /extension/0'],
  ],
  [patient({ extension: [{ url: 'http://example.org/a' }] }), ['extension/neither /extension/0']],
  [patient({ extension: [{ url: 'a', valueString: 'b' }] }), ['extension/relative-url /extension/0']],
  [
    patient({ modifierExtension: [{ url: 'http://example.org/a', valueString: 'b' }] }),
    ['extension/modifier-unknown /modifierExtension/0'],
  ],
  [
    patient({
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/patient-birthPlace', valueString: 'b' }],
    }),
    ['extension/value-type /extension/0'],
  ],
  [patient({ text: { status: 'generated', div: '<div>' } }), ['narrative/not-xhtml /text/div']],
  [patient({ text: { status: 'generated', div: '<div>测试</div>' } }), ['narrative/root /text/div']],
  [
    patient({
      text: {
        status: 'generated',
        div: '<div xmlns="http://www.w3.org/1999/xhtml"><script>1</script></div>',
      },
    }),
    ['narrative/element /text/div'],
  ],
  [
    patient({
      text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml" onclick="1">a</div>' },
    }),
    ['narrative/attribute /text/div'],
  ],
  [
    patient({ text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml"> </div>' } }),
    ['narrative/empty /text/div'],
  ],
  [patient({ meta: { profile: [weight] } }), ['profile/wrong-type /meta/profile']],
  [
    {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ fullUrl: 'http://example.org/Patient/1', resource: patient({ id: '2' }) }],
    },
    ['bundle/id-mismatch /entry/0/fullUrl'],
  ],
  [patient({}), ['slicing/too-few '], byClosed],
  [patient({ identifier: [a, a] }), ['slicing/too-many /identifier/1'], byClosed],
  [patient({ identifier: [a, { system: 'urn:oid:1.4' }] }), ['slicing/unmatched /identifier/1'], byClosed],
  [patient({ identifier: [b, a] }), ['slicing/order /identifier/1'], byClosed],
  [
    patient({ identifier: [a], name: [{ text: '一二三四五' }] }),
    ['primitive-value/max-length /name/0/text'],
    byClosed,
  ],
  [
    patient({ identifier: [a], name: [{ text: '一' }, { text: '二' }] }),
    ['slicing/too-many /name/1'],
    byClosed,
  ],
  [
    patient({ identifier: [a], deceasedDateTime: '2026' }),
    ['choice-type/not-allowed /deceasedDateTime'],
    byClosed,
  ],
  [
    '<Patient xmlns="http://hl7.org/fhir"><active>true</active></Patient>',
    ['xml-form/text /Patient/active', 'xml-form/empty /Patient/active'],
  ],
  [
    '<Patient xmlns="http://hl7.org/fhir"><active value="true" x="1"/></Patient>',
    ['xml-form/attribute /Patient/active'],
  ],
  [
    '<Patient xmlns="http://hl7.org/fhir"><active xmlns="urn:x" value="true"/></Patient>',
    ['xml-form/namespace /Patient/active'],
  ],
  [
    '<Patient xmlns="http://hl7.org/fhir"><gender value="male"/><active value="true"/></Patient>',
    ['xml-form/order /Patient/active'],
  ],
];

const right: readonly (readonly [string | object, FhirSettings?])[] = [
  [patient({ identifier: [a, b], name: [{ text: '一二三四' }], deceasedBoolean: false }), byClosed],
  [
    patient({
      birthDate: '1980',
      _birthDate: {
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/patient-birthTime',
            valueDateTime: '1980-01-01T08:00:00+08:00',
          },
        ],
      },
    }),
  ],
  [patient({ name: [{ given: ['a', null], _given: [null, { id: 'b' }] }] })],
  [
    observation({
      valueQuantity: { value: 36.5, unit: 'Cel', system: 'http://unitsofmeasure.org', code: 'Cel' },
    }),
  ],
  [
    '<Patient xmlns="http://hl7.org/fhir"><text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml"><p>一<b>二</b>三&nbsp;</p></div></text></Patient>'.replace(
      '&nbsp;',
      '&#160;',
    ),
  ],
  [
    '<Observation xmlns="http://hl7.org/fhir"><status value="final"/><code><text value="a"/></code><valueQuantity><value value="1.50"/></valueQuantity></Observation>',
  ],
];

describe('rules about FHIR', () => {
  it.each(wrong.map(([content, expected, fhir]) => [expected[0] ?? '', content, expected, fhir] as const))(
    '%s',
    async (_, content, expected, fhir) => {
      expect(await codesOf(content, fhir)).toEqual(expected);
    },
  );

  it.each(right.map(([content, fhir]) => ({ content, fhir })))(
    'takes right input %#',
    async ({ content, fhir }) => {
      expect(await codesOf(content, fhir)).toEqual([]);
      expect((await judge(content)).verdict).toBe('pass');
    },
  );

  it('has wrong input for every message', () => {
    const shown = new Set(wrong.flatMap(([, expected]) => expected.map((each) => each.split(' ')[0])));
    const all = fhirRuleDescriptions.flatMap(({ id, messages }) =>
      messages.map((message) => `${id.replace('fhir/', '')}/${message}`),
    );
    // Fixed values and patterns are shown by the vital signs, repeated addresses by the streamed bundle.
    expect(all.filter((each) => !shown.has(each))).toEqual([
      'bundle/duplicate-url',
      'fixed-value/fixed',
      'fixed-value/pattern',
    ]);
  });
});

describe('samples of the rule pages', () => {
  const pages = new URL('../../../../docs/rules/fhir/', import.meta.url);
  it.each(fhirRuleDescriptions.map(({ id }) => [id]))('%s', async (id) => {
    const page = readFileSync(new URL(`${id.replace('fhir/', '')}.md`, pages), 'utf8');
    const [wrongSample = '', rightSample = ''] = [...page.matchAll(/```(?:json|xml)\n([^]*?)\n```/gu)].map(
      (match) => match[1],
    );
    const hits = async (text: string) =>
      (await judge(text)).findings.filter((finding) => finding.rule === id).length;
    expect(await hits(wrongSample)).toBeGreaterThan(0);
    expect((await judge(rightSample)).findings).toEqual([]);
  });
});

describe('vital signs', () => {
  it('applies profiles of the specification along their bases', async () => {
    const found = await codesOf(
      observation({
        meta: { profile: [weight] },
        valueQuantity: { value: 1, unit: 'lb', system: 'http://example.org', code: 'lb' },
      }),
    );
    expect(found).toContain('fixed-value/fixed /valueQuantity/system');
    expect(found.filter((each) => each.startsWith('slicing/too-few')).length).toBeGreaterThan(1);
  });
});
