// Days that different artefacts tell of one person or one application, in an order that cannot be.
import { valueOf, type FactKind } from './facts.js';
import type { Stated } from './stated.js';

/** What is out of order. */
export type DayMessage = 'after-death' | 'before-birth' | 'report-before-order';

/** Compares the days of a run when all of it is known. */
export function compareDays(
  facts: readonly Stated[],
  tell: (message: DayMessage, fact: Stated, other: Stated) => void,
): void {
  const deaths = indexDeaths(facts);
  const births = index(facts, 'identity', 'birthDate');
  const orders = index(facts, 'application', 'ordered');
  for (const fact of facts) {
    const admission = valueOf(fact, 'admission');
    const reported = valueOf(fact, 'reported');
    const death = deaths.get(valueOf(fact, 'identity'));
    const birth = births.get(valueOf(fact, 'identity'));
    const order = orders.get(valueOf(fact, 'application'));
    // What one record says of itself is judged by the rules about records.
    if (admission !== 0 && death && death !== fact && admission > valueOf(death, 'death'))
      tell('after-death', fact, death);
    if (admission !== 0 && birth && birth.file !== fact.file && admission < valueOf(birth, 'birthDate'))
      tell('before-birth', fact, birth);
    if (reported !== 0 && order && order !== fact && reported < valueOf(order, 'ordered'))
      tell('report-before-order', fact, order);
  }
}

/** The first fact that tells a day, by person or application. */
function index(facts: readonly Stated[], key: FactKind, day: FactKind): ReadonlyMap<number, Stated> {
  const first = new Map<number, Stated>();
  for (const fact of facts) {
    const number = valueOf(fact, key);
    if (number !== 0 && valueOf(fact, day) !== 0 && !first.has(number)) first.set(number, fact);
  }
  return first;
}

/** Deaths by person; a death record that has the stay alone is told of whoever else has that stay. */
function indexDeaths(facts: readonly Stated[]): ReadonlyMap<number, Stated> {
  const deaths = new Map(index(facts, 'identity', 'death'));
  const stays = index(facts, 'inpatient', 'death');
  for (const fact of facts) {
    const identity = valueOf(fact, 'identity');
    const death = stays.get(valueOf(fact, 'inpatient'));
    if (identity !== 0 && death && !deaths.has(identity)) deaths.set(identity, death);
  }
  return deaths;
}
