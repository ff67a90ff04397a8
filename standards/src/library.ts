// The library as callers see it: look-ups over the index, records read from disk when first asked for and kept.
import { lookupInDomain } from './code-lookup.js';
import { readDataFile } from './data-folder.js';
import { objectClassOf, otherNamesOf, unitElementOf } from './element-facts.js';
import { loadFhirProfiles } from './fhir.js';
import { readIndex, type IndexColumns, type IndexData } from './index-data.js';
import { recordKinds } from './layout.js';
import { domainKey, foldName, namesOf, yearless } from './names.js';
import { recordFromJson, recordFromLine } from './records.js';
import { readSearch, searchIndex, type SearchData } from './search-index.js';
import { defaultSensitivity } from './sensitivity.js';
import { suggestEntries } from './suggest.js';
import type {
  CodeLookup,
  DataElement,
  DataSet,
  DocumentTemplate,
  Identifier,
  IndexEntry,
  Library,
  Oid,
  RecordKind,
  StandardRecord,
  Usage,
  ValueDomain,
} from './types.js';
import { readUsages } from './used-by.js';

/** Element identifiers with a local part of a product (`DE02.01.039.00.178`) are cut to the official form. */
const elementWithLocalPart = /^(DE\d{2}\.\d{2}\.\d{3}\.\d{2})\.\d+$/;

/** The national library: index in memory, records on demand. */
export class NationalLibrary implements Library {
  readonly #index: IndexData;
  readonly #rows = new Map<RecordKind, ReadonlyMap<string, number>>();
  readonly #names = new Map<RecordKind, ReadonlyMap<string, number>>();
  readonly #records = new Map<string, StandardRecord>();
  readonly #tables = new Map<number, { header: readonly string[]; bytes: Buffer }>();
  #domainKeys: ReadonlyMap<string, string> | undefined;
  #search: SearchData | undefined;

  constructor(index: IndexData = readIndex()) {
    this.#index = index;
  }

  list(kind?: RecordKind): readonly IndexEntry[] {
    if (kind === undefined) return recordKinds.flatMap((each) => this.list(each));
    const columns = this.#index.kinds[kind];
    return columns === undefined ? [] : columns.id.map((_, row) => this.#entry(kind, columns, row));
  }

  record<K extends StandardRecord = StandardRecord>(kind: RecordKind, id: string): K | undefined {
    const row = this.#row(kind, id) ?? this.#row(kind, this.#index.moved[id] ?? id);
    return row === undefined ? undefined : (this.#read(kind, row) as K);
  }

  dataElement(id: string): DataElement | undefined {
    return this.record<DataElement>('data-element', id.replace(elementWithLocalPart, '$1'));
  }

  valueDomain(idOrOid: string): ValueDomain | undefined {
    return this.record<ValueDomain>('value-domain', idOrOid) ?? this.#domainByKey(idOrOid);
  }

  dataSet(idOrName: string): DataSet | undefined {
    return this.record<DataSet>('data-set', idOrName) ?? this.#byName<DataSet>('data-set', idOrName);
  }

  document(idOrTemplateIdOrName: string): DocumentTemplate | undefined {
    const owner = this.#ownerOfOid(idOrTemplateIdOrName, 'document');
    return (
      this.record<DocumentTemplate>('document', owner ?? idOrTemplateIdOrName) ??
      this.#byName('document', idOrTemplateIdOrName)
    );
  }

  oid(oid: string): Oid | undefined {
    const row = this.#row('oid', oid);
    if (row === undefined) return undefined;
    const target = this.#index.kinds.oid?.key?.[row];
    const record = this.#read('oid', row);
    if (target === undefined || target === '') return record as Oid;
    const { name, edition, source, confidence } = record;
    return { id: oid, kind: 'oid', name, edition, source, confidence, target };
  }

  identifier(id: string): Identifier | undefined {
    return this.record<Identifier>('identifier', id);
  }

  lookupCode(domain: string, code: string): CodeLookup {
    return lookupInDomain(this.valueDomain(domain), code);
  }

  find(id: string): StandardRecord | undefined {
    for (const kind of recordKinds) {
      const record = kind === 'oid' ? this.oid(id) : this.record(kind, id);
      if (record !== undefined) return record;
    }
    return this.dataElement(id) ?? this.valueDomain(id) ?? this.dataSet(id) ?? this.document(id);
  }

  suggest(text: string, kind?: RecordKind, limit = 3): readonly IndexEntry[] {
    return suggestEntries(this.list(kind), text, limit);
  }

  search(text: string, options: { kind?: RecordKind; limit?: number } = {}): readonly IndexEntry[] {
    this.#search ??= readSearch();
    const hits = searchIndex(
      this.#index,
      this.#search,
      text,
      options.kind === undefined ? undefined : [options.kind],
    );
    return hits.slice(0, options.limit ?? 20).flatMap(({ kind, row, match, matched }) => {
      const columns = this.#index.kinds[kind];
      if (columns === undefined) return [];
      const entry = { ...this.#entry(kind, columns, row), match };
      return [matched === undefined ? entry : { ...entry, matched }];
    });
  }

  usedBy(id: string): readonly Usage[] {
    const users = readUsages(id).flatMap(({ kind, id: owner, places }): Usage[] => {
      if (kind === 'fhir') return [{ ...this.#fhirEntry(owner), places }];
      const [columns, row] = [this.#index.kinds[kind], this.#row(kind, owner)];
      return columns === undefined || row === undefined
        ? []
        : [{ ...this.#entry(kind, columns, row), places }];
    });
    return users.sort(compareUsages);
  }

  /** A profile by its title, a map by the name of its data set. */
  #fhirEntry(id: string): Omit<Usage, 'places'> {
    const title = loadFhirProfiles().find((profile) => profile.id === id)?.title;
    return { id, kind: 'fhir', name: title ?? this.dataSet(id)?.name ?? id, edition: 'fhir-r4' };
  }

  #entry(kind: RecordKind, columns: IndexColumns, row: number): IndexEntry {
    return {
      id: columns.id[row] ?? '',
      kind,
      name: columns.name[row] ?? '',
      edition: this.#index.editions[columns.edition[row] ?? -1] ?? '',
    };
  }

  /** Row of an id, through a map that is made on the first look-up of its kind. */
  #row(kind: RecordKind, id: string): number | undefined {
    let rows = this.#rows.get(kind);
    if (rows === undefined) {
      rows = new Map((this.#index.kinds[kind]?.id ?? []).map((each, row) => [each, row]));
      this.#rows.set(kind, rows);
    }
    return rows.get(id);
  }

  /** The record that is called so, if exactly one record of the kind is. */
  #byName<K extends StandardRecord>(kind: RecordKind, name: string): K | undefined {
    let names = this.#names.get(kind);
    if (names === undefined) {
      const found = new Map<string, number>();
      for (const [row, entry] of this.list(kind).entries())
        for (const key of namesOf(kind, entry)) found.set(key, found.has(key) ? -1 : row);
      this.#names.set(kind, (names = found));
    }
    const row = names.get(foldName(name));
    return row === undefined || row < 0 ? undefined : (this.#read(kind, row) as K);
  }

  #ownerOfOid(oid: string, kind: RecordKind): string | undefined {
    const row = this.#row('oid', oid);
    const owner = row === undefined ? undefined : this.#index.kinds.oid?.key?.[row];
    return owner !== undefined && this.#row(kind, owner) !== undefined ? owner : undefined;
  }

  /** Lenient forms: OID, `GB/T2261.1`, `gbt 2261.1-2003`; without a year the latest edition. */
  #domainByKey(text: string): ValueDomain | undefined {
    const owner = this.#ownerOfOid(text, 'value-domain');
    if (owner !== undefined) return this.record<ValueDomain>('value-domain', owner);
    if (this.#domainKeys === undefined) {
      const keys = new Map<string, string>();
      for (const id of this.#index.kinds['value-domain']?.id ?? []) {
        keys.set(domainKey(id), id);
        keys.set(yearless(domainKey(id)), id); // ids are sorted: the latest edition stays
      }
      this.#domainKeys = keys;
    }
    const id = this.#domainKeys.get(domainKey(text));
    return id === undefined ? undefined : this.record<ValueDomain>('value-domain', id);
  }

  #read(kind: RecordKind, row: number): StandardRecord {
    const columns = this.#index.kinds[kind];
    const [file, at, size] = [columns?.file[row] ?? -1, columns?.at[row] ?? 0, columns?.size[row] ?? 0];
    const cacheKey = `${file} ${at}`;
    const kept = this.#records.get(cacheKey);
    if (kept !== undefined) return kept;
    const path = this.#index.files[file] ?? '';
    const read =
      size === 0
        ? recordFromJson(readDataFile(path).toString('utf8'), kind)
        : this.#readSlice(kind, path, file, at, size);
    const record = kind === 'data-element' ? withElementFacts(read as DataElement) : read;
    this.#records.set(cacheKey, record);
    return record;
  }

  #readSlice(kind: RecordKind, path: string, file: number, at: number, size: number): StandardRecord {
    let table = this.#tables.get(file);
    if (table === undefined) {
      const bytes = readDataFile(path);
      table = { bytes, header: bytes.toString('utf8', 0, bytes.indexOf(10)).split('\t') };
      this.#tables.set(file, table);
    }
    const text = table.bytes.toString('utf8', at, at + size);
    return path.endsWith('.tsv')
      ? recordFromLine(table.header, text, kind, path)
      : recordFromJson(text, kind);
  }
}

/** Adds what this project says of the element to a record just made. */
function withElementFacts(element: DataElement): DataElement {
  const otherNames = otherNamesOf(element.id);
  const objectClass = objectClassOf(element);
  const unitElement = unitElementOf(element.id);
  return Object.assign(element, {
    ...(otherNames.length > 0 && { otherNames }),
    ...(unitElement !== undefined && { unitElement }),
    ...(objectClass !== undefined && { objectClass }),
    sensitivity: defaultSensitivity(element),
  });
}

const usageKinds: readonly Usage['kind'][] = [...recordKinds, 'fhir'];

/** Kinds in their order; within a kind official records before those that this project curated (`public-health/…`). */
function compareUsages(a: Usage, b: Usage): number {
  const kinds = usageKinds.indexOf(a.kind) - usageKinds.indexOf(b.kind);
  return kinds || Number(a.id.includes('/')) - Number(b.id.includes('/')) || (a.id < b.id ? -1 : 1);
}

let national: Library | undefined;

/** The shared national library, opened on first use. */
export function nationalLibrary(): Library {
  return (national ??= new NationalLibrary());
}
