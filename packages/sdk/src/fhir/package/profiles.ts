// Profiles of resources: what standards/fhir/profiles says, with bindings, mappings and the order of the specification.
import {
  loadFhirFieldRules,
  loadFhirProfiles,
  type FhirProfile,
  type FhirProfileElement,
} from '@hulian/standards';
import { findType, typeOf } from '@hulian/validators/fhir';
import { memberExtensions } from '../member-extensions.js';
import { canonicalOf } from '../names.js';
import { core, structure, type Definition } from './definitions.js';
import { completeMappings, nothing, type Mapping } from './mappings.js';
import type { DifferentialElement } from './snapshot.js';
import { valueSetOf } from './terminology.js';

type Element = DifferentialElement & {
  readonly mapping?: readonly Mapping[];
};

/** The path of an element definition for a place of the rules: without positions, choices as `value[x]`. */
function elementPath(type: string, path: string): string {
  const plain = path.replaceAll(/\[(?!x\])[^\]]*\]/gu, '').replaceAll(/\.\d+/gu, '');
  const [first = '', ...rest] = plain.split('.');
  return [type, findType(type)?.elements.get(first)?.name ?? first, ...rest].join('.');
}

/** Data elements that the rules put at a path of a profile, or below it. */
const elementsAt = ({ roles, type }: FhirProfile, path: string): readonly string[] =>
  loadFhirFieldRules()
    .filter(({ role }) => roles.includes(role))
    .filter((rule) => `${elementPath(type, rule.path)}.`.startsWith(`${path}.`))
    .map(({ element }) => element);

function mappingOf(
  dataElements: readonly string[],
  members: readonly string[] = [],
  fields?: string,
): { readonly mapping?: readonly Mapping[] } {
  const mapping: readonly Mapping[] = [
    ...[...new Set(dataElements)].map((map) => ({ identity: 'data-element' as const, map })),
    ...members.map((map) => ({ identity: 'interface' as const, map })),
    ...(fields === undefined ? [] : [{ identity: 'data-set' as const, map: fields }]),
  ];
  return mapping.length === 0 ? {} : { mapping };
}

function makeElement(profile: FhirProfile, given: FhirProfileElement): Element {
  const { dataElements, interface: members, dataSet, domain, strength, ...element } = given;
  const id = typeof element['id'] === 'string' ? element['id'] : element.path;
  // A slice, and what is below one, stands only for what is said of it.
  const stands = dataElements ?? (id === element.path ? elementsAt(profile, id) : []);
  return {
    ...element,
    id,
    ...(domain !== undefined && { binding: { strength, valueSet: valueSetOf(domain) } }),
    // An empty list says that the review found none.
    ...(dataElements?.length === 0 && members === undefined && { mapping: [nothing] }),
    ...mappingOf(stands, members, dataSet),
  };
}

/** Elements that only the rules name are listed too, for their mapping. */
function ruledElements(profile: FhirProfile): readonly Element[] {
  const { type, roles, elements } = profile;
  const paths = loadFhirFieldRules()
    .filter(({ role }) => roles.includes(role))
    .map(({ path }) => elementPath(type, path).split('.').slice(0, 2).join('.'))
    .filter((path) => !elements.some((element) => element.path === path));
  return [...new Set(paths)].map((path) => ({
    id: path,
    path,
    mustSupport: true,
    ...mappingOf(elementsAt(profile, path)),
  }));
}

/** Place of an element among its siblings in the specification. */
function placesOf(type: string, path: string): readonly number[] {
  const places: number[] = [];
  let plan = findType(type);
  for (const name of path.split('.').slice(1)) {
    const elements = [...(plan?.elements.values() ?? [])];
    const at = elements.findIndex((element) => element.name === name || element.property === name);
    places.push(at);
    plan = at < 0 ? undefined : typeOf(elements[at] as (typeof elements)[number]);
  }
  return places;
}

/** Sorts as a snapshot would: by place in the specification, a slice with all its parts after what is said of all. */
function inOrder(type: string, elements: readonly Element[]): readonly Element[] {
  const slices = new Map<string, number>();
  const keyed = elements.map((element) => {
    const places = placesOf(type, String(element['path']));
    const key = element.id
      .split('.')
      .slice(1)
      .flatMap((part, depth) => {
        const name = part.split(':')[1];
        if (name !== undefined && !slices.has(part)) slices.set(part, slices.size + 1);
        return [places[depth] ?? -1, name === undefined ? 0 : (slices.get(part) ?? 0)];
      });
    return { element, key };
  });
  const compare = (a: readonly number[], b: readonly number[]): number => {
    for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
      const [left = -1, right = -1] = [a[at], b[at]];
      if (left !== right) return left - right;
    }
    return 0;
  };
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ element }) => element);
}

/** Extensions for members of the interface that stand in resources of a type, as slices. */
function extensionElements(type: string): readonly Element[] {
  const own = Object.entries(memberExtensions).filter(([, [, , context]]) => context === type);
  if (own.length === 0) return [];
  const path = `${type}.extension`;
  return [
    {
      id: path,
      path,
      slicing: { discriminator: [{ type: 'value', path: 'url' }], rules: 'open' },
    },
    ...own.map(([name, [title, , , member]]) => ({
      id: `${path}:${name}`,
      path,
      sliceName: name,
      short: title,
      max: '1',
      type: [{ code: 'Extension', profile: [canonicalOf('StructureDefinition', name)] }],
      mapping: [{ identity: 'interface' as const, map: member }],
    })),
  ];
}

/** Two entries of one element (its slicing, and its cardinality) become one. */
function merge(elements: readonly Element[]): readonly Element[] {
  const byId = new Map<string, Element>();
  for (const element of elements) byId.set(element.id, { ...byId.get(element.id), ...element });
  return [...byId.values()];
}

function makeProfile(profile: FhirProfile): Definition {
  const { id, type, title } = profile;
  const elements = merge([
    { id: type, path: type, short: title, definition: title },
    ...profile.elements.map((element) => makeElement(profile, element)),
    ...ruledElements(profile),
    ...extensionElements(type),
  ]);
  return structure(id, title, type, completeMappings(inOrder(type, elements)), {
    kind: 'resource',
    baseDefinition: core + type,
    derivation: 'constraint',
  });
}

/** All profiles of resources. */
export const makeProfiles = (): readonly Definition[] => loadFhirProfiles().map(makeProfile);
