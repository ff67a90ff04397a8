// What one file says of persons and visits, in a form that can be compared with other files: hashes and days; of records also the values that rules about other records read, which stay in memory.
import { detach } from '../engine/detach.js';
import { HashSet } from '../records/hash-set.js';
import { isPlaceholder } from '../documents/time-stamp.js';
import type { Location } from '../finding.js';
import { isExampleValue } from '../rules/document/example-value.js';

/** What is compared between artefacts. The position in this list is the position in `Fact.values`. */
export const factKinds = [
  'identity',
  'name',
  'sex',
  'birthDate',
  'inpatient',
  'outpatient',
  'institution',
  'admission',
  'discharge',
  'application',
  'document',
  'event',
  'report',
  'prescription',
  'specimen',
  'ordered',
  'reported',
  'death',
  'abo',
  'rhesus',
] as const;

/** One thing that is compared. */
export type FactKind = (typeof factKinds)[number];

const positions = Object.fromEntries(factKinds.map((kind, index) => [kind, index])) as Readonly<
  Record<FactKind, number>
>;
const days: ReadonlySet<FactKind> = new Set([
  'birthDate',
  'admission',
  'discharge',
  'event',
  'ordered',
  'reported',
  'death',
]);

/** One record, document or message as other artefacts see it. */
export interface Fact {
  /** Hash of the value, the day as a number, or 0 where nothing is said. */
  readonly values: readonly number[];
  readonly location: Location;
}

/** A record of which rules about other records read some values. */
export interface KeptRecord {
  readonly dataSet: string;
  /** Values by the identifier of the field. */
  readonly values: Readonly<Record<string, string>>;
  readonly location: Location;
}

/** The value of one kind; 0 when the artefact does not say. */
export const valueOf = ({ values }: Fact, kind: FactKind): number => values[positions[kind]] ?? 0;

/** Different facts kept per file; a file of a million records speaks of far fewer visits. */
const maxFacts = 200_000;

const hasher = new HashSet(1);

const hashText = (text: string): number => {
  hasher.begin();
  hasher.mixText(text);
  return hasher.finish();
};

/** The day of a date or time in digits, or 0. */
const readDay = (text: string): number => {
  const [digits] = /^\d{8}/.exec(text.replace(/[-/.]/g, '')) ?? [];
  return Number(digits ?? 0);
};

/** Placeholders, values of published examples and texts of one character repeated stand for nobody: they have findings of their own. */
const isNobody = (text: string): boolean =>
  isPlaceholder(text) || isExampleValue(text) || /^(.)\1{2,}$/u.test(text);

/** Data elements of the blood group (ABO血型代码, Rh血型代码). */
export const bloodElements = { abo: 'DE04.50.001.00', rhesus: 'DE04.50.010.00' } as const;

/** Codes of blood groups that say which (CV04.50.005, CV04.50.020); the others are unknown and not tested. */
const certain: Readonly<Partial<Record<FactKind, RegExp>>> = { abo: /^[1-4]$/, rhesus: /^[12]$/ };

/** Gathers the facts of one file. */
export class FactSheet {
  readonly facts: Fact[] = [];
  readonly records: KeptRecord[] = [];
  /** True when some facts were left out because there are too many. */
  full = false;
  readonly #seen = new HashSet(maxFacts);

  /** True when a text can stand for one person, visit or document. */
  means(text: string): boolean {
    return text.trim() !== '' && !isNobody(text.trim());
  }

  /** Keeps the values of a record that rules about other records read. */
  keep(dataSet: string, values: Readonly<Record<string, string>>, locate: () => Location): void {
    if (this.records.length >= maxFacts) this.full = true;
    else this.records.push({ dataSet, values: detach(values), location: detach(locate()) });
  }

  /** Adds what an artefact says; the location is asked for only when it is news. */
  add(texts: Partial<Record<FactKind, string | undefined>>, locate: () => Location): void {
    const values = factKinds.map((kind) => {
      const text = texts[kind]?.trim() ?? '';
      if (!this.means(text) || certain[kind]?.test(text) === false) return 0;
      return days.has(kind) ? readDay(text) : hashText(kind === 'identity' ? text.toUpperCase() : text);
    });
    this.#seen.begin();
    for (const value of values) this.#seen.mixText(String(value));
    const known = this.#seen.add(this.facts.length + 1);
    if (known === 'full') this.full = true;
    else if (known === 'new') this.facts.push({ values, location: detach(locate()) });
  }
}
