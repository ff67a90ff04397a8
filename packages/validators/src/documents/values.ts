// The values of a document with what is expected of each: coded statements and the other slots of header and sections, as one list.
import type { Confidence, DataElement, DataTypeCode, DocumentSlot } from '@hulian/standards';
import { parseFormat, type RepresentationFormat } from '../formats/parse-format.js';
import { findChild, findDescendant, readXsiType, type XmlElement } from '../readers/xml-tree.js';
import type { DocumentContext } from './context.js';
import type { LibraryMemo } from './library-memo.js';
import { dataElementCatalogue, dataSetCatalogue } from './oids.js';
import type { DocumentView, StatementView } from './view.js';

/** One type and format that a value may have, and how sure that is. */
export interface ExpectedForm {
  readonly dataType: DataTypeCode | undefined;
  readonly format: string;
  readonly parsed: RepresentationFormat;
  readonly confidence: Confidence;
  /** The source may have dropped the decimals of the format. */
  readonly decimalsUncertain: boolean;
}

/** A value in the document and the slots it may fill. */
export interface DocumentValue {
  /** Element that carries the value. */
  readonly element: XmlElement;
  /** Attribute that carries it; undefined for character data. */
  readonly attribute: string | undefined;
  /** Value without surrounding blanks; undefined when the attribute is absent. */
  readonly text: string | undefined;
  /** Slots of the template; any of them may be meant. */
  readonly slots: readonly DocumentSlot[];
  /** The coded statement it belongs to, if any. */
  readonly statement?: StatementView;
  /** HL7 type: of `xsi:type`, or known from the kind of slot (`CD`, `TS`, `II`, `ST`, `PQ`). */
  readonly type: string | undefined;
  /** Official or template name of what it is. */
  readonly name: string;
  /** Data element identifiers that apply. */
  readonly elementIds: readonly string[];
  /** Filled by the first rule that asks for it. */
  systems?: ExpectedSystems;
}

/** The code systems that a value may name, best first. */
export interface ExpectedSystems {
  readonly oids: readonly string[];
  /** The tables are known only as those of the data element, not from an example of the document. */
  readonly derived: boolean;
  readonly confidence: Confidence;
}

const attributeOfType: Readonly<Record<string, string>> = {
  CD: 'code',
  CE: 'code',
  CV: 'code',
  CS: 'code',
  CO: 'code',
  PQ: 'value',
  INT: 'value',
  REAL: 'value',
  MO: 'value',
  TS: 'value',
  BL: 'value',
  BN: 'value',
  II: 'extension',
};

/** Types whose value is a code. */
export const isCodeType = (type: string | undefined): boolean =>
  type !== undefined && attributeOfType[type] === 'code';
/** Types whose value is a number. */
export const isNumberType = (type: string | undefined): boolean =>
  type === 'PQ' || type === 'INT' || type === 'REAL' || type === 'MO';

/** All values of a document, made once: kept by the context itself, since tables of objects keep what they hold alive for long. */
export const listValues = (context: DocumentContext): readonly DocumentValue[] => context.values();

/** Makes the values of a document. */
export const collectValues = (
  context: Pick<DocumentView, 'root' | 'statements' | 'header' | 'sections'>,
): DocumentValue[] => {
  const list: DocumentValue[] = context.header.length > 0 ? [] : readCommonHeader(context.root);
  for (const statement of context.statements)
    for (const element of statement.values) list.push(readStatementValue(statement, element));
  const seen = new Map<XmlElement, DocumentValue[]>();
  for (const matches of [context.header, ...context.sections.map((section) => section.matches)]) {
    for (const { slot, element, attribute, value } of matches) {
      if (slot.structural === true || isOfStatement(element)) continue;
      const known = seen.get(element)?.find((each) => each.attribute === attribute);
      // Two slots of the template may share one place: either may be meant.
      if (known !== undefined) {
        (known.slots as DocumentSlot[]).push(slot);
        continue;
      }
      const made = readSlotValue(slot, element, attribute, value);
      list.push(made);
      const others = seen.get(element);
      if (others === undefined) seen.set(element, [made]);
      else others.push(made);
    }
  }
  return list;
};

/** Some slots of the templates name the code or value of every entry; coded statements are judged by their own code instead. */
const isOfStatement = ({ name, parent, attributes }: XmlElement): boolean => {
  const system = (
    name === 'code'
      ? attributes
      : name === 'value' && parent
        ? findChild(parent, 'code')?.attributes
        : undefined
  )?.codeSystem?.trim();
  return system === dataElementCatalogue || system === dataSetCatalogue;
};

/** Sex stands at one place in every document (HL7 CDA R2), also where the template is not known. */
const readCommonHeader = (root: XmlElement): DocumentValue[] => {
  const element = findDescendant(root, 'recordTarget', 'patientRole', 'patient', 'administrativeGenderCode');
  if (element === undefined) return [];
  const text = element.attributes.code?.trim();
  const elementIds = ['DE02.01.040.00'];
  return [{ element, attribute: 'code', text, slots: [], type: 'CD', name: '性别代码', elementIds }];
};

const readStatementValue = (statement: StatementView, element: XmlElement): DocumentValue => {
  const type = readXsiType(element);
  const attribute = type === undefined ? undefined : attributeOfType[type];
  const { slots, codeText, displayName } = statement;
  return {
    element,
    attribute,
    text: attribute === undefined ? element.text.trim() : element.attributes[attribute]?.trim(),
    slots,
    statement,
    type,
    name: slots[0]?.name ?? displayName ?? codeText,
    elementIds: [codeText],
  };
};

// Slots outside of coded statements carry no xsi:type: where the value stands says what it is.
const guessType = (
  slot: DocumentSlot,
  element: XmlElement,
  attribute: string | undefined,
): string | undefined => {
  if (attribute === 'code') return 'CD';
  if (attribute === 'extension') return 'II';
  if (attribute === undefined) return 'ST';
  return /time$/i.test(element.name) || slot.dataType === 'D' || slot.dataType === 'DT'
    ? 'TS'
    : slot.valueType;
};

const readSlotValue = (
  slot: DocumentSlot,
  element: XmlElement,
  attribute: string | undefined,
  value: string | undefined,
): DocumentValue => ({
  element,
  attribute,
  text: value?.trim(),
  slots: [slot],
  type: guessType(slot, element, attribute),
  name: slot.name,
  elementIds: [slot.element, slot.dataSetElement, ...(slot.elementVariants ?? [])].filter(
    (id) => id !== undefined,
  ),
});

/** A data type and format with the format parsed; made once per slot and data element. */
const formsOfSlot = new WeakMap<DocumentSlot, readonly ExpectedForm[]>();
const formsOfElement = new WeakMap<DataElement, readonly ExpectedForm[]>();

/**
 * Asks about the types and formats the value may have, those of its slots first, then those of its data elements, until
 * one is accepted. A catalogue row may be narrower than the data set: it only widens what is accepted.
 */
export const acceptsForm = (
  { slots, elementIds }: DocumentValue,
  library: LibraryMemo,
  accepts: (form: ExpectedForm) => boolean,
): boolean => {
  for (const slot of slots) {
    let known = formsOfSlot.get(slot);
    if (known === undefined) formsOfSlot.set(slot, (known = readSlotForms(slot, library)));
    if (known.some(accepts)) return true;
  }
  for (const id of elementIds) {
    const element = library.dataElement(id);
    if (element === undefined) continue;
    let known = formsOfElement.get(element);
    if (known === undefined) formsOfElement.set(element, (known = readElementForms(element)));
    if (known.some(accepts)) return true;
  }
  return false;
};

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
