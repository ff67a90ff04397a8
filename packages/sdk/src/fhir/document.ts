// A shared document as a FHIR document (Bundle with Composition) and back. The CDA stays the legal original; this is a derived view.
import { nationalLibrary, type DocumentTemplate, type Library } from '@hulian/standards';
import { escapeText } from '@hulian/validators/xml';
import { planDocument, type PlannedScope } from '../documents/document-plan.js';
import type { DocumentRecord, SlotValue, SlotValues } from '../documents/record.js';
import { kinds } from './kinds.js';
import { canonicalOf, systems } from './names.js';
import { planRecord } from './plan.js';
import { readPath } from './path.js';
import { recordFromFhir } from './from-fhir.js';
import { linkResources, recordToFhir, urlOf, type NotHeld, type Resource } from './to-fhir.js';

/** How to convert a document. */
export interface DocumentOptions {
  readonly library?: Library;
  /** Time of the Bundle where the document states none (ISO 8601 with zone); default now. */
  readonly timestamp?: string;
}

/** A shared document in FHIR. */
export interface ConvertedDocument {
  readonly bundle: Resource;
  readonly notHeld: readonly NotHeld[];
}

type Json = Readonly<Record<string, unknown>>;

const typeSystem = 'urn:oid:2.16.156.10011.2.4';
const headerName = '文档头';

/** Converts a document record. @throws RangeError when the template is not known */
export function documentToFhir(record: DocumentRecord, options: DocumentOptions = {}): ConvertedDocument {
  const library = options.library ?? nationalLibrary();
  const template = library.document(record.template);
  if (template === undefined) throw new RangeError(`no document ${record.template}`);
  const plan = planDocument(template);
  const notHeld: NotHeld[] = [];
  const scopes = [
    { name: headerName, scope: plan.header, groups: [record.values] },
    ...Object.entries(record.sections ?? {}).map(([name, groups]) => ({
      name,
      scope: plan.sections.find((each) => each.name === name),
      groups,
    })),
  ];
  const items = scopes.flatMap(({ name, scope, groups }) =>
    groups.map((group) => groupItem(name, group, scope, notHeld)),
  );
  const resources = makeResources(
    library,
    template,
    scopes.flatMap(({ groups }) => groups),
  );
  const stamp = stampOf(record.values) ?? options.timestamp ?? new Date().toISOString();
  const form: Resource = {
    resourceType: 'QuestionnaireResponse',
    meta: { tag: [{ system: systems.role, code: 'form' }] },
    questionnaire: canonicalOf('Questionnaire', template.id),
    status: 'completed',
    item: items,
  };
  const composition: Resource = {
    resourceType: 'Composition',
    meta: { tag: [{ system: systems.role, code: 'composition' }] },
    status: 'final',
    type: { coding: [{ system: typeSystem, code: template.id, display: template.name }] },
    date: stamp,
    author: [{ display: '见文档' }],
    title: template.name,
    section: scopes.slice(1).map(({ name, scope, groups }) => ({
      title: name,
      ...sectionCode(scope),
      text: { status: 'generated', div: narrate(scope, groups) },
    })),
  };
  const all: (readonly [string, Resource])[] = [['composition', composition], ...resources, ['form', form]];
  if (!all.some(([role]) => role === 'patient'))
    all.push([
      'patient',
      { resourceType: 'Patient', meta: { tag: [{ system: systems.role, code: 'patient' }] } },
    ]);
  const urls = new Map(all.map(([role]) => [role, urlOf(`${template.id} ${stamp} ${role}`)]));
  for (const [, resource] of all) linkResources(resource, urls);
  composition['subject'] = { reference: urls.get('patient') };
  const organization = urls.get('organization');
  if (organization !== undefined) composition['author'] = [{ reference: organization }];
  const encounter = urls.get('encounter');
  if (encounter !== undefined) composition['encounter'] = { reference: encounter };
  // What is in the Bundle is reached from the Composition.
  (composition['section'] as Record<string, unknown>[]).push({
    title: '资源',
    entry: all.filter(([role]) => role !== 'composition').map(([role]) => ({ reference: urls.get(role) })),
  });
  const bundle: Resource = {
    resourceType: 'Bundle',
    meta: { tag: [{ system: canonicalOf('CodeSystem', 'document'), code: template.id }] },
    identifier: { system: 'urn:ietf:rfc:3986', value: urlOf(`${template.id} ${stamp} bundle`) },
    type: 'document',
    timestamp: stamp,
    entry: all.map(([role, resource]) => ({ fullUrl: urls.get(role), resource })),
  };
  return { bundle, notHeld };
}

/** The record of a FHIR document: from its form, or from its resources where others made it. @throws RangeError when the template is not known */
export function documentFromFhir(bundle: Json, options: DocumentOptions = {}): DocumentRecord {
  const library = options.library ?? nationalLibrary();
  const resources = ((bundle['entry'] ?? []) as Json[]).map(({ resource }) => resource as Json);
  const composition = resources.find((each) => each['resourceType'] === 'Composition');
  const code = readPath(composition, `type.coding[system=${typeSystem}].code`);
  const template = typeof code === 'string' ? library.document(code) : undefined;
  if (template === undefined) throw new RangeError('no known document type in Composition.type');
  const form = resources.find(
    (each) =>
      each['resourceType'] === 'QuestionnaireResponse' &&
      readPath(each, 'questionnaire') === canonicalOf('Questionnaire', template.id),
  );
  if (form === undefined) {
    const values: Record<string, string> = {};
    for (const dataSet of template.dataSets ?? [])
      Object.assign(values, recordFromFhir(bundle, { library, dataSet }).record);
    return { template: template.id, values };
  }
  const groups = ((form['item'] ?? []) as Json[]).map(
    (item) => [String(item['linkId']), readGroup(item)] as const,
  );
  const sections: Record<string, SlotValues[]> = {};
  for (const [name, group] of groups.slice(1)) (sections[name] ??= []).push(group);
  return {
    template: template.id,
    values: groups[0]?.[1] ?? {},
    ...(groups.length > 1 && { sections }),
  };
}

function sectionCode(scope: PlannedScope | undefined): Record<string, unknown> {
  const { code, codeSystem, displayName } = scope?.section ?? {};
  if (code === undefined || codeSystem === undefined) return {};
  const system = codeSystem === '2.16.840.1.113883.6.1' ? 'http://loinc.org' : `urn:oid:${codeSystem}`;
  return { code: { coding: [{ system, code, ...(displayName !== undefined && { display: displayName }) }] } };
}

const textOf = (value: SlotValue): string => (typeof value === 'string' ? value : value.value);

const nameOf = (key: string, scope: PlannedScope | undefined): string =>
  scope?.byKey.get(key)?.[0]?.slot.name ?? key;

function narrate(scope: PlannedScope | undefined, groups: readonly SlotValues[]): string {
  const rows = groups.flatMap((group) =>
    Object.entries(group).map(
      ([key, value]) => `<li>${escapeText(nameOf(key, scope))}：${escapeText(textOf(value))}</li>`,
    ),
  );
  const inner = rows.length === 0 ? '<p>无</p>' : `<ul>${rows.join('')}</ul>`;
  return `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>`;
}

const parts = ['name', 'unit', 'codeSystem'] as const;

function groupItem(
  name: string,
  group: SlotValues,
  scope: PlannedScope | undefined,
  notHeld: NotHeld[],
): Json {
  const items = Object.entries(group).flatMap(([key, value]) => {
    const answer = (text: string): readonly Json[] | undefined =>
      kinds.text.write(text, {} as never) === undefined ? undefined : [{ valueString: text }];
    const main = answer(textOf(value));
    if (main === undefined) {
      notHeld.push({ field: key, reason: 'not-text' });
      return [];
    }
    const more =
      typeof value === 'string'
        ? []
        : parts.flatMap((part) => {
            const held = value[part] === undefined ? undefined : answer(value[part]);
            return held === undefined ? [] : [{ linkId: `${key}#${part}`, answer: held }];
          });
    return [
      {
        linkId: key,
        text: nameOf(key, scope),
        answer: [{ ...main[0], ...(more.length > 0 && { item: more }) }],
      },
    ];
  });
  return { linkId: name, text: name, ...(items.length > 0 && { item: items }) };
}

function readGroup(group: Json): SlotValues {
  const values: Record<string, SlotValue> = {};
  for (const item of (group['item'] ?? []) as Json[]) {
    const key = String(item['linkId']);
    const value = readPath(item, 'answer.0.valueString');
    if (typeof value !== 'string') continue;
    const more = Object.fromEntries(
      parts.flatMap((part) => {
        // Keys may be paths with brackets, so the item is looked for by its name.
        const inner = (readPath(item, 'answer.0.item') ?? []) as readonly Json[];
        const held = readPath(
          inner.find(({ linkId }) => linkId === `${key}#${part}`),
          'answer.0.valueString',
        );
        return typeof held === 'string' ? [[part, held] as const] : [];
      }),
    );
    values[key] = Object.keys(more).length > 0 ? { value, ...more } : value;
  }
  return values;
}

/** The time of the document in the form of FHIR. */
function stampOf(values: SlotValues): string | undefined {
  const found = values['effectiveTime/@value'] ?? values['文档机器生成时间'];
  const match = found === undefined ? null : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/u.exec(textOf(found));
  return match === null ? undefined : `${match.slice(1, 4).join('-')}T${match.slice(4, 7).join(':')}+08:00`;
}

/** Resources of the fields that the data sets of the template have elements for; only what does not repeat. */
function makeResources(
  library: Library,
  template: DocumentTemplate,
  groups: readonly SlotValues[],
): (readonly [string, Resource])[] {
  const seen = new Map<string, string | undefined>();
  for (const group of groups)
    for (const [key, value] of Object.entries(group))
      seen.set(key, seen.has(key) ? undefined : textOf(value));
  const made: (readonly [string, Resource])[] = [];
  for (const dataSet of template.dataSets ?? []) {
    const plan = planRecord(library, dataSet);
    const record: Record<string, string> = {};
    for (const { field } of plan?.places ?? []) {
      const value = seen.get(field.id);
      // Documents write times without the T of records.
      if (value !== undefined)
        record[field.id] = field.dataType === 'DT' ? value.replace(/^(\d{8})(\d{6})$/u, '$1T$2') : value;
    }
    for (const entry of recordToFhir(dataSet, record, { library }).bundle['entry'] as {
      resource: Resource;
    }[]) {
      const role = [
        readPath(entry.resource, `meta.tag[system=${systems.role}].code`),
        readPath(entry.resource, `meta.tag[system=${systems.field}].code`),
      ]
        .filter((part) => typeof part === 'string')
        .join(':');
      if (role !== 'form' && !made.some(([known]) => known === role)) made.push([role, entry.resource]);
    }
  }
  return made;
}
