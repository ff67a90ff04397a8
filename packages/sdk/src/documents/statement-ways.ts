// The ways of a section's slots by the statement they belong to, and which of several equal statements an element is.
import { findChild, type SlotPath, type XmlElement } from '@hulian/validators/xml';
import { oncePerObject } from '../once-per.js';
import type { PlannedScope, PlannedSlot } from './document-plan.js';
import { countStatementSteps, isHolder, lastRepeatable, statementKey } from './occurrence.js';
import { nameOfInner, nameOfStatement } from './place.js';
import { findElements, readSteps, type ReadStep } from './read-value.js';

/** A slot with its steps from the statement on: to the element that may repeat, and from there. */
interface StatementSlot {
  readonly planned: PlannedSlot;
  readonly inside: readonly ReadStep[];
  readonly rest: readonly ReadStep[];
  /** What the names of equal inner statements mean; only names that mean one. */
  readonly names: ReadonlyMap<string, PlannedSlot>;
}

/** The slots of one statement: the steps from the entry to the statement, and for each slot those from the statement on. */
export interface StatementWays {
  readonly key: string;
  readonly steps: readonly ReadStep[];
  readonly slots: readonly StatementSlot[];
  /** Which of several equal statements a name means, from 1; only names that mean one. */
  readonly numberOf: ReadonlyMap<string, number>;
}

/** The code that the statement of a way must have, undefined when it may have any or none. */
const codeOfWay = ({ steps }: StatementWays): string | undefined =>
  steps[0]?.conditions.find(
    ({ path, attribute }) => path.length === 1 && path[0] === 'code' && attribute === 'code',
  )?.value;

/** All ways of a section by statement, exact ones first, alternatives after the usual places. */
class SectionWays {
  readonly #all: readonly StatementWays[];
  readonly #byCode = new Map<string, readonly StatementWays[]>();
  readonly #uncoded: readonly StatementWays[];

  constructor(scope: PlannedScope) {
    this.#all = findStatementWays(scope);
    this.#uncoded = this.#all.filter((way) => codeOfWay(way) === undefined);
    for (const code of new Set(this.#all.flatMap((way) => codeOfWay(way) ?? [])))
      this.#byCode.set(
        code,
        this.#all.filter((way) => (codeOfWay(way) ?? code) === code),
      );
  }

  /** The ways that can lead into an entry. */
  into(entry: XmlElement): readonly StatementWays[] {
    if (entry.children.length !== 1) return this.#all;
    const code = findChild(entry.children[0], 'code')?.attributes['code']?.trim();
    return (code === undefined ? undefined : this.#byCode.get(code)) ?? this.#uncoded;
  }
}

/** The ways of a section. */
export const sectionWays = oncePerObject((scope: PlannedScope) => new SectionWays(scope));

const findStatementWays = (scope: PlannedScope): readonly StatementWays[] => {
  const byKey = new Map<string, { key: string; steps: readonly ReadStep[]; slots: StatementSlot[] }>();
  const namesOf = innerNames(scope);
  const add = (planned: PlannedSlot, path: SlotPath): void => {
    if (path.steps[0]?.name !== 'entry') return;
    const count = countStatementSteps(path);
    const key = statementKey(path, count);
    const ways = byKey.get(key) ?? { key, steps: readSteps(path.steps.slice(1, count)), slots: [] };
    const split = lastRepeatable(path.steps, count, path.steps.length) + 1;
    const inside = split === 0 ? [] : readSteps(path.steps.slice(count, split));
    const rest = readSteps(path.steps.slice(Math.max(split, count)));
    ways.slots.push({ planned, inside, rest, names: namesOf(planned) });
    byKey.set(key, ways);
  };
  for (const planned of scope.slots) add(planned, planned.path);
  for (const planned of scope.slots) for (const path of planned.alternatives) add(planned, path);
  const exactness = ({ steps }: StatementWays) => (steps.at(-1)?.passesNamed === true ? 1 : 0);
  return [...byKey.values()]
    .map((way) => ({ ...way, numberOf: numbersByName(way.slots, scope) }))
    .sort((first, second) => exactness(first) - exactness(second));
};

/** The names among these that mean one thing only. */
const tellingNames = <Meaning>(
  named: readonly (readonly [string, Meaning])[],
): ReadonlyMap<string, Meaning> => {
  const meanings = new Map(named);
  for (const [name, meaning] of named) if (meanings.get(name) !== meaning) meanings.delete(name);
  return meanings;
};

/** Names that tell apart the inner statements of slots with one path. */
const innerNames = (scope: PlannedScope): ((planned: PlannedSlot) => ReadonlyMap<string, PlannedSlot>) => {
  const byPath = new Map<string, [string, PlannedSlot][]>();
  const keyOf = ({ slot, occurrence }: PlannedSlot): string => `${String(occurrence.statement)} ${slot.path}`;
  for (const planned of scope.slots) {
    const name = nameOfInner(planned, scope);
    if (name === undefined) continue;
    byPath.set(keyOf(planned), [...(byPath.get(keyOf(planned)) ?? []), [name, planned]]);
  }
  return (planned) => tellingNames(byPath.get(keyOf(planned)) ?? []);
};

/** Names that tell equal statements apart: their own, and those of what they hold. */
const numbersByName = (slots: readonly StatementSlot[], scope: PlannedScope): ReadonlyMap<string, number> => {
  if (new Set(slots.map(({ planned }) => planned.occurrence.statement)).size < 2) return new Map();
  return tellingNames(
    slots.flatMap(({ planned }) =>
      [nameOfStatement(planned, scope), nameOfInner(planned, scope)].flatMap((name): [string, number][] =>
        name === undefined ? [] : [[name, planned.occurrence.statement]],
      ),
    ),
  );
};

const nameOf = (statement: XmlElement | undefined): string =>
  findChild(statement, 'code')?.attributes['displayName'] ?? '';

/** Which of several equal statements it is, from 1; 0 when no name tells it. */
export const tellNumber = (statement: XmlElement, numberOf: ReadonlyMap<string, number>): number => {
  if (numberOf.size === 0) return 0;
  const own = numberOf.get(nameOf(statement));
  if (own !== undefined) return own;
  for (const child of statement.children) {
    const told = isHolder(child.name) ? numberOf.get(nameOf(child.children[0])) : undefined;
    if (told !== undefined) return told;
  }
  return 0;
};

/**
 * The element that a slot means in its statement. Of equal ones that hold a statement of their own the name of its code
 * decides, else their order; persons count by standing there, whether or not the ones before them say anything.
 */
export const findNumbered = (
  statement: XmlElement,
  { planned, inside, rest, names }: StatementSlot,
  named: Set<number>,
  isFree: (element: XmlElement) => boolean,
): XmlElement | undefined => {
  if (inside.length === 0) return findElements(statement, rest, named).find(isFree);
  const [next] = rest;
  let left = planned.occurrence.inner;
  for (const one of findElements(statement, inside, named)) {
    const held = findElements(one, rest, named);
    if (held.length > 0 && !held.some(isFree)) continue;
    if (isHolder(one.name) && next !== undefined) {
      const [inner] = findElements(one, [next], named);
      if (inner === undefined) continue;
      const told = names.get(nameOf(inner));
      if (told === planned) return held.find(isFree);
      if (told !== undefined) continue;
    }
    left -= 1;
    if (left === 0) return held.find(isFree);
  }
  return undefined;
};
