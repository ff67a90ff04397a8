// The national library with packs laid over it. Same contract; later packs win.
import { lookupInDomain } from '../code-lookup.js';
import { recordKinds } from '../layout.js';
import { domainKey, foldName, foldText, namesOf, yearless } from '../names.js';
import { tableDomain, tableOf } from '../table-domain.js';
import { suggestEntries } from '../suggest.js';
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
} from '../types.js';
import type { QualityRule } from '../quality-types.js';
import { applyRecord } from './apply.js';
import { findRuleFault } from './check-rule.js';
import type { PackUse } from './resolve.js';
import { PackError, type Pack, type PackRecord } from './types.js';

/** A library with packs. */
export class PackedLibrary implements Library {
  readonly #base: Library;
  readonly #over = new Map<RecordKind, Map<string, StandardRecord>>();
  readonly #subsets = new Map<string, ValueDomain>();

  /** @throws PackError when an override is not named or names nothing, or a record has not the form of its kind */
  constructor(
    base: Library,
    readonly packs: readonly PackUse[],
  ) {
    this.#base = base;
    for (const { pack, used } of packs) {
      if (!used) continue;
      for (const each of pack.records) {
        const { kind, id } = each.record;
        const layer = this.#over.get(kind) ?? new Map<string, StandardRecord>();
        this.#over.set(kind, layer);
        layer.set(id, applyRecord(pack, each, this.record(kind, id)));
      }
    }
    // Only now is everything there that a rule may refer to.
    for (const { pack, used } of packs)
      for (const each of used ? pack.records : []) this.#checkRule(pack, each);
  }

  list(kind?: RecordKind): readonly IndexEntry[] {
    if (kind === undefined) return recordKinds.flatMap((each) => this.list(each));
    const layer = this.#over.get(kind);
    if (layer === undefined) return this.#base.list(kind);
    const rest = this.#base.list(kind).filter(({ id }) => !layer.has(id));
    return [...rest, ...[...layer.values()].map(entryOf)].sort((a, b) =>
      a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
    );
  }

  record<K extends StandardRecord = StandardRecord>(kind: RecordKind, id: string): K | undefined {
    return (this.#over.get(kind)?.get(id) as K | undefined) ?? this.#base.record<K>(kind, id);
  }

  dataElement(id: string): DataElement | undefined {
    return this.#overBase('data-element', this.#base.dataElement(id)) ?? this.#layered('data-element', id);
  }

  valueDomain(idOrOid: string): ValueDomain | undefined {
    const found = this.#findDomain(idOrOid);
    return found === undefined ? undefined : this.#withRows(found);
  }

  dataSet(idOrName: string): DataSet | undefined {
    return this.#named<DataSet>('data-set', idOrName, this.#base.dataSet(idOrName));
  }

  document(text: string): DocumentTemplate | undefined {
    const byTemplate = this.#values<DocumentTemplate>('document').find(
      ({ templateId }) => templateId === text,
    );
    return byTemplate ?? this.#named<DocumentTemplate>('document', text, this.#base.document(text));
  }

  oid(oid: string): Oid | undefined {
    return this.#layered<Oid>('oid', oid) ?? this.#base.oid(oid);
  }

  identifier(id: string): Identifier | undefined {
    return this.record<Identifier>('identifier', id);
  }

  lookupCode(domain: string, code: string): CodeLookup {
    return lookupInDomain(this.valueDomain(domain), code);
  }

  find(id: string): StandardRecord | undefined {
    for (const kind of recordKinds) {
      const record = this.#layered(kind, id);
      if (record !== undefined) return record;
    }
    const found = this.#base.find(id);
    return found === undefined ? undefined : (this.#overBase(found.kind, found) ?? found);
  }

  suggest(text: string, kind?: RecordKind, limit = 3): readonly IndexEntry[] {
    return suggestEntries(this.list(kind), text, limit);
  }

  usedBy(id: string): readonly Usage[] {
    return this.#base.usedBy(id);
  }

  search(text: string, options: { kind?: RecordKind; limit?: number } = {}): readonly IndexEntry[] {
    const query = foldText(text);
    const limit = options.limit ?? 20;
    const kinds = options.kind === undefined ? [...this.#over.keys()] : [options.kind];
    const own = kinds
      .flatMap((kind) => this.#values(kind))
      .filter(
        ({ id, name }) => query !== '' && (foldText(id).includes(query) || foldText(name).includes(query)),
      )
      .map((record) => ({ ...entryOf(record), match: 'name' as const }));
    const rest = this.#base
      .search(text, { ...options, limit })
      .filter(({ kind, id }) => this.#over.get(kind)?.has(id) !== true);
    return [...own, ...rest].slice(0, limit);
  }

  #checkRule(pack: Pack, { record, path, line }: PackRecord): void {
    const rule = record.kind === 'rule' ? this.record<QualityRule>('rule', record.id) : undefined;
    const reason = rule && findRuleFault(rule, this);
    if (reason !== undefined)
      throw new PackError('PACK_FILE_INVALID', pack.origin, { file: path, line, id: record.id, reason });
  }

  #findDomain(idOrOid: string): ValueDomain | undefined {
    const direct = this.#layered<ValueDomain>('value-domain', idOrOid);
    if (direct !== undefined) return direct;
    const key = domainKey(idOrOid);
    const found = this.#values<ValueDomain>('value-domain').find(
      ({ id, oid }) => oid === idOrOid || domainKey(id) === key || yearless(domainKey(id)) === key,
    );
    return found ?? this.#overBase('value-domain', this.#base.valueDomain(idOrOid));
  }

  /** A subset of an external table (`ICD-10/3`) has the rows of that table once a pack brings them. */
  #withRows(domain: ValueDomain): ValueDomain {
    if (domain.external !== true || domain.codesIn === undefined) return domain;
    const kept = this.#subsets.get(domain.id);
    if (kept !== undefined) return kept;
    const whole = this.#findDomain(domain.codesIn);
    const subset = whole === undefined || whole.external === true ? domain : subsetOf(domain, whole);
    this.#subsets.set(domain.id, subset);
    return subset;
  }

  #layered<K extends StandardRecord>(kind: RecordKind, id: string): K | undefined {
    return this.#over.get(kind)?.get(id) as K | undefined;
  }

  #values<K extends StandardRecord>(kind: RecordKind): K[] {
    return [...(this.#over.get(kind)?.values() ?? [])] as K[];
  }

  /** The base found a record in its own lenient way; a pack may have changed it. */
  #overBase<K extends StandardRecord>(kind: RecordKind, found: K | undefined): K | undefined {
    return found === undefined ? undefined : (this.#layered<K>(kind, found.id) ?? found);
  }

  #named<K extends StandardRecord>(kind: RecordKind, text: string, base: K | undefined): K | undefined {
    const direct = this.record<K>(kind, text);
    if (direct !== undefined) return direct;
    const called = foldName(text);
    const ids = this.list(kind)
      .filter((entry) => namesOf(kind, entry).includes(called))
      .map(({ id }) => id);
    const candidates = new Set(base === undefined ? ids : [...ids, base.id]);
    const [id] = candidates;
    return candidates.size === 1 && id !== undefined ? this.record<K>(kind, id) : undefined;
  }
}

/** The subset keeps its own id and OID; rows, completeness and origin are those of the whole table. */
function subsetOf(subset: ValueDomain, whole: ValueDomain): ValueDomain {
  const { complete, edition, source, confidence } = whole;
  const head = { ...subset, external: false, complete, edition, source, confidence };
  const table = tableOf(whole);
  return table === undefined ? { ...head, values: whole.values } : tableDomain(head, table);
}

function entryOf({ id, kind, name, edition }: StandardRecord): IndexEntry {
  return { id, kind, name, edition };
}
