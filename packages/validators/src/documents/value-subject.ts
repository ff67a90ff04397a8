// What is known of a value before it is seen. Values at equal places share it, so that it is worked out once.
import type { Confidence, DataElement, DataTypeCode, DocumentSlot } from '@hulian/standards';
import { detach } from '../engine/detach.js';
import { parseFormat, type RepresentationFormat } from '../formats/parse-format.js';
import type { LibraryMemo } from './library-memo.js';

/** One type and format that a value may have, and how sure that is. */
export interface ExpectedForm {
  readonly dataType: DataTypeCode | undefined;
  readonly format: string;
  readonly parsed: RepresentationFormat;
  readonly confidence: Confidence;
  /** The source may have dropped the decimals of the format. */
  readonly decimalsUncertain: boolean;
}

/** The code systems that a value may name, best first. */
export interface ExpectedSystems {
  /** The tables of the slot and of its data element; the others of `oids` are what published examples write there. */
  readonly own: readonly string[];
  readonly oids: readonly string[];
  /** The tables are known only as those of the data element, not from an example of the document. */
  readonly derived: boolean;
  readonly confidence: Confidence;
}

/** What a value may be. */
export interface ValueSubject {
  /** Slots of the template; any of them may be meant. */
  readonly slots: readonly DocumentSlot[];
  /** Official or template name of what it is. */
  readonly name: string;
  /** Data element identifiers that apply. */
  readonly elementIds: readonly string[];
  /** What a library says of it; filled by the first rule that asks. */
  known?: SubjectFacts;
  /** Subjects of places that another slot names too. */
  joined?: Map<DocumentSlot, ValueSubject>;
}

/** What a library says of a subject. */
interface SubjectFacts {
  readonly library: LibraryMemo;
  systems?: ExpectedSystems;
  forms?: readonly ExpectedForm[];
}

/** The facts of a subject; another library may say something else. */
export const factsOf = (subject: ValueSubject, library: LibraryMemo): SubjectFacts =>
  subject.known?.library === library ? subject.known : (subject.known = { library });

const ofSlots = new WeakMap<DocumentSlot, ValueSubject>();

/** The subject of the values at a slot. */
export const subjectOf = (slot: DocumentSlot): ValueSubject => {
  const known = ofSlots.get(slot);
  if (known !== undefined) return known;
  const ids = [slot.element, slot.dataSetElement, ...(slot.elementVariants ?? [])];
  const made = { slots: [slot], name: slot.name, elementIds: ids.filter((id) => id !== undefined) };
  ofSlots.set(slot, made);
  return made;
};

const ofCodes = new WeakMap<readonly DocumentSlot[], ValueSubject>();

/** The subject of the values under a code, for all entries that a template has under it: its own list. */
export const subjectOfCode = (slots: readonly DocumentSlot[], code: string): ValueSubject => {
  const known = ofCodes.get(slots);
  if (known !== undefined) return known;
  const made = { slots, name: slots[0]?.name ?? code, elementIds: [detach(code)] };
  ofCodes.set(slots, made);
  return made;
};

/** The subject of a place that one more slot names. */
export const joinSlot = (subject: ValueSubject, slot: DocumentSlot): ValueSubject => {
  const joined = (subject.joined ??= new Map<DocumentSlot, ValueSubject>());
  const known = joined.get(slot);
  if (known !== undefined) return known;
  const { slots, name, elementIds } = subject;
  const made = { slots: [...slots, slot], name, elementIds };
  joined.set(slot, made);
  return made;
};

/**
 * The types and formats that a value may have, those of its slots first, then those of its data elements.
 * A catalogue row may be narrower than the data set: it only widens what is accepted.
 */
export const findForms = (subject: ValueSubject, library: LibraryMemo): readonly ExpectedForm[] =>
  (factsOf(subject, library).forms ??= [
    ...subject.slots.flatMap((slot) => readSlotForms(slot, library)),
    ...subject.elementIds.flatMap((id) => {
      const element = library.dataElement(id);
      return element === undefined ? [] : readElementForms(element);
    }),
  ]);

const makeForm = (
  dataType: DataTypeCode | undefined,
  format: string | undefined,
  confidence: Confidence,
  decimalsUncertain: boolean,
): readonly ExpectedForm[] => {
  const parsed = format === undefined ? undefined : parseFormat(format);
  return format === undefined || parsed === undefined
    ? []
    : [{ dataType, format, parsed, confidence, decimalsUncertain }];
};

const readSlotForms = (
  { element, dataType, format, confidence }: DocumentSlot,
  library: LibraryMemo,
): readonly ExpectedForm[] => {
  const catalogue = element === undefined ? undefined : library.dataElement(element);
  return makeForm(
    dataType,
    format,
    confidence,
    catalogue?.decimalsUncertain === true && catalogue.format === format,
  );
};

const readElementForms = ({
  dataType,
  format,
  ws445Type,
  ws445Format,
  decimalsUncertain,
  confidence,
}: DataElement): readonly ExpectedForm[] => [
  ...makeForm(dataType, format, confidence, decimalsUncertain === true),
  ...makeForm(ws445Type ?? dataType, ws445Format, confidence, decimalsUncertain === true),
];
