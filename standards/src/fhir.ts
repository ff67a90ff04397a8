// Where fields of data sets stand in FHIR resources (standards/fhir): rules by data element, and one map a data set.
import { readdirSync } from 'node:fs';
import { readDataFile, dataFolder } from './data-folder.js';
import { join } from 'node:path';
import { readRows } from './read-rows.js';

/** How a value is written: as text, a date, a coding, a number. */
export type FhirValueKind =
  'text' | 'date' | 'dateTime' | 'code' | 'gender' | 'quantity' | 'decimal' | 'value';

/** Where fields of one data element stand. */
export interface FhirFieldRule {
  /** Identifier of the data element; `DE04.*` stands for all that begin so. */
  readonly element: string;
  /** Pattern of the field's name; absent for any. */
  readonly name?: string;
  /** Resource of the record: `patient`, `encounter` …; `+` at the end: one resource a field. */
  readonly role: string;
  /** Place in the resource: `name.0.text`, `identifier[system=urn:oid:…].value`. */
  readonly path: string;
  readonly kind: FhirValueKind;
  /** For quantities: LOINC code, its name, unit, UCUM code. */
  readonly detail?: string;
}

/** How one data set stands in FHIR. */
export interface FhirMap {
  /** Id of the data subset. */
  readonly dataSet: string;
  /** Code of v3-ActCode for the encounter. */
  readonly encounterClass: string;
  /** The role that the record is mainly about. */
  readonly focus: string;
  /** Resource types of roles where they differ between data sets. */
  readonly roles: Readonly<Record<string, string>>;
  /** Fields that stand elsewhere than the rules say. */
  readonly fields: Readonly<Record<string, Omit<FhirFieldRule, 'element' | 'name'>>>;
}

let rules: readonly FhirFieldRule[] | undefined;
let maps: ReadonlyMap<string, FhirMap> | undefined;
let profiles: readonly FhirProfile[] | undefined;

/** The rules in the order in which they are asked; the first that fits a field holds. */
export function loadFhirFieldRules(): readonly FhirFieldRule[] {
  return (rules ??= readRows('fhir/fields.tsv').map(
    ({ element = '', name, role = '', path = '', kind, detail }) => ({
      element,
      ...(name && name !== '-' && { name }),
      role,
      path,
      kind: (kind || 'text') as FhirValueKind,
      ...(detail && detail !== '-' && { detail }),
    }),
  ));
}

/** Maps by id of the data subset. */
export function loadFhirMaps(): ReadonlyMap<string, FhirMap> {
  if (maps === undefined) {
    const folder = join(dataFolder(), 'fhir', 'maps');
    const read = (name: string): FhirMap =>
      JSON.parse(readDataFile(`fhir/maps/${name}`).toString('utf8')) as FhirMap;
    maps = new Map(
      readdirSync(folder)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => read(name))
        .map((map) => [map.dataSet, map]),
    );
  }
  return maps;
}

/** A profile of ours: what it asks beyond R4. */
export interface FhirProfile {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  /** Roles of the maps whose fields stand in resources of this profile. */
  readonly roles: readonly string[];
  /** ElementDefinitions of the differential without what follows from the path. */
  readonly elements: readonly Readonly<Record<string, unknown> & { path: string }>[];
}

/** Profiles in the order of their ids. */
export function loadFhirProfiles(): readonly FhirProfile[] {
  return (profiles ??= readdirSync(join(dataFolder(), 'fhir', 'profiles'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readDataFile(`fhir/profiles/${name}`).toString('utf8')) as FhirProfile));
}
