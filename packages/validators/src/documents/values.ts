// The values of a document with what is expected of each: coded statements and the other slots of header and sections, as one list.
import type { DocumentSlot } from '@hulian/standards';
import { findChild, findDescendant, readXsiType, type XmlElement } from '../readers/xml-tree.js';
import { ByStart } from './by-start.js';
import type { DocumentContext } from './context.js';
import { remember } from '../remember.js';
import { dataElementCatalogue, dataSetCatalogue } from './oids.js';
import type { SlotMatch } from './slot-index.js';
import { joinSlot, subjectOf, type ValueSubject } from './value-subject.js';
import type { DocumentView, StatementView } from './view.js';

/** A value in the document and the slots it may fill. */
export interface DocumentValue {
  /** Element that carries the value. */
  readonly element: XmlElement;
  /** Attribute that carries it; undefined for character data. */
  readonly attribute: string | undefined;
  /** Value without surrounding blanks; undefined when the attribute is absent. */
  readonly text: string | undefined;
  readonly subject: ValueSubject;
  /** The coded statement it belongs to, if any. */
  readonly statement: StatementView | undefined;
  /** HL7 type: of `xsi:type`, or known from the kind of slot (`CD`, `TS`, `II`, `ST`, `PQ`). */
  readonly type: string | undefined;
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

/** A value of which another slot may still be told. */
type Draft = DocumentValue & { subject: ValueSubject };

/** Makes the values of a document. */
export const collectValues = (
  context: Pick<DocumentView, 'root' | 'statements' | 'header' | 'sections'>,
): DocumentValue[] => {
  const list: DocumentValue[] = context.header.length > 0 ? [] : readCommonHeader(context.root);
  for (const statement of context.statements)
    for (const element of statement.values) list.push(readStatementValue(statement, element));
  const places = new Map<string | undefined, ByStart<Draft>>();
  for (const matches of [context.header, ...context.sections.map((section) => section.matches)]) {
    for (const match of matches) {
      const { slot, element, attribute } = match;
      if (slot.structural === true || isOfStatement(element)) continue;
      let elements = places.get(attribute);
      if (elements === undefined) places.set(attribute, (elements = new ByStart()));
      const known = elements.find(element.start);
      // Two slots of the template may share one place: either may be meant.
      if (known !== undefined) known.subject = joinSlot(known.subject, slot);
      else {
        const made = readSlotValue(match);
        elements.add(made);
        list.push(made);
      }
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

const sexSubject: ValueSubject = { slots: [], name: '性别代码', elementIds: ['DE02.01.040.00'] };

/** Sex stands at one place in every document (HL7 CDA R2), also where the template is not known. */
const readCommonHeader = (root: XmlElement): DocumentValue[] => {
  const element = findDescendant(root, 'recordTarget', 'patientRole', 'patient', 'administrativeGenderCode');
  if (element === undefined) return [];
  const text = element.attributes.code?.trim();
  return [{ element, attribute: 'code', text, subject: sexSubject, statement: undefined, type: 'CD' }];
};

const readStatementValue = (statement: StatementView, element: XmlElement): DocumentValue => {
  const type = readXsiType(element);
  const attribute = type === undefined ? undefined : attributeOfType[type];
  const text = attribute === undefined ? element.text.trim() : element.attributes[attribute]?.trim();
  return { element, attribute, text, subject: statement.subject, statement, type };
};

const isTimeName = remember((name) => /time$/i.test(name));

// Slots outside of coded statements carry no xsi:type: where the value stands says what it is.
const guessType = (
  slot: DocumentSlot,
  element: XmlElement,
  attribute: string | undefined,
): string | undefined => {
  if (attribute === 'code') return 'CD';
  if (attribute === 'extension') return 'II';
  if (attribute === undefined) return 'ST';
  return isTimeName(element.name) || slot.dataType === 'D' || slot.dataType === 'DT' ? 'TS' : slot.valueType;
};

const readSlotValue = ({ slot, element, attribute, value }: SlotMatch): DocumentValue => ({
  element,
  attribute,
  text: value?.trim(),
  subject: subjectOf(slot),
  statement: undefined,
  type: guessType(slot, element, attribute),
});
