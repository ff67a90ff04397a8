// Which field of a data set a key of a record means: internal identifier, data element identifier, or Chinese name.
import type { FieldSubject } from '../engine/field-rule.js';
import { findNearest } from './nearest.js';

/** A key's meaning. */
export type KeyMeaning =
  | { readonly kind: 'field'; readonly subject: FieldSubject }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly FieldSubject[] }
  | { readonly kind: 'unknown' };

const unknown: KeyMeaning = { kind: 'unknown' };

/** Data element identifier; products append parts of their own (`DE02.01.039.00.178`), which are cut off. */
const elementKey = /^(DE\d{2}\.\d{2}\.\d{3}\.\d{2})(?:\.[\w.]+)?$/u;
/** What templates of tables write around the name of a column that must be filled: `*姓名`, `姓名（必填）`. */
const marks = /^[*★]+|(?:[*★]|\((?:必填|必选|选填|可选)\))+$/gu;
/** Keys remembered; a file with more different keys than this is looked up without memory. */
const maxRemembered = 10_000;

/** Resolves keys for one data set. */
export class KeyResolver {
  readonly #fields: readonly FieldSubject[];
  readonly #byId: ReadonlyMap<string, readonly FieldSubject[]>;
  readonly #byElement: ReadonlyMap<string, readonly FieldSubject[]>;
  readonly #byName: ReadonlyMap<string, readonly FieldSubject[]>;
  readonly #remembered = new Map<string, KeyMeaning>();

  constructor(fields: readonly FieldSubject[]) {
    this.#fields = fields;
    this.#byId = groupBy(fields, ({ field }) => field.id.toUpperCase());
    this.#byElement = groupBy(fields, ({ field }) => field.element ?? '');
    this.#byName = groupBy(fields, ({ field }) => normalizeKey(field.name));
  }

  resolve(key: string): KeyMeaning {
    const known = this.#remembered.get(key);
    if (known) return known;
    const meaning = this.#lookUp(key);
    if (this.#remembered.size < maxRemembered) this.#remembered.set(key, meaning);
    return meaning;
  }

  /** Names, or identifiers where the key looks like one, most like an unknown key. */
  suggest(key: string): string[] {
    const trimmed = normalizeKey(key);
    const byId = /^(?:HDS|DE)/iu.test(trimmed);
    if (byId)
      return findNearest(
        trimmed,
        this.#fields.map(({ field }) => field.id),
      );
    // Compared in the width of the key: `体重(g)` is like `体重（kg）`.
    const names = new Map(this.#fields.map(({ field }) => [normalizeKey(field.name), field.name]));
    return findNearest(trimmed, [...names.keys()]).map((name) => names.get(name) as string);
  }

  #lookUp(key: string): KeyMeaning {
    const trimmed = normalizeKey(key);
    const upper = trimmed.toUpperCase();
    const element = elementKey.exec(upper)?.[1];
    const found =
      this.#byId.get(upper) ??
      (element === undefined
        ? (this.#byName.get(trimmed) ?? this.#byName.get(trimmed.replace(marks, '')))
        : this.#byElement.get(element));
    const [subject] = found ?? [];
    if (!subject) return unknown;
    return found?.length === 1 ? { kind: 'field', subject } : { kind: 'ambiguous', candidates: found ?? [] };
  }
}

/** Width of brackets and blanks do not matter: `年龄(岁)` is `年龄（岁）`. */
function normalizeKey(key: string): string {
  return key.slice(0, 200).normalize('NFKC').replace(/\s/gu, '');
}

function groupBy(
  fields: readonly FieldSubject[],
  keyOf: (subject: FieldSubject) => string,
): Map<string, FieldSubject[]> {
  const groups = new Map<string, FieldSubject[]>();
  for (const subject of fields) {
    const key = keyOf(subject);
    groups.set(key, [...(groups.get(key) ?? []), subject]);
  }
  return groups;
}
