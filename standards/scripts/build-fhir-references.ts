// Back references from FHIR: which profile (standards/fhir/profiles) carries a data element, a code table or an object identifier,
// and which map (standards/fhir/maps) carries a data set.
import { loadFhirFieldRules, loadFhirMaps, loadFhirProfiles, type FhirFieldRule } from '../src/fhir.js';
import type { DataElement } from '../src/types.js';

/** A use of a record: id of the profile, resource type or mapped data set, and the place in it. */
export interface FhirUse {
  readonly target: string;
  readonly owner: string;
  readonly place: string;
}

/** Every use that the files of standards/fhir state, in the order of elements, profiles and maps. */
export function fhirUses(elements: readonly DataElement[]): FhirUse[] {
  return [...elements.flatMap(usesOfElement), ...usesOfOids(), ...usesOfDataSets()];
}

const isPattern = ({ element }: FhirFieldRule): boolean => element.endsWith('*');

/** The first rule that fits a field holds, so nothing reaches the rules after one that asks no name. */
function rulesOf(id: string): FhirFieldRule[] {
  const fitting = loadFhirFieldRules().filter((rule) =>
    isPattern(rule) ? id.startsWith(rule.element.slice(0, -1)) : rule.element === id,
  );
  const last = fitting.findIndex(({ name }) => name === undefined);
  return last < 0 ? fitting : fitting.slice(0, last + 1);
}

/** A rule for many elements belongs to the profile named after its role, not to narrower ones of the same type. */
const profilesOf = (rule: FhirFieldRule) =>
  loadFhirProfiles().filter(
    ({ id, roles }) => roles.includes(rule.role) && (!isPattern(rule) || rule.role === `${id}+`),
  );

function usesOfElement({ id, valueDomain }: DataElement): FhirUse[] {
  return rulesOf(id).flatMap((rule) =>
    profilesOf(rule).flatMap((profile) => {
      const use = { owner: profile.id, place: `${profile.type}.${rule.path}` };
      const coded = ['code', 'gender', 'value'].includes(rule.kind) && valueDomain !== undefined;
      return [{ target: id, ...use }, ...(coded ? [{ target: valueDomain, ...use }] : [])];
    }),
  );
}

function usesOfOids(): FhirUse[] {
  return loadFhirProfiles().flatMap(({ id, elements }) =>
    elements.flatMap((element) =>
      [...JSON.stringify(element).matchAll(/"urn:oid:([\d.]+)"/g)].map(([, target = '']) => ({
        target,
        owner: id,
        place: element.path,
      })),
    ),
  );
}

const usesOfDataSets = (): FhirUse[] =>
  [...loadFhirMaps().values()].map(({ dataSet, focus, roles }) => ({
    target: dataSet,
    owner: dataSet,
    place: roles[focus] ?? focus,
  }));
