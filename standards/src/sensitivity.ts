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

let table: { classes: ReadonlyMap<string, SensitivityClass>; assignments: readonly Assignment[] } | undefined;

/** All classes, by their English key. */
export function sensitivityClasses(): readonly SensitivityClass[] {
  return [...load().classes.values()];
}

/** The default class of a data element: the first assignment that matches; words in the name go before identifiers. */
export function sensitivityOf(element: Pick<DataElement, 'id' | 'name'>): Sensitivity {
  const { classes, assignments } = load();
  const found = assignments.find(({ by, match }) =>
    by === 'name' ? element.name.includes(match) : element.id.startsWith(match),
  );
  const entry = classes.get(found?.class ?? 'health');
  if (entry === undefined) throw new Error(`sensitivity class ${found?.class ?? 'health'} is missing`);
  return { ...entry, because: found?.match ?? 'default', basis: 'hulian' };
}

function load(): NonNullable<typeof table> {
  return (table ??= {
    classes: new Map(
      readRows('sensitivity/classes.tsv').map((row) => [
        row['class'] ?? '',
        { ...row, level: Number(row['level']) } as unknown as SensitivityClass,
      ]),
    ),
    assignments: readRows('sensitivity/assignments.tsv') as unknown as readonly Assignment[],
  });
}
