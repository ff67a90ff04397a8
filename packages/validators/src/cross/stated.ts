// A fact of a run with the file that states it.
import { valueOf, type Fact, type FactKind } from './facts.js';

/** A fact and the file that states it. */
export interface Stated extends Fact {
  readonly file: number;
}

/** True when both say something of a kind and do not say the same. */
export const differs = (first: Fact, second: Fact, kind: FactKind): boolean => {
  const [a, b] = [valueOf(first, kind), valueOf(second, kind)];
  return a !== 0 && b !== 0 && a !== b;
};
