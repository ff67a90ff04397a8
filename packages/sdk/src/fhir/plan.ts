// The map of one data subset: where each of its fields stands. Fields without a place stand in the form.
import {
  loadFhirFieldRules,
  loadFhirMaps,
  type DataSetField,
  type FhirFieldRule,
  type FhirMap,
  type Library,
} from '@hulian/standards';
import { findType } from '@hulian/validators/fhir';
import { chooseValue, kinds, type Kind, type ValueContext } from './kinds.js';

/** The place of one field. */
export interface FieldPlace {
  readonly field: DataSetField;
  readonly context: ValueContext;
  /** Role, with the field's id where every field has a resource of its own; undefined: only the form. */
  readonly role: string | undefined;
  readonly path: string;
  readonly kind: Kind;
  readonly detail: string | undefined;
}

/** Everything the converter needs of a data subset. */
export interface RecordPlan {
  readonly id: string;
  readonly name: string;
  readonly map: FhirMap;
  readonly places: readonly FieldPlace[];
}

/** Resource types of roles. */
const roleTypes: Readonly<Record<string, string>> = {
  patient: 'Patient',
  related: 'RelatedPerson',
  encounter: 'Encounter',
  organization: 'Organization',
  department: 'Organization',
  practitioner: 'Practitioner',
  observation: 'Observation',
  condition: 'Condition',
  procedure: 'Procedure',
  service: 'ServiceRequest',
  immunization: 'Immunization',
};

/** The resource type of a role in a map; undefined when the map has no such role. */
export const typeOfRole = (map: FhirMap, role: string): string | undefined => {
  const name = role.replace(/:.*$/u, '');
  return map.roles[name] ?? roleTypes[name];
};

const plainMap = (dataSet: string): FhirMap => ({
  dataSet,
  encounterClass: 'AMB',
  focus: 'encounter',
  roles: {},
  fields: {},
});

const fits = (rule: FhirFieldRule, { element = '', name }: DataSetField): boolean =>
  (rule.element.endsWith('*') ? element.startsWith(rule.element.slice(0, -1)) : element === rule.element) &&
  (rule.name === undefined || new RegExp(rule.name, 'u').test(name));

/** What names one diagnosis or operation: code and name of it are one resource, not two. */
const pairOf = (role: string, path: string, name: string): string | undefined =>
  path.startsWith('code.') ? `${role} ${name.replace(/(?:疾病)?(?:编码|代码|名称)$/u, '')}` : undefined;

/** The plan of a data subset by id or Chinese name; undefined when there is none. */
export function planRecord(library: Library, name: string): RecordPlan | undefined {
  const dataSet = library.dataSet(name);
  if (dataSet === undefined) return undefined;
  const map = loadFhirMaps().get(dataSet.id) ?? plainMap(dataSet.id);
  const taken = new Set<string>();
  const pairs = new Map<string, string>();
  const places = dataSet.fields.map((field): FieldPlace => {
    const domain =
      field.valueDomain ??
      (field.element === undefined ? undefined : library.dataElement(field.element)?.valueDomain);
    const rule = map.fields[field.id] ?? loadFhirFieldRules().find((each) => fits(each, field));
    const context: ValueContext = { library, domain, dataType: field.dataType, detail: rule?.detail };
    const form = { field, context, role: undefined, path: '', kind: kinds.text, detail: undefined };
    if (rule === undefined) return form;
    const named = rule.role === 'focus' ? map.focus : rule.role;
    const pair = pairOf(named, rule.path, field.name) ?? field.id;
    if (!pairs.has(pair)) pairs.set(pair, field.id);
    const role = named.endsWith('+') ? `${named.slice(0, -1)}:${pairs.get(pair) ?? field.id}` : named;
    const [path, kind] = rule.kind === 'value' ? chooseValue(context) : [rule.path, kinds[rule.kind]];
    // Two fields of one element in one place: the first has it, the others stand in the form.
    const place = `${role} ${path}`;
    const type = findType(typeOfRole(map, role) ?? '');
    if (type === undefined || !type.elements.has(/^[^.[]+/u.exec(path)?.[0] ?? '') || taken.has(place))
      return form;
    taken.add(place);
    return { field, context, role, path, kind, detail: rule.detail };
  });
  return { id: dataSet.id, name: dataSet.name, map, places };
}

/** Ids of the data subsets with a map of their own. */
export const mappedDataSets = (): readonly string[] => [...loadFhirMaps().keys()];

/** The place of a field by its id, or by its data element or name where only one field has it. */
export function findPlace({ places }: RecordPlan, key: string): FieldPlace | undefined {
  const byId = places.find(({ field }) => field.id === key);
  if (byId !== undefined) return byId;
  const others = places.filter(({ field }) => field.element === key || field.name === key);
  return others.length === 1 ? others[0] : undefined;
}
