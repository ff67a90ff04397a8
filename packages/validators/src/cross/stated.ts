// A fact of a run with the file that states it.
import { valueOf, type Fact, type FactKind } from './facts.js';

/** A fact and the file that states it. */
export interface Stated extends Fact {
  readonly file: number;
}

/** The statement of a kind among those about one person or visit. */
export const stating = (known: readonly Stated[], kind: FactKind): Stated | undefined =>
  known.find((each) => valueOf(each, kind) !== 0);

/** The statement that a fact contradicts. */
export const contradicted = (known: readonly Stated[], fact: Stated, kind: FactKind): Stated | undefined => {
  const other = stating(known, kind);
  return other && differs(other, fact, kind) ? other : undefined;
};

/** Adds a fact that is the first to say something of one of the kinds. */
export const learn = (known: Stated[], fact: Stated, kinds: readonly FactKind[]): void => {
  if (kinds.some((kind) => valueOf(fact, kind) !== 0 && stating(known, kind) === undefined)) known.push(fact);
};

/** True when both say something of a kind and do not say the same. */
export const differs = (first: Fact, second: Fact, kind: FactKind): boolean => {
  const [a, b] = [valueOf(first, kind), valueOf(second, kind)];
  return a !== 0 && b !== 0 && a !== b;
};
