// Where fields of data sets stand in FHIR resources (standards/fhir): rules by data element, and one map a data set.
import { readdirSync } from 'node:fs';
import { readDataFile, dataFolder } from './data-folder.js';
import { join } from 'node:path';
import { readRows } from './read-rows.js';

/** How a value is written: as text, a date, a coding, a number. */
export type FhirValueKind =
  'text' | 'identityNumber' | 'date' | 'dateTime' | 'code' | 'gender' | 'quantity' | 'decimal' | 'value';

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

/** How near the target is to the code, as R4 names it; where nothing fits, `unmatched`. The judgement is ours. */
export type FhirEquivalence = 'equal' | 'equivalent' | 'wider' | 'narrower' | 'inexact' | 'unmatched';

/** Codes of one table in the terms of another. */
export interface FhirConceptMap {
  readonly id: string;
  readonly title: string;
  /** Value domain, or `interface:NAME` for words of the unified interface. */
  readonly source: string;
  /** Code system of FHIR. */
  readonly target: string;
  readonly rows: readonly {
    readonly code: string;
    /** Name of the code in its table. */
    readonly name?: string;
    readonly to?: string;
    readonly equivalence: FhirEquivalence;
    readonly comment?: string;
  }[];
}

let conceptMaps: ReadonlyMap<string, FhirConceptMap> | undefined;

/** Concept maps between our tables and those of FHIR, by id. */
export function loadFhirConceptMaps(): ReadonlyMap<string, FhirConceptMap> {
  if (conceptMaps !== undefined) return conceptMaps;
  const found = new Map<string, FhirConceptMap & { rows: FhirConceptMap['rows'][number][] }>();
  for (const row of readRows('fhir/concept-maps.tsv')) {
    const { map: id = '', title = '', target = '', code = '', name, to, equivalence, comment } = row;
    const map = found.get(id) ?? { id, title, source: row['source-table'] ?? '', target, rows: [] };
    map.rows.push({
      code,
      ...(name && name !== '-' && { name }),
      ...(to && to !== '-' && { to }),
      equivalence: equivalence as FhirEquivalence,
      ...(comment && comment !== '-' && { comment }),
    });
    found.set(id, map);
  }
  return (conceptMaps = found);
}

/** What a profile says of one element: an ElementDefinition, and beside it what it stands for. */
export interface FhirProfileElement extends Readonly<Record<string, unknown>> {
  readonly path: string;
  /** Data elements that stand here; where absent, those that the rules put here; an empty list: a review found none. */
  readonly dataElements?: readonly string[];
  /** Members of the unified interface that stand here. */
  readonly interface?: readonly string[];
  /** What of a data set stands here, where the element is about its fields in general. */
  readonly dataSet?: string;
  /** Value domain that the element is bound to, and how strongly. */
  readonly domain?: string;
  readonly strength?: 'required' | 'extensible' | 'preferred';
}

/** A profile of ours: what it asks beyond R4. */
export interface FhirProfile {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  /** Roles of the maps whose fields stand in resources of this profile. */
  readonly roles: readonly string[];
  readonly elements: readonly FhirProfileElement[];
}

/** Profiles in the order of their ids. */
export function loadFhirProfiles(): readonly FhirProfile[] {
  return (profiles ??= readdirSync(join(dataFolder(), 'fhir', 'profiles'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readDataFile(`fhir/profiles/${name}`).toString('utf8')) as FhirProfile));
}
