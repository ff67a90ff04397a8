// A Bundle back as a record, and what of it the record has no field for.
import { nationalLibrary } from '@hulian/standards';
import { ExactNumber } from '@hulian/validators/fhir';
import { kinds } from './kinds.js';
import { readForm } from './form.js';
import { canonicalOf, systems } from './names.js';
import { planRecord, typeOfRole, type FieldPlace, type RecordPlan } from './plan.js';
import { readPath } from './path.js';
import { recordToFhir, type ConvertOptions, type Resource } from './to-fhir.js';

/** What was read from a Bundle. */
export interface ReadRecord {
  readonly dataSet: string;
  readonly record: Readonly<Record<string, string>>;
  /** Places in resources whose values the record cannot hold: `Patient.photo.0.url`. */
  readonly notHeld: readonly string[];
}

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !(value instanceof ExactNumber);

const tagOf = (resource: Json, system: string): string | undefined => {
  const code = readPath(resource, `meta.tag[system=${system}].code`);
  return typeof code === 'string' ? code : undefined;
};

/** Reads a record; the data subset is named by the Bundle or by the caller. @throws RangeError when it is not known */
export function recordFromFhir(
  bundle: Json,
  options: ConvertOptions & { readonly dataSet?: string } = {},
): ReadRecord {
  const name = options.dataSet ?? tagOf(bundle, systems.dataSet) ?? '';
  const library = options.library ?? nationalLibrary();
  const plan = planRecord(library, name);
  if (plan === undefined) throw new RangeError(`no data subset ${name}`);
  const entries = Array.isArray(bundle['entry']) ? (bundle['entry'] as Json[]) : [];
  const resources = entries.map(({ resource }) => resource).filter(isJson);
  const record: Record<string, string> = {};
  for (const place of plan.places) {
    const value = readPlace(place, plan, resources);
    if (value !== undefined) record[place.field.id] = value;
  }
  for (const resource of resources)
    if (resource['resourceType'] === 'QuestionnaireResponse') readForm(resource, plan, record);
  const again = recordToFhir(plan.id, record, options).bundle;
  return { dataSet: plan.id, record, notHeld: compare(resources, again, plan) };
}

/** The resource of a role: tagged so, or the only one of its type where nothing is tagged. */
function findRole(role: string, plan: RecordPlan, resources: readonly Json[]): Json | undefined {
  const [name = '', field] = role.split(':', 2);
  const tagged = resources.find(
    (each) => tagOf(each, systems.role) === name && tagOf(each, systems.field) === field,
  );
  if (tagged !== undefined || field !== undefined) return tagged;
  const type = typeOfRole(plan.map, name);
  const untagged = resources.filter(
    (each) => each['resourceType'] === type && tagOf(each, systems.role) === undefined,
  );
  return untagged.length === 1 ? untagged[0] : undefined;
}

function readPlace(
  { role, path, kind }: FieldPlace,
  plan: RecordPlan,
  resources: readonly Json[],
): string | undefined {
  const resource = role === undefined ? undefined : findRole(role, plan, resources);
  if (resource === undefined) return undefined;
  if (kind === kinds.gender) {
    const national = readPath(
      resource,
      `extension[url=${canonicalOf('StructureDefinition', 'national-gender')}].valueCoding`,
    );
    const code = kinds.code.read(national);
    if (code !== undefined) return code;
  }
  return kind.read(readPath(resource, path));
}

/** Leaves of the resources that a Bundle made from the record does not have. */
function compare(resources: readonly Json[], again: Resource, plan: RecordPlan): readonly string[] {
  const made = (again['entry'] as Json[]).map(({ resource }) => resource as Json);
  const missing: string[] = [];
  for (const resource of resources) {
    const role = tagOf(resource, systems.role);
    const field = tagOf(resource, systems.field);
    const twin =
      role === undefined
        ? made.find(
            (each) =>
              each['resourceType'] === resource['resourceType'] &&
              findRole(tagOf(each, systems.role) ?? '', plan, resources) === resource,
          )
        : made.find((each) => tagOf(each, systems.role) === role && tagOf(each, systems.field) === field);
    for (const [path, value] of leaves(resource))
      if (
        !/^(?:resourceType|id|meta|text|contained)(?:\.|$)|(?:^|\.)(?:reference|display)$/u.test(path) &&
        (twin === undefined || !hasLeaf(twin, path, value))
      )
        missing.push(`${String(resource['resourceType'])}.${path}`);
  }
  return missing;
}

const textOf = (value: unknown): string =>
  value instanceof ExactNumber ? value.text : JSON.stringify(value);

function hasLeaf(twin: Json, path: string, value: unknown): boolean {
  let found: unknown = twin;
  for (const step of path.split('.')) found = isJson(found) ? found[step] : undefined;
  return found !== undefined && textOf(found) === textOf(value);
}

function* leaves(value: unknown, path = ''): Generator<readonly [string, unknown]> {
  if (!isJson(value)) {
    yield [path, value];
    return;
  }
  for (const [key, child] of Object.entries(value))
    yield* leaves(child, path === '' ? key : `${path}.${key}`);
}
