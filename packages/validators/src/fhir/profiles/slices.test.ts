/** Slicing by every discriminator of R4: what belongs to a slice keeps its rules, what does not belong is left alone or refused. */
import { describe, expect, it } from 'vitest';
import { createValidator } from '../../validator.js';
import { ProfileStore } from './store.js';

type Json = Readonly<Record<string, unknown>>;
const url = 'urn:test:profile';
const core = 'http://hl7.org/fhir/StructureDefinition/';

function profileOf(type: string, element: readonly Json[]): Json {
  return {
    resourceType: 'StructureDefinition',
    url,
    type,
    derivation: 'constraint',
    baseDefinition: core + type,
    differential: { element: [{ id: type, path: type }, ...element] },
  };
}
const sliced = (path: string, type: string, discriminator: string, rules = 'open'): Json => ({
  id: path,
  path,
  slicing: { discriminator: [{ type, path: discriminator }], rules },
});

async function judge(profile: Json, resource: Json, more: readonly Json[] = []) {
  const store = new ProfileStore();
  for (const each of [profile, ...more]) store.add(each);
  const validator = createValidator({ fhir: { store, profiles: [url] } });
  const content = new TextEncoder().encode(JSON.stringify(resource));
  const { findings, notChecked } = await validator.validate({ path: 'a.json', content });
  return [
    ...findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, message }) => `${rule}/${message}`),
    ...notChecked.map(({ rule }) => rule).filter((rule) => rule === 'fhir/slicing'),
  ];
}

const identifier = (rules?: string) =>
  profileOf('Patient', [
    sliced('Patient.identifier', 'value', 'system', rules),
    { id: 'Patient.identifier:card', path: 'Patient.identifier', sliceName: 'card', min: 1, max: '1' },
    { id: 'Patient.identifier:card.system', path: 'Patient.identifier.system', fixedUri: 'urn:card' },
    { id: 'Patient.identifier:card.value', path: 'Patient.identifier.value', min: 1 },
  ]);
const patient = (...of: Json[]) => ({ resourceType: 'Patient', identifier: of });

describe('by value', () => {
  it('keeps the rules of the slice and its number', async () => {
    expect(
      await judge(identifier(), patient({ system: 'urn:card', value: '1' }, { system: 'urn:other' })),
    ).toEqual([]);
    expect(await judge(identifier(), patient({ system: 'urn:card' }))).toHaveLength(1);
    expect(await judge(identifier(), patient({ system: 'urn:other', value: '1' }))).toHaveLength(1);
    const twice = { system: 'urn:card', value: '1' };
    expect(await judge(identifier(), patient(twice, twice))).toHaveLength(1);
  });

  it('refuses what is of no slice where slicing is closed', async () => {
    const card = { system: 'urn:card', value: '1' };
    expect(await judge(identifier('closed'), patient(card))).toEqual([]);
    expect(
      await judge(identifier('closed'), patient(card, { system: 'urn:other', value: '2' })),
    ).toHaveLength(1);
  });
});

it('by pattern: a code among others decides', async () => {
  const profile = profileOf('Observation', [
    sliced('Observation.category', 'pattern', '$this'),
    {
      id: 'Observation.category:lab',
      path: 'Observation.category',
      sliceName: 'lab',
      min: 1,
      patternCodeableConcept: { coding: [{ system: 'urn:category', code: 'lab' }] },
    },
  ]);
  const observation = (...coding: Json[]) => ({
    resourceType: 'Observation',
    status: 'final',
    code: { text: 'a' },
    category: [{ coding }],
  });
  const lab = { system: 'urn:category', code: 'lab', display: '检验' };
  expect(await judge(profile, observation({ code: 'x' }, lab))).toEqual([]);
  expect(await judge(profile, observation({ code: 'lab' }))).toHaveLength(1);
});

describe('by type', () => {
  it('of a choice', async () => {
    const profile = profileOf('Observation', [
      sliced('Observation.value[x]', 'type', '$this'),
      {
        id: 'Observation.value[x]:valueQuantity',
        path: 'Observation.value[x]',
        sliceName: 'valueQuantity',
        type: [{ code: 'Quantity' }],
      },
      {
        id: 'Observation.value[x]:valueQuantity.unit',
        path: 'Observation.value[x].unit',
        min: 1,
      },
    ]);
    const observation = (value: Json) => ({
      resourceType: 'Observation',
      status: 'final',
      code: { text: 'a' },
      ...value,
    });
    expect(await judge(profile, observation({ valueQuantity: { value: 1, unit: 'g' } }))).toEqual([]);
    expect(await judge(profile, observation({ valueString: 'a' }))).toEqual([]);
    expect(await judge(profile, observation({ valueQuantity: { value: 1 } }))).toHaveLength(1);
  });

  it('of what is referred to, by its address or as the reference says', async () => {
    const profile = profileOf('Appointment', [
      sliced('Appointment.participant', 'type', 'actor.resolve()'),
      {
        id: 'Appointment.participant:patient',
        path: 'Appointment.participant',
        sliceName: 'patient',
        min: 1,
        max: '1',
      },
      {
        id: 'Appointment.participant:patient.actor',
        path: 'Appointment.participant.actor',
        type: [{ code: 'Reference', targetProfile: [`${core}Patient`] }],
      },
    ]);
    const appointment = (...actors: Json[]) => ({
      resourceType: 'Appointment',
      status: 'proposed',
      participant: actors.map((actor) => ({ actor, status: 'accepted' })),
    });
    const [byAddress, byType] = [{ reference: 'Patient/1' }, { type: 'Patient', identifier: { value: '1' } }];
    const doctor = { type: 'Practitioner', identifier: { value: '1' } };
    expect(await judge(profile, appointment(byAddress, doctor))).toEqual([]);
    expect(await judge(profile, appointment(byType))).toEqual([]);
    expect(await judge(profile, appointment(doctor))).toHaveLength(1);
    expect(await judge(profile, appointment(byAddress, byType))).toHaveLength(1);
  });
});

it('by existence: with a period or without', async () => {
  const profile = profileOf('Patient', [
    sliced('Patient.name', 'exists', 'period'),
    { id: 'Patient.name:former', path: 'Patient.name', sliceName: 'former' },
    { id: 'Patient.name:former.period', path: 'Patient.name.period', min: 1 },
    { id: 'Patient.name:former.use', path: 'Patient.name.use', min: 1 },
    { id: 'Patient.name:present', path: 'Patient.name', sliceName: 'present', max: '1' },
    { id: 'Patient.name:present.period', path: 'Patient.name.period', max: '0' },
  ]);
  const named = (...name: Json[]) => ({ resourceType: 'Patient', name });
  const former = { text: '甲', use: 'old', period: { end: '2020-01-01' } };
  expect(await judge(profile, named(former, former, { text: '乙' }))).toEqual([]);
  expect(await judge(profile, named({ text: '甲', period: { end: '2020-01-01' } }))).toHaveLength(1);
  expect(await judge(profile, named({ text: '乙' }, { text: '丙' }))).toHaveLength(1);
});

it('a discriminator that cannot be evaluated is told, not passed', async () => {
  const profile = profileOf('Patient', [
    sliced('Patient.identifier', 'value', 'system'),
    { id: 'Patient.identifier:card', path: 'Patient.identifier', sliceName: 'card', min: 1 },
  ]);
  const store = new ProfileStore();
  store.add(profile);
  const content = new TextEncoder().encode(JSON.stringify(patient({ system: 'urn:a' })));
  const { notChecked } = await createValidator({ fhir: { store, profiles: [url] } }).validate({
    path: 'a.json',
    content,
  });
  expect(notChecked.map(({ rule }) => rule)).toContain('fhir/slicing');
});
