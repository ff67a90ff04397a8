// Facts of shared documents and interaction messages: identifiers by their national roots, the patient by the names of elements.
import type { DocumentSlot } from '@hulian/standards';
import type { Location } from '../finding.js';
import {
  findChild,
  findChildren,
  findDescendant,
  walkElements,
  type XmlElement,
} from '../readers/xml-tree.js';
import { bloodElements, type FactKind, type FactSheet } from './facts.js';

/** Roots of identifiers in headers of documents and in messages (standards/oids.tsv). */
const roots: Readonly<Record<string, FactKind>> = {
  '2.16.156.10011.1.3': 'identity',
  '2.16.156.10011.1.12': 'inpatient',
  '2.16.156.10011.1.11': 'outpatient',
  // Messages of WS/T 846 write the number of an outpatient visit under this root too.
  '2.16.156.10011.1.10': 'outpatient',
  '2.16.156.10011.1.24': 'application',
  '2.16.156.10011.1.14': 'specimen',
  '2.16.156.10011.1.20': 'prescription',
  '2.16.156.10011.1.32': 'report',
  '2.16.156.10011.1.33': 'report',
};

type Texts = Partial<Record<FactKind, string | undefined>>;

/** Identifiers stand in `id`, or in its `item`s where several share one (messages). */
const identifiersOf = (element: XmlElement | undefined): readonly XmlElement[] =>
  findChildren(element, 'id').flatMap((id) => [id, ...findChildren(id, 'item')]);

const readIds = (element: XmlElement | undefined, texts: Texts): void => {
  for (const { attributes } of identifiersOf(element)) {
    const kind = roots[attributes.root?.trim() ?? ''];
    if (kind !== undefined) texts[kind] ??= attributes.extension;
  }
};

const readPerson = (person: XmlElement | undefined, texts: Texts): void => {
  readIds(person, texts);
  const name = findChild(person, 'name');
  texts.name = name?.text.trim() === '' ? findDescendant(name, 'item', 'part')?.attributes.value : name?.text;
  texts.sex = findChild(person, 'administrativeGenderCode')?.attributes.code;
  texts.birthDate = findChild(person, 'birthTime')?.attributes.value;
};

/** Data elements of the begin and the end of a stay (入院日期时间, 出院日期时间). */
const stayElements = { admission: 'DE06.00.092.00', discharge: 'DE06.00.017.00' } as const;

/**
 * The begin and the end of the stay. Templates give the same place of the header to other times too (ward round, start of
 * the operation, discussion): those are none.
 */
const readStay = (
  root: XmlElement,
  header: readonly DocumentSlot[],
): Partial<Record<keyof typeof stayElements, string | undefined>> => {
  const time = findDescendant(root, 'componentOf', 'encompassingEncounter', 'effectiveTime');
  const read = (kind: keyof typeof stayElements, part: string): string | undefined => {
    const element = part === '' ? time : findChild(time, part);
    const path = ['componentOf/encompassingEncounter/effectiveTime', part, '@value']
      .filter(Boolean)
      .join('/');
    const meant = header.find((slot) => slot.path === path)?.element;
    return meant === undefined || meant === stayElements[kind] ? element?.attributes.value : undefined;
  };
  return {
    admission: read('admission', 'low') ?? read('admission', ''),
    discharge: read('discharge', 'high'),
  };
};

/** The blood group of the body; none where entries differ: the blood that is asked for need not be of the patient's group. */
const readBlood = (root: XmlElement): Texts => {
  const found = { abo: new Set<string>(), rhesus: new Set<string>() };
  const kinds = Object.keys(found) as (keyof typeof found)[];
  walkElements(root, (element) => {
    if (element.name !== 'observation') return;
    const code = findChild(element, 'code')?.attributes.code;
    const kind = kinds.find((each) => bloodElements[each] === code);
    const value = findChild(element, 'value')?.attributes.code?.trim();
    if (kind !== undefined && value !== undefined) found[kind].add(value);
  });
  const only = (values: ReadonlySet<string>): string | undefined =>
    values.size === 1 ? [...values][0] : undefined;
  return { abo: only(found.abo), rhesus: only(found.rhesus) };
};

/** What is to be known of a document beside its tree. */
export interface DocumentFactsOptions {
  /** Carried by a message or signed: it shares its identifier with the document rightly. */
  readonly isCopy: boolean;
  /** Places of the header that its template names. */
  readonly header: readonly DocumentSlot[];
  readonly locate: (element: XmlElement) => Location;
}

/** Reads the header of a document. */
export const readDocumentFacts = (
  root: XmlElement,
  sheet: FactSheet,
  { isCopy, header, locate }: DocumentFactsOptions,
): void => {
  const texts: Texts = {};
  const role = findDescendant(root, 'recordTarget', 'patientRole');
  readIds(role, texts);
  readPerson(findChild(role, 'patient'), texts);
  const custodian = findDescendant(
    root,
    'custodian',
    'assignedCustodian',
    'representedCustodianOrganization',
    'id',
  );
  texts.institution = custodian?.attributes.extension;
  const id = findChild(root, 'id')?.attributes;
  if (!isCopy && id?.extension !== undefined && sheet.means(id.extension))
    texts.document = `${id.root ?? ''} ${id.extension} ${findDescendant(root, 'versionNumber')?.attributes.value ?? ''}`;
  texts.event = findChild(root, 'effectiveTime')?.attributes.value;
  sheet.add({ ...texts, ...readBlood(root), ...readStay(root, header) }, () => locate(role ?? root));
};

/** Elements of messages that stand for the visit. */
const encounters: ReadonlySet<string> = new Set(['encounter', 'encounterEvent', 'encompassingEncounter']);

/** Reads the patients of a message, wherever it names them; visit and applications belong to the only one. */
export const readMessageFacts = (
  root: XmlElement,
  sheet: FactSheet,
  locate: (element: XmlElement) => Location,
): void => {
  const patients: XmlElement[] = [];
  const applications = new Map<string, XmlElement>();
  const visit: Texts = {};
  walkElements(root, (element) => {
    if (element.name === 'patient') patients.push(element);
    else if (encounters.has(element.name)) readIds(element, visit);
    else
      for (const { attributes } of element.name.endsWith('Request') ? identifiersOf(element) : [])
        if (roots[attributes.root?.trim() ?? ''] === 'application' && attributes.extension !== undefined)
          applications.set(attributes.extension, element);
  });
  const [[application] = [], ...more] = patients.length > 1 ? [] : applications;
  for (const element of patients) {
    const texts: Texts = {};
    readIds(element, texts);
    readPerson(findChild(element, 'patientPerson'), texts);
    const whole = patients.length > 1 ? texts : { ...visit, ...texts, application };
    sheet.add(whole, () => locate(element));
  }
  for (const [other, element] of more) sheet.add({ application: other }, () => locate(element));
};
