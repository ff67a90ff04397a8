// Which of several equal places a slot means. A template numbers places of one path through the whole section; a document
// nests them: the third code may be the first one of the second diagnosis.
import type { DocumentSlot } from '@hulian/standards';
import type { PathStep, SlotPath } from '@hulian/validators/xml';

/** Elements that stand once a statement or once a person: a sibling is made when the one there holds another. */
const repeatable: ReadonlySet<string> = new Set([
  'entry',
  'entryRelationship',
  'component',
  'participant',
  'author',
  'performer',
  'informant',
  'authenticator',
]);

/** True for elements that say nothing themselves: which one is meant is told by what it holds. */
export const isHolder = (name: string): boolean => ['entry', 'entryRelationship', 'component'].includes(name);

/** A path cut where its statement ends, and the 1-based numbers of the statement and of the place inside it. */
export interface Occurrence {
  /** Number of steps that lead to the statement. */
  readonly statementSteps: number;
  readonly statement: number;
  readonly inner: number;
}

/** The statement a path is about: up to the first element known by its code, else the first two steps. */
export const countStatementSteps = ({ steps }: SlotPath): number => {
  const coded = steps.findIndex(({ conditions }) => conditions.some(({ path }) => path.at(-1) === 'code'));
  return coded === -1 ? Math.min(2, steps.length) : coded + 1;
};

/** One text for the steps of a statement, equal for equal statements. */
export const statementKey = ({ steps }: SlotPath, count: number): string =>
  JSON.stringify(steps.slice(0, count));

/** Index of the last element that may repeat among `steps[from]` to `steps[to - 1]`, -1 when there is none. */
export const lastRepeatable = (steps: readonly PathStep[], from: number, to: number): number => {
  for (let index = to - 1; index >= from; index -= 1)
    if (repeatable.has(steps[index]?.name ?? '')) return index;
  return -1;
};

/** Numbers the slots of one scope, given in template order. */
export const numberOccurrences = (
  slots: readonly { readonly slot: DocumentSlot; readonly path: SlotPath }[],
): readonly Occurrence[] => {
  const latest = new Map<string, number>();
  const inside = new Map<string, number>();
  return slots.map(({ slot, path }) => {
    const statementSteps = countStatementSteps(path);
    const key = statementKey(path, statementSteps);
    if (lastRepeatable(path.steps, statementSteps, path.steps.length) === -1) {
      const statement = slot.occurrence ?? 1;
      latest.set(key, statement);
      return { statementSteps, statement, inner: 1 };
    }
    const statement = latest.get(key) ?? 1;
    const innerKey = `${slot.path} ${String(statement)}`;
    const inner = (inside.get(innerKey) ?? 0) + 1;
    inside.set(innerKey, inner);
    return { statementSteps, statement, inner };
  });
};
