// What this project adds to data elements: other names that data sets and documents use for them, and their object class.
import { readDataFile } from './data-folder.js';
import type { DataElement, ElementName } from './types.js';

interface ObjectClassRow {
  readonly begins: string;
  readonly class: string;
  readonly name: string;
  readonly label: string;
}

let names: ReadonlyMap<string, readonly ElementName[]> | undefined;
let classes: readonly ObjectClassRow[] | undefined;

/** Names under which data sets and shared documents use the element, beside its own name. */
export function otherNamesOf(element: string): readonly ElementName[] {
  names ??= groupNames(
    rowsOf('element-facts/other-names.tsv').map(([id, name, relation]) => ({
      id: id ?? '',
      name: name ?? '',
      relation: relation as ElementName['relation'],
    })),
  );
  return names.get(element) ?? [];
}

function groupNames(
  rows: readonly (ElementName & { readonly id: string })[],
): ReadonlyMap<string, readonly ElementName[]> {
  const groups = new Map<string, ElementName[]>();
  for (const { id, name, relation } of rows) {
    const group = groups.get(id) ?? [];
    group.push({ name, relation });
    groups.set(id, group);
  }
  return groups;
}

/**
 * Object class (对象类) of an element as far as the beginning of its name tells it: WS/T 303 puts the object class term first.
 * The longest beginning decides; a name that begins with a property has no class here.
 */
export function objectClassOf(element: Pick<DataElement, 'name'>): DataElement['objectClass'] {
  classes ??= rowsOf('element-facts/object-classes.tsv')
    .map(([begins = '', name = '', chinese = '', label = '']) => ({
      begins,
      class: name,
      name: chinese,
      label,
    }))
    .sort((a, b) => b.begins.length - a.begins.length);
  const found = classes.find(({ begins }) => element.name.startsWith(begins));
  return found && { class: found.class, name: found.name, basis: 'hulian' };
}

function rowsOf(path: string): string[][] {
  const [, ...lines] = readDataFile(path).toString('utf8').split('\n').filter(Boolean);
  return lines.map((line) => line.split('\t'));
}
