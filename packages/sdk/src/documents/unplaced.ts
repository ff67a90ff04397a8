// What a document holds and no slot of its template names: told, never dropped in silence.
import {
  createPaths,
  findChild,
  textContent,
  walkElements,
  writePath,
  type XmlElement,
} from '@hulian/validators/xml';
import { dataElementCatalogue } from './place.js';
import type { Unplaced } from './record.js';

/** Attributes that hold a value of the record; the others say what an element is. */
const carriers = ['value', 'extension', 'code'];

const statements: ReadonlySet<string> = new Set([
  'ClinicalDocument',
  'section',
  'observation',
  'procedure',
  'act',
  'organizer',
  'substanceAdministration',
  'supply',
  'encounter',
]);

/** What a document states of itself, which its template supplies again. */
const selfStatements: ReadonlySet<string> = new Set([
  'realmCode',
  'typeId',
  'templateId',
  'statusCode',
  'confidentialityCode',
  'languageCode',
]);

const carriesValue = ({ name, parent, text, attributes }: XmlElement): boolean => {
  if (selfStatements.has(name)) return false;
  if (text.trim() !== '') return true;
  // The code of a statement, or one of the data element catalogue, is what the element is about.
  const isAbout = attributes['codeSystem'] === dataElementCatalogue.codeSystem;
  if (name === 'code' && parent !== undefined && (isAbout || statements.has(parent.name))) return false;
  return carriers.some((one) => (attributes[one] ?? '') !== '');
};

/** Values below an element that no slot has read; `consumed` holds where the elements start that one has. */
export const listUnknownElements = (from: XmlElement, consumed: ReadonlySet<number>): Unplaced[] => {
  const found: Unplaced[] = [];
  const pathOf = createPaths();
  walkElements(from, (element) => {
    if (!consumed.has(element.start) && carriesValue(element))
      found.push({ at: pathOf(element), reason: 'unknown-element' });
  });
  return found;
};

/** The narrative of a section that has nothing else: there is no entry to take a value from. */
export const listLoneNarrative = (section: XmlElement): Unplaced[] => {
  const narrative = findChild(section, 'text');
  const isLone = narrative !== undefined && !section.children.some(({ name }) => name === 'entry');
  return isLone && textContent(narrative).trim() !== ''
    ? [{ at: writePath(narrative), reason: 'narrative-only' }]
    : [];
};
