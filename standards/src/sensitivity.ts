// Sensitivity of data elements in the manner of GB/T 39725 (five levels, 5 the most sensitive).
// The standard gives classes and levels, not a list of elements: every assignment here is a default of this project.
import { readRows } from './read-rows.js';
import type { DataElement } from './types.js';

/** A class of personal health data. */
export interface SensitivityClass {
  readonly class: string;
  readonly name: string;
  /** English name, ours. */
  readonly label: string;
  /** 1 (public) to 5 (may be used only with particular permission). */
  readonly level: number;
  readonly what: string;
}

/** Class and level of an element. */
export interface Sensitivity extends SensitivityClass {
  /** What decided: a word in the name or the beginning of the identifier. */
  readonly because: string;
  /** The assignment is a default of this project, not a fact of the standard. */
  readonly basis: 'hulian';
}

interface Assignment {
  readonly by: string;
  readonly match: string;
  readonly class: string;
}

interface Entry {
  readonly entry: SensitivityClass;
  readonly stated: NonNullable<DataElement['sensitivity']>;
}

interface Tables {
  readonly classes: ReadonlyMap<string, Entry>;
  /** Words of names by their first character, in the order of the file: a name is walked once, whatever the number of words. */
  readonly words: ReadonlyMap<string, readonly (Assignment & { readonly order: number })[]>;
  readonly beginnings: readonly Assignment[];
}

let table: Tables | undefined;

/** All classes, by their English key. */
export function sensitivityClasses(): readonly SensitivityClass[] {
  return [...load().classes.values()].map(({ entry }) => entry);
}

/** The default class of a data element: the first assignment that matches; words in the name go before identifiers. */
export function sensitivityOf(element: Pick<DataElement, 'id' | 'name'>): Sensitivity {
  const found = assignmentOf(element);
  return { ...entryOf(found).entry, because: found?.match ?? 'default', basis: 'hulian' };
}

/** What a record says of it: class and level, one object for all elements of a class. */
export function defaultSensitivity(
  element: Pick<DataElement, 'id' | 'name'>,
): NonNullable<DataElement['sensitivity']> {
  return entryOf(assignmentOf(element)).stated;
}

function entryOf(found: Assignment | undefined): Entry {
  const entry = load().classes.get(found?.class ?? 'health');
  if (entry === undefined) throw new Error(`sensitivity class ${found?.class ?? 'health'} is missing`);
  return entry;
}

function assignmentOf({ id, name }: Pick<DataElement, 'id' | 'name'>): Assignment | undefined {
  const { words, beginnings } = load();
  return firstWord(words, name) ?? beginnings.find(({ match }) => id.startsWith(match));
}

function firstWord(words: Tables['words'], name: string): Assignment | undefined {
  let found: (Assignment & { readonly order: number }) | undefined;
  for (let at = 0; at < name.length; at++) {
    const candidates = words.get(name.charAt(at));
    if (candidates === undefined) continue;
    for (const word of candidates)
      if (word.order < (found?.order ?? Infinity) && name.startsWith(word.match, at)) found = word;
  }
  return found;
}

function load(): Tables {
  return (table ??= read());
}

function read(): Tables {
  const rows = readRows('sensitivity/assignments.tsv') as unknown as readonly Assignment[];
  const words = new Map<string, (Assignment & { order: number })[]>();
  for (const [order, row] of rows.entries()) {
    if (row.by !== 'name') continue;
    const first = row.match.charAt(0);
    words.set(first, [...(words.get(first) ?? []), { ...row, order }]);
  }
  return {
    classes: new Map(
      readRows('sensitivity/classes.tsv').map((row) => {
        const entry = { ...row, level: Number(row['level']) } as unknown as SensitivityClass;
        const { class: name, level } = entry;
        return [name, { entry, stated: { class: name, level, basis: 'hulian' } }];
      }),
    ),
    words,
    beginnings: rows.filter(({ by }) => by !== 'name'),
  };
}
