// Computes back references: which record uses which, and where in it.
import type { ReferenceData } from '../src/used-by.js';
import type {
  DataElement,
  DataSet,
  DocumentTemplate,
  Identifier,
  RecordKind,
  StandardRecord,
  ValueDomain,
} from '../src/types.js';
import { fhirUses } from './build-fhir-references.js';
import type { Collected } from './collect.js';

interface Use {
  readonly target: string;
  readonly place: string;
}

/** Target id to using records (`kind id`) to places in them. */
export function buildReferences(records: readonly Collected[]): ReferenceData {
  const domainOfOid = new Map(
    records.flatMap(({ record }) =>
      record.kind === 'value-domain' && (record as ValueDomain).oid
        ? [[(record as ValueDomain).oid, record.id] as const]
        : [],
    ),
  );
  const data: Record<string, Record<string, string[]>> = {};
  const add = (target: string, owner: string, place: string) => {
    const places = ((data[target] ??= {})[owner] ??= []);
    if (place !== '' && !places.includes(place)) places.push(place);
  };
  for (const { record } of records) {
    for (const { target, place } of usesOf(record, (oid) => domainOfOid.get(oid))) {
      if (target === record.id && record.kind === 'value-domain') continue;
      add(target, `${record.kind} ${record.id}`, place);
    }
  }
  const elements = records.filter(({ record }) => record.kind === 'data-element');
  for (const { target, owner, place } of fhirUses(elements.map(({ record }) => record as DataElement)))
    add(target, `fhir ${owner}`, place);
  return data;
}

type ByOid = (oid: string) => string | undefined;

function usesOf(record: StandardRecord, byOid: ByOid): Use[] {
  const readers: Partial<Record<RecordKind, () => Use[]>> = {
    'data-element': () => optional((record as DataElement).valueDomain, ''),
    'data-set': () =>
      (record as DataSet).fields.flatMap((field) => [
        ...optional(field.element, field.id),
        ...optional(field.valueDomain, field.id),
      ]),
    document: () => documentUses(record as DocumentTemplate, byOid),
    identifier: () => [
      ...(record as Identifier).elements.map((target) => ({ target, place: '' })),
      ...((record as Identifier).parts ?? []).flatMap((part) => optional(part.valueDomain, part.name)),
    ],
    service: () => serviceUses(record, byOid),
  };
  return readers[record.kind]?.() ?? [];
}

function documentUses(document: DocumentTemplate, byOid: ByOid): Use[] {
  const slots = [
    ...document.header.map((slot) => ({ slot, place: '文档头' })),
    ...document.sections.flatMap(({ name, entries }) => entries.map((slot) => ({ slot, place: name }))),
  ];
  return [
    ...document.dataSets.map((target) => ({ target, place: '' })),
    ...slots.flatMap(({ slot, place }) => [
      ...optional(slot.element, place),
      ...optional(slot.valueDomainOid === undefined ? undefined : byOid(slot.valueDomainOid), place),
      ...optional(slot.oid === undefined ? undefined : byOid(slot.oid), place),
    ]),
  ];
}

/** Services are read leniently: any request or response row may name elements and OIDs of domains. */
function serviceUses(record: StandardRecord, byOid: ByOid): Use[] {
  const { request = [], response = [] } = record as StandardRecord & {
    request?: readonly ServiceRow[];
    response?: readonly ServiceRow[];
  };
  return [...request, ...response].flatMap(({ name = '', elements = [], valueDomainOids = [] }) => [
    ...elements.map((target) => ({ target, place: name })),
    ...valueDomainOids.flatMap((oid) => optional(byOid(oid), name)),
  ]);
}

interface ServiceRow {
  readonly name?: string;
  readonly elements?: readonly string[];
  readonly valueDomainOids?: readonly string[];
}

function optional(target: string | undefined, place: string): Use[] {
  return target === undefined ? [] : [{ target, place }];
}
