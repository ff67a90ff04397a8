// What changed between two versions of a record or of a whole library, and whether it can break a user.
import type { DataSet, IndexEntry, Library, PermissibleValue, StandardRecord, ValueDomain } from './types.js';

/** One difference. `path` names the member, a code (`values/01`) or a field (`fields/HDSD00.04.001/format`). */
export interface RecordChange {
  readonly path: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before?: unknown;
  readonly after?: unknown;
  /** True when data that was right before can be wrong now. */
  readonly breaking: boolean;
}

/** Changes of one record, or its arrival or removal. */
export interface LibraryChange {
  readonly entry: Pick<IndexEntry, 'id' | 'kind' | 'name'>;
  readonly change: 'added' | 'removed' | 'changed';
  readonly changes: readonly RecordChange[];
  readonly breaking: boolean;
}

/** Members that say where a fact comes from, not what it is. */
const provenance = new Set([
  'source',
  'confidence',
  'note',
  'edition',
  'typeEvidence',
  'agreement',
  'completeness',
  'overrides',
  'checkedBy',
  'label',
  'sensitivity',
  'otherNames',
  'objectClass',
  'unitElement',
]);

/** Members whose change makes right data wrong. */
const binding = new Set([
  'dataType',
  'format',
  'valueDomain',
  'oid',
  'templateId',
  'code',
  'element',
  'unit',
  'path',
  'cardinality',
  'pattern',
  'length',
]);

/**
 * Differences from one version of a record to another: added and removed codes and fields, changed types, formats, names.
 * A removed code or field and a narrowed format are breaking; a wider format, a new code and a new name are not.
 */
export function diffRecords<K extends StandardRecord>(before: K, after: K): RecordChange[] {
  const [left, right] = [asMembers(before), asMembers(after)];
  const plain = membersOf(left, right)
    .filter((name) => name !== 'values' && name !== 'fields')
    .flatMap((name) => diffMember(name, left[name], right[name]));
  return [
    ...plain,
    ...diffValues(before as Partial<ValueDomain>, after as Partial<ValueDomain>),
    ...diffFields(before as Partial<DataSet>, after as Partial<DataSet>),
  ];
}

/**
 * The changes that touch someone who uses these identifiers: all of them where the record itself is used,
 * otherwise those of used fields, and of fields whose data element or value domain is used.
 */
export function changesThatTouch(
  changes: readonly RecordChange[],
  versions: readonly StandardRecord[],
  used: ReadonlySet<string>,
): RecordChange[] {
  if (versions.some(({ id }) => used.has(id))) return [...changes];
  const fields = versions.flatMap((version) => (version as Partial<DataSet>).fields ?? []);
  const touched = new Set(
    fields
      .filter(({ id, element, valueDomain }) =>
        [id, element, valueDomain].some((each) => each !== undefined && used.has(each)),
      )
      .map(({ id }) => id),
  );
  return changes.filter(({ path, before, after }) => {
    const [, field] = /^fields\/([^/]+)/.exec(path) ?? [];
    return (
      (field !== undefined && touched.has(field)) ||
      [before, after].some((value) => typeof value === 'string' && used.has(value))
    );
  });
}

/** Differences between two libraries, record by record, in the order of the index. */
export function diffLibraries(before: Library, after: Library): LibraryChange[] {
  const keyOf = ({ kind, id }: IndexEntry) => `${kind} ${id}`;
  const old = new Map(before.list().map((entry) => [keyOf(entry), entry]));
  const changes: LibraryChange[] = [];
  for (const entry of after.list()) {
    if (entry.kind === 'oid') continue;
    if (!old.delete(keyOf(entry))) {
      changes.push({ entry, change: 'added', changes: [], breaking: false });
      continue;
    }
    const [left, right] = [before.record(entry.kind, entry.id), after.record(entry.kind, entry.id)];
    if (left === undefined || right === undefined || left === right) continue;
    const found = diffRecords(left, right);
    if (found.length > 0)
      changes.push({
        entry,
        change: 'changed',
        changes: found,
        breaking: found.some(({ breaking }) => breaking),
      });
  }
  for (const entry of old.values()) {
    if (entry.kind !== 'oid') changes.push({ entry, change: 'removed', changes: [], breaking: true });
  }
  return changes;
}

function asMembers(value: object): Record<string, unknown> {
  return value as Record<string, unknown>;
}

function membersOf(left: object, right: object): string[] {
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
}

function diffMember(path: string, before: unknown, after: unknown): RecordChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (provenance.has(name)) return [];
  if (before === undefined) return [{ path, change: 'added', after, breaking: binding.has(name) }];
  if (after === undefined) return [{ path, change: 'removed', before, breaking: false }];
  return [{ path, change: 'changed', before, after, breaking: isBreaking(name, before, after) }];
}

function isBreaking(name: string, before: unknown, after: unknown): boolean {
  if (name === 'format') return !isWiderFormat(String(before), String(after));
  if (name === 'complete') return before === false && after === true;
  return binding.has(name);
}

/** True when every value of the old character format also fits the new one. */
function isWiderFormat(before: string, after: string): boolean {
  const parse = (format: string) => /^(AN|A|N)(?:(\d+)?(\.\.))?(\d+)(?:,(\d+))?$/.exec(format);
  const [left, right] = [parse(before), parse(after)];
  if (left === null || right === null) return false;
  const least = (match: RegExpExecArray) =>
    match[3] === undefined ? Number(match[4]) : Number(match[2] ?? 1);
  const sameClass = left[1] === right[1] || right[1] === 'AN';
  return (
    sameClass &&
    least(right) <= least(left) &&
    Number(right[4]) >= Number(left[4]) &&
    Number(right[5] ?? 0) >= Number(left[5] ?? 0)
  );
}

function diffValues(before: Partial<ValueDomain>, after: Partial<ValueDomain>): RecordChange[] {
  if (before.values === undefined || after.values === undefined || before.values === after.values) return [];
  const old = new Map(before.values.map((value) => [value.code, value]));
  const changes: RecordChange[] = [];
  for (const value of after.values) {
    const path = `values/${value.code}`;
    const known = old.get(value.code);
    old.delete(value.code);
    if (known === undefined) changes.push({ path, change: 'added', after: value.name, breaking: false });
    else if (known.name !== value.name)
      changes.push({
        path,
        change: 'changed',
        before: known.name,
        after: value.name,
        breaking: isOtherMeaning(known, value),
      });
  }
  for (const { code, name } of old.values())
    changes.push({ path: `values/${code}`, change: 'removed', before: name, breaking: true });
  return changes;
}

/** A code that now means something else is breaking; a longer or shorter form of the same words is not. */
function isOtherMeaning(before: PermissibleValue, after: PermissibleValue): boolean {
  return !before.name.includes(after.name) && !after.name.includes(before.name);
}

function diffFields(before: Partial<DataSet>, after: Partial<DataSet>): RecordChange[] {
  if (before.fields === undefined || after.fields === undefined) return [];
  const old = new Map(before.fields.map((field) => [field.id, field]));
  const changes: RecordChange[] = [];
  for (const field of after.fields) {
    const known = old.get(field.id);
    old.delete(field.id);
    if (known === undefined)
      changes.push({ path: `fields/${field.id}`, change: 'added', after: field.name, breaking: false });
    else {
      const [left, right] = [asMembers(known), asMembers(field)];
      changes.push(
        ...membersOf(left, right).flatMap((name) =>
          diffMember(`fields/${field.id}/${name}`, left[name], right[name]),
        ),
      );
    }
  }
  for (const { id, name } of old.values())
    changes.push({ path: `fields/${id}`, change: 'removed', before: name, breaking: true });
  return changes;
}
