// A template compiled for building and extracting: slots with parsed paths and the keys they answer to.
import {
  headerSlots,
  type DocumentSection,
  type DocumentSlot,
  type DocumentTemplate,
} from '@hulian/standards';
import { parseSlotPath, type SlotPath } from '@hulian/validators/xml';
import { oncePerObject } from '../once-per.js';
import { addDemandedSlots } from './assessment-slots.js';
import { isDoseFrequency } from './dose-frequency.js';
import { numberOccurrences, type Occurrence } from './occurrence.js';

/** A slot ready for use. */
export interface PlannedSlot {
  readonly slot: DocumentSlot;
  readonly path: SlotPath;
  readonly alternatives: readonly SlotPath[];
  readonly occurrence: Occurrence;
  /** The key `extractDocument` writes: field, else data element or name where unique in its scope, else path. */
  readonly key: string;
  /** The path with its occurrence, `entry/…/value#2`: the key that means this place alone. */
  readonly place: string;
  /** Position in the scope; groups of repeated entries are told apart by it. */
  readonly index: number;
  /** Only the assessment schemas ask for the place, beside that of another slot. */
  readonly demanded?: { readonly beside?: PlannedSlot };
}

/** The header or one section: its slots and which of them a key means. */
export interface PlannedScope {
  readonly name: string;
  readonly section?: DocumentSection;
  /** Attributes of the code of the section, none for the header. */
  readonly code: Readonly<Record<string, string>>;
  readonly slots: readonly PlannedSlot[];
  readonly byKey: ReadonlyMap<string, readonly PlannedSlot[]>;
}

/** A compiled template. */
export interface DocumentPlan {
  readonly template: DocumentTemplate;
  readonly header: PlannedScope;
  readonly sections: readonly PlannedScope[];
}

const pathKey = (slot: DocumentSlot): string =>
  slot.occurrence === undefined ? slot.path : `${slot.path}#${String(slot.occurrence)}`;

/** No place to fill in: the condition its own path states, a whole procedure, an observation that no code tells apart, an id as text. */
const isNoPlace =
  /\[([\w/]+\/@\w+)='[^']*'\]\/\1$|procedure(?:\[[^\]]*\])?$|^entry\/observation\/(?:value|code\/)|\/id\/text\(\)$/;

/** Some sources name the observation where they mean its value. */
const completePath = (path: string): string => {
  const parsed = parseSlotPath(path);
  const name = parsed?.target.kind === 'element' ? parsed.steps.at(-1)?.name : undefined;
  return name?.startsWith('observation') ? `${path}/value` : path;
};

/** True when the place holds a time stamp (TS). */
export const isTimePath = (path: string): boolean => /[tT]ime(?:\/(?:low|high))?\/@value$/.test(path);

/** Slots that say where they stand, with complete paths. Those of WS/T 483 often do not. */
const completeSlots = (slots: readonly DocumentSlot[]): readonly DocumentSlot[] =>
  slots
    .filter(({ path }) => path !== undefined && path !== '' && !isNoPlace.test(path))
    .map((slot) => {
      const path = completePath(slot.path);
      return path === slot.path ? slot : { ...slot, path };
    });

const lineages = ['A', 'B', 'C'];
const seenTogether = (first: DocumentSlot, second: DocumentSlot): boolean =>
  lineages.some((letter) => first.seenIn.includes(letter) && second.seenIn.includes(letter));

/**
 * Slots that mean one thing at places no source uses together, or that one source writes twice: implementers differ on
 * the wrapper. The place most sources use is built; the others are read as well.
 */
const mergeAlternatives = (slots: readonly DocumentSlot[]): readonly DocumentSlot[] => {
  const byMeaning = new Map<string, DocumentSlot[]>();
  for (const slot of slots) {
    const meaning = [
      slot.field ?? `${slot.element ?? ''} ${slot.name}`,
      slot.occurrence ?? 1,
      slot.path.split('/').at(-1),
    ];
    const key = meaning.join(' ');
    byMeaning.set(key, [...(byMeaning.get(key) ?? []), slot]);
  }
  const replaced = new Map<DocumentSlot, DocumentSlot | undefined>();
  for (const group of byMeaning.values()) {
    const [best, ...others] = [...group].sort((first, second) => second.seenIn.length - first.seenIn.length);
    const alternatives = others.filter(
      (other) =>
        best !== undefined &&
        (!seenTogether(best, other) || (other.seenIn.length === 1 && best.seenIn.length >= 3)),
    );
    if (best === undefined || alternatives.length === 0) continue;
    for (const alternative of alternatives) replaced.set(alternative, undefined);
    replaced.set(best, {
      ...best,
      altPaths: [...(best.altPaths ?? []), ...alternatives.map(({ path }) => path)],
    });
  }
  return slots.flatMap((slot) => (replaced.has(slot) ? (replaced.get(slot) ?? []) : slot));
};

/**
 * Without the repetitions that an example wrote under the number of another element, where a place has the number of its own:
 * an Rh under the number of ABO is for nobody to write, and who reads the number takes it for the ABO.
 */
const withoutBorrowedNumbers = (slots: readonly DocumentSlot[]): readonly DocumentSlot[] =>
  slots.filter(
    ({ field, fieldBasis, occurrence }) =>
      fieldBasis !== 'name' ||
      (occurrence ?? 1) === 1 ||
      !slots.some((other) => other.field === field && other.fieldBasis !== 'name'),
  );

const natureOf = ({ slot }: PlannedSlot): string =>
  slot.path.startsWith('id[')
    ? 'document'
    : isTimePath(slot.path)
      ? 'time'
      : slot.valueType === 'CD' || slot.path.endsWith('/@code')
        ? 'code'
        : 'text';

/**
 * Sources bind the time of a signature to the field of the name, or a name to the field of its code: a key means places
 * of one nature, and a time only when there is nothing else.
 */
const ofOneNature = (slots: readonly PlannedSlot[]): readonly PlannedSlot[] => {
  const main = slots.find((planned) => natureOf(planned) !== 'time') ?? slots[0];
  return main === undefined ? slots : slots.filter((planned) => natureOf(planned) === natureOf(main));
};

const sectionCode = ({
  name,
  code,
  codeSystem,
  displayName = name,
}: DocumentSection): Readonly<Record<string, string>> => ({
  ...(code !== undefined && { code }),
  ...(code !== undefined && codeSystem !== undefined && { codeSystem }),
  ...(code !== undefined && codeSystem === '2.16.840.1.113883.6.1' && { codeSystemName: 'LOINC' }),
  displayName,
});

const onlyOne: Occurrence = { statementSteps: 1, statement: 1, inner: 1 };

const planScope = (
  template: DocumentTemplate,
  name: string,
  slots: readonly DocumentSlot[],
  section?: DocumentSection,
): PlannedScope => {
  const usable = mergeAlternatives(withoutBorrowedNumbers(completeSlots(slots)));
  const count = (read: (slot: DocumentSlot) => string | undefined): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const slot of usable) {
      const key = read(slot);
      if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  };
  const elements = count((slot) => slot.element);
  const names = count((slot) => slot.name);
  const preferredKey = (slot: DocumentSlot): string => {
    if (isDoseFrequency(slot)) return slot.name;
    if (slot.field !== undefined) return slot.field;
    if (slot.element !== undefined && elements.get(slot.element) === 1) return slot.element;
    return slot.name !== undefined && names.get(slot.name) === 1 ? slot.name : pathKey(slot);
  };
  // Two slots of one place differ only in what sources call it: the first is used, the other's names lead to it.
  const places = new Map<string, Omit<PlannedSlot, 'occurrence'>>();
  const placesByKey = new Map<string, string[]>();
  for (const slot of usable) {
    const place = pathKey(slot);
    const path = parseSlotPath(slot.path);
    if (path === undefined) continue;
    const one = places.get(place) ?? {
      slot,
      path,
      alternatives: (slot.altPaths ?? []).flatMap((each) => parseSlotPath(each) ?? []),
      key: preferredKey(slot),
      place,
      index: places.size,
    };
    places.set(place, one);
    const keys = new Set([preferredKey(slot), place]);
    if (slot.field !== undefined) keys.add(slot.field);
    if (slot.element !== undefined && elements.get(slot.element) === 1) keys.add(slot.element);
    if (slot.name !== undefined && names.get(slot.name) === 1) keys.add(slot.name);
    for (const key of keys) placesByKey.set(key, [...new Set([...(placesByKey.get(key) ?? []), place])]);
  }
  const numbers = numberOccurrences([...places.values()]);
  const planned = new Map<string, PlannedSlot>(
    [...places.values()].map(({ slot, path, alternatives, key, place, index }) => [
      place,
      // Members one by one: objects made by spread are slow to read from.
      { slot, path, alternatives, key, place, index, occurrence: numbers[index] ?? onlyOne },
    ]),
  );
  const byKey = new Map(
    [...placesByKey].map(([key, keyed]) => [
      key,
      ofOneNature(keyed.flatMap((place) => planned.get(place) ?? [])),
    ]),
  );
  const all = addDemandedSlots(template, [...planned.values()], section === undefined ? 'header' : 'section');
  for (const slot of all) if (slot.demanded) byKey.set(slot.place, [slot]);
  return {
    name,
    slots: all,
    byKey,
    code: section === undefined ? {} : sectionCode(section),
    ...(section === undefined ? {} : { section }),
  };
};

/** Compiles a template once. */
export const planDocument = oncePerObject((template: DocumentTemplate): DocumentPlan => ({
  template,
  header: planScope(template, 'header', headerSlots(template)),
  sections: template.sections.map((section) => planScope(template, section.name, section.entries, section)),
}));
