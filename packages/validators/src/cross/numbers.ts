// Numbers that one institution gives once: an application, report, prescription or specimen belongs to one patient.
import { valueOf, type FactKind } from './facts.js';
import { differs, type Stated } from './stated.js';

/** What has a number of its own. */
export const numberKinds = [
  'application',
  'report',
  'prescription',
  'specimen',
] as const satisfies readonly FactKind[];

/** Remembers who had a number first. */
export class NumberOwners {
  readonly #owners = Object.fromEntries(
    numberKinds.map((kind) => [kind, new Map<number, Stated[]>()]),
  ) as Readonly<Record<(typeof numberKinds)[number], Map<number, Stated[]>>>;

  constructor(private readonly limit: number) {}

  /** Tells a number of another patient. False when there are too many to remember. */
  compare(fact: Stated, tell: (kind: (typeof numberKinds)[number], owner: Stated) => void): boolean {
    for (const kind of numberKinds) {
      const number = valueOf(fact, kind);
      if (number === 0) continue;
      const owners = this.#owners[kind];
      const ofNumber = owners.get(number);
      const owner = ofNumber?.find((each) => !differs(each, fact, 'institution'));
      if (owner !== undefined) {
        if (isOtherPatient(owner, fact)) tell(kind, owner);
      } else if (ofNumber !== undefined) ofNumber.push(fact);
      else if (owners.size < this.limit) owners.set(number, [fact]);
      else return false;
    }
    return true;
  }
}

/** By the identity number; where one of both has none, by the name together with birth date, sex or visit. */
function isOtherPatient(first: Stated, second: Stated): boolean {
  if (valueOf(first, 'identity') !== 0 && valueOf(second, 'identity') !== 0)
    return differs(first, second, 'identity');
  return differs(first, second, 'name') && besides.some((kind) => differs(first, second, kind));
}

const besides = ['birthDate', 'sex', 'inpatient', 'outpatient'] as const;
