/**
 * The keys that records of documents, data sets and messages may have, as types: made from the library, so that the
 * compiler knows them. A key of a small and certain code table is known with its codes.
 */
import { nationalLibrary, type Library, type Service } from '@hulian/standards';
import {
  planDocument,
  type DocumentPlan,
  type PlannedScope,
  type PlannedSlot,
} from '../src/documents/document-plan.js';
import { demandedHeader } from '../src/documents/missing.js';
import { unitKeysAmong, unitKeysOf } from '../src/documents/quantity-unit.js';
import { slotCodeSystem } from '../src/documents/write-value.js';
import { planMessage } from '../src/interactions/message-plan.js';

/** Longer tables say little in an editor and much in the size of the package. */
const mostCodes = 16;

const quote = (text: string): string => JSON.stringify(text);

class TableTypes {
  readonly #used = new Map<string, string>();
  constructor(private readonly library: Library) {}

  /** The type of a coded value: its table where that is whole, small and certain. */
  of(domain: string | undefined, otherwise: string, wrap: (table: string) => string): string {
    const found = domain === undefined ? undefined : this.library.valueDomain(domain);
    if (found === undefined || !found.complete || found.confidence !== 'high') return otherwise;
    if (found.values.length === 0 || found.values.length > mostCodes) return otherwise;
    this.#used.set(found.id, found.values.map(({ code }) => quote(code)).join(' | '));
    return wrap(`CodeTables[${quote(found.id)}]`);
  }

  source(): string {
    const rows = [...this.#used].sort(([first], [second]) => (first < second ? -1 : 1));
    return `/** Codes of the small tables. */\nexport interface CodeTables {\n${rows.map(([id, codes]) => `${quote(id)}: ${codes};`).join('\n')}\n}`;
  }
}

const members = (types: ReadonlyMap<string, string>): string =>
  `{\n${[...types].map(([key, type]) => `${quote(key)}?: ${type};`).join('\n')}\n}`;

const slotType = ({ slot }: PlannedSlot, library: Library, tables: TableTypes): string =>
  slot.valueType === 'CD' || slot.path.endsWith('/@code')
    ? tables.of(slotCodeSystem(slot, library), 'SlotValue', (table) => `CodedValue<${table}>`)
    : 'SlotValue';

/** Keys of a scope but paths, which the types admit as such. */
const scopeMembers = (
  scope: PlannedScope,
  library: Library,
  tables: TableTypes,
  units: readonly string[] = [],
): string => {
  const types = new Map<string, string>();
  for (const [key, slots] of [...scope.byKey].sort(([first], [second]) => (first < second ? -1 : 1))) {
    if (key.includes('/')) continue;
    const kinds = new Set(slots.map((slot) => slotType(slot, library, tables)));
    const [only = 'SlotValue'] = kinds;
    types.set(key, kinds.size === 1 ? only : 'SlotValue');
  }
  for (const key of units) if (!key.includes('/') && !types.has(key)) types.set(key, 'string');
  return members(types);
};

/** For each element that every document has, the keys that fill it. */
const demandedKeys = (plan: DocumentPlan): string => {
  const groups = [...demandedHeader(plan)].flatMap(([element, places]) => {
    const keys = [...plan.header.byKey].flatMap(([key, slots]) =>
      !key.includes('/') && slots.some((slot) => places.includes(slot)) ? quote(key) : [],
    );
    return keys.length === 0 ? [] : `${element}: ${keys.sort().join(' | ')};`;
  });
  return `{\n${groups.join('\n')}\n}`;
};

const documents = (library: Library, tables: TableTypes): string => {
  const sources = library.list('document').map(({ id }) => {
    const template = library.document(id);
    if (template === undefined) throw new Error(id);
    const plan = planDocument(template);
    const { header, sections } = plan;
    const units = unitKeysOf(plan, library);
    const scopes = sections.map((scope) => {
      const members = scopeMembers(scope, library, tables, unitKeysAmong(scope.slots, units));
      return `${quote(scope.name)}: ${members};`;
    });
    return `/** ${template.name} */\n${quote(id)}: {\nheader: ${scopeMembers(header, library, tables)};\nsections: {\n${scopes.join('\n')}\n};\ndemanded: ${demandedKeys(plan)};\n};`;
  });
  return `/** Keys of the header and of each section, and those of which every document has one, by template. */\nexport interface DocumentKeys {\n${sources.join('\n')}\n}`;
};

/** Keys of a list that mean one item alone. */
const uniqueKeys = <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | undefined,
): Map<string, Item> => {
  const counts = new Map<string, Item | undefined>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== undefined) counts.set(key, counts.has(key) ? undefined : item);
  }
  return new Map([...counts].flatMap(([key, item]) => (item === undefined ? [] : [[key, item] as const])));
};

const dataSets = (library: Library, tables: TableTypes): string => {
  const sets = library
    .list('data-set')
    .flatMap(({ id }) => library.dataSet(id) ?? [])
    .filter(({ fields }) => fields.length > 0);
  const sources = sets.map(({ id, name, fields }) => {
    const types = new Map<string, string>();
    // Data elements are left out: each field has an identifier and a name, and the package is to stay small.
    const keys = [uniqueKeys(fields, (field) => field.id), uniqueKeys(fields, (field) => field.name)];
    for (const [key, field] of keys.flatMap((each) => [...each])) {
      const element = field.element === undefined ? undefined : library.dataElement(field.element);
      const isCoded = ['S2', 'S3'].includes(field.dataType ?? element?.dataType ?? '');
      const domain = field.valueDomain ?? element?.valueDomain;
      const isCertain = isCoded && field.confidence === 'high';
      types.set(
        key,
        tables.of(isCertain ? domain : undefined, 'FieldValue', (table) => table),
      );
    }
    return `/** ${name} */\n${quote(id)}: ${members(types)};`;
  });
  const names = [...uniqueKeys(sets, ({ name }) => name)].filter(
    ([name]) => library.dataSet(name) !== undefined,
  );
  return (
    `/** Fields by data set. */\nexport interface DataSetFields {\n${sources.join('\n')}\n}\n` +
    `/** Data sets by Chinese name. */\nexport interface DataSetNames {\n${names.map(([name, { id }]) => `${quote(name)}: ${quote(id)};`).join('\n')}\n}`
  );
};

const messages = (library: Library): string => {
  const services = library
    .list('service')
    .flatMap(({ id }) => library.record<Service>('service', id) ?? [])
    .filter(({ edition }) => edition === 'wst846-2024');
  const sources = services.map(({ id, name }) => {
    const keys = [...planMessage(id, library).byKey].filter(([, places]) => places.length === 1);
    const union = keys.map(([key]) => quote(key)).sort();
    return `/** ${name} */\n${quote(id)}: ${union.length === 0 ? 'never' : union.join(' | ')};`;
  });
  return `/** Keys of a request beside paths, by service. */\nexport interface MessageKeys {\n${sources.join('\n')}\n}`;
};

/** Source of the types of all keys. */
export function recordKeysSource(): string {
  const library = nationalLibrary();
  const tables = new TableTypes(library);
  const parts = [documents(library, tables), dataSets(library, tables), messages(library)];
  return (
    `import type { SlotValue } from '../documents/record.js';\n` +
    `/** A value of a data set's field. */\nexport type FieldValue = string | number | boolean;\n` +
    `/** A code, or a code with what the tables cannot supply. */\nexport type CodedValue<Code extends string> = Code | Exclude<SlotValue, string>;\n` +
    [...parts, tables.source()].join('\n')
  );
}
