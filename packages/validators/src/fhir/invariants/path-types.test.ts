import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Model } from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4/index.js';
import { expect, test } from 'vitest';
import { completeModel, listOtherTypes, type PathType } from './path-types.js';

const load = createRequire(import.meta.url);
/** The table that the engine brings along, as it is published: the engine changes the one it loads. */
const table = JSON.parse(
  readFileSync(load.resolve('fhirpath/fhir-context/r4/path2Type.json'), 'utf8'),
) as Record<string, PathType>;
const { updateWithGeneratedData } = load('fhirpath/fhir-context/general-additions') as {
  updateWithGeneratedData: (model: object) => void;
};

/** The model as the engine makes it of what the build keeps. */
const makeModel = (path2Type: Record<string, PathType>): Model => {
  const model = { ...(r4 as Model), path2Type: structuredClone(path2Type) };
  updateWithGeneratedData(model);
  return model as Model;
};

test('a model of what the build keeps, completed, says of every path what the whole table says', () => {
  const whole = makeModel(table);
  const made = completeModel(makeModel(listOtherTypes(table)));
  for (const name of ['path2Type', 'path2TypeWithoutElements', 'path2RefType'] as const) {
    const paths = Object.keys(table);
    const different = paths.filter(
      (path) => JSON.stringify(made[name][path]) !== JSON.stringify(whole[name][path]),
    );
    expect(different).toEqual([]);
  }
});

test('nearly all of the table follows from the definitions', () => {
  expect(Object.keys(table).length).toBeGreaterThan(8000);
  expect(Object.keys(listOtherTypes(table)).length).toBeLessThan(300);
});
