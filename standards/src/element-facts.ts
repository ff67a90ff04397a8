// What this project adds to data elements: other names that data sets and documents use for them, the elements that state
// their units, and their object class.
import { readRows } from './read-rows.js';
import type { DataElement, ElementName } from './types.js';

interface ObjectClassRow {
  readonly begins: string;
  readonly class: string;
  readonly name: string;
  readonly label: string;
}

let names: ReadonlyMap<string, readonly ElementName[]> | undefined;
let units: ReadonlyMap<string, string> | undefined;
type ObjectClass = NonNullable<DataElement['objectClass']>;
let classes: { readonly byBeginning: ReadonlyMap<string, ObjectClass>; readonly longest: number } | undefined;

/** Names under which data sets and shared documents use the element, beside its own name. */
export function otherNamesOf(element: string): readonly ElementName[] {
  names ??= groupNames(
    readRows('element-facts/other-names.tsv') as unknown as readonly (ElementName & {
      readonly element: string;
    })[],
  );
  return names.get(element) ?? [];
}

function groupNames(
  rows: readonly (ElementName & { readonly element: string })[],
): ReadonlyMap<string, readonly ElementName[]> {
  const groups = new Map<string, ElementName[]>();
  for (const { element, name, relation } of rows) {
    const group = groups.get(element) ?? [];
    group.push({ name, relation });
    groups.set(element, group);
  }
  return groups;
}

/** The element that states the unit of a quantity, as a dose has one; undefined where the unit is fixed or there is none. */
export function unitElementOf(element: string): string | undefined {
  units ??= new Map(
    readRows('element-facts/unit-elements.tsv').map(({ quantity = '', unit = '' }) => [quantity, unit]),
  );
  return units.get(element);
}

/**
 * Object class (对象类) of an element as far as the beginning of its name tells it: WS/T 303 puts the object class term first.
 * The longest beginning decides; a name that begins with a property has no class here.
 */
export function objectClassOf(element: Pick<DataElement, 'name'>): DataElement['objectClass'] {
  classes ??= indexClasses(readRows('element-facts/object-classes.tsv') as unknown as ObjectClassRow[]);
  const { byBeginning, longest } = classes;
  let found: ObjectClass | undefined;
  for (let length = longest; length > 0 && found === undefined; length--)
    found = byBeginning.get(element.name.slice(0, length));
  return found;
}

function indexClasses(rows: readonly ObjectClassRow[]): NonNullable<typeof classes> {
  return {
    byBeginning: new Map(
      rows.map(({ begins, class: key, name }) => [begins, { class: key, name, basis: 'hulian' }]),
    ),
    longest: Math.max(...rows.map(({ begins }) => begins.length)),
  };
}
