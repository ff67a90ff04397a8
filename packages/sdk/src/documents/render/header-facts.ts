// Facts of the header as a clinician looks for them: who first, then numbers, then the rest; an address is one line.
import type { Fact } from './view.js';

/** A fact and the path of its slot. */
export interface PlacedFact {
  readonly path: string;
  readonly fact: Fact;
}

const patientOrder: readonly RegExp[] = [
  /patient\/name/,
  /administrativeGenderCode/,
  /patient\/age/,
  /birthTime/,
  /\/id\[/,
  /^(?!.*addr\/)/,
];

const rank = ({ path }: PlacedFact): number => {
  const found = patientOrder.findIndex((pattern) => pattern.test(path));
  return found === -1 ? patientOrder.length : found;
};

/** Parts of an address from the large to the small, as it is written in Chinese. */
const addressParts = ['state', 'city', 'county', 'township', 'streetName', 'houseNumber'];

/** Joins the parts of each address into one fact, where the first part stood. */
export const joinAddresses = (facts: readonly PlacedFact[]): PlacedFact[] => {
  const addresses = new Map<string, { place: PlacedFact; parts: Map<string, string> }>();
  const joined: (PlacedFact | string)[] = [];
  for (const placed of facts) {
    const [, owner = '', part = ''] = /^(.*addr(?:\[[^\]]*\])?)\/(\w+)/.exec(placed.path) ?? [];
    if (!addressParts.includes(part)) {
      joined.push(placed);
      continue;
    }
    const address = addresses.get(owner) ?? { place: placed, parts: new Map<string, string>() };
    if (!addresses.has(owner)) joined.push(owner);
    addresses.set(owner, address);
    address.parts.set(part, placed.fact.value);
  }
  return joined.flatMap((each) => {
    if (typeof each !== 'string') return each;
    const address = addresses.get(each);
    if (address === undefined) return [];
    const name = address.place.fact.name.replace(/[-－—].*$/, '');
    const value = addressParts.map((part) => address.parts.get(part) ?? '').join('');
    return { path: address.place.path, fact: { name, value } };
  });
};

/** Facts about the patient in the order in which they are looked for. */
export const arrangePatient = (facts: readonly PlacedFact[]): Fact[] =>
  [...joinAddresses(facts)].sort((first, second) => rank(first) - rank(second)).map(({ fact }) => fact);
