// Two entries of a section that are alike to the letter: a program wrote the same row twice, or the same drug stands there twice.
import type { DocumentRule } from '../../documents/context.js';
import { findChild, findChildren, walkElements, type XmlElement } from '../../readers/xml-tree.js';

/** An entry stands in its section more than once. */
export const entryDuplicate: DocumentRule = {
  id: 'document/entry-duplicate',
  basis: 'practice',
  references: [],
  appliesTo: ['document'],
  defaultSeverity: 'info',
  messages: ['same'],
  check({ tree, named, report }) {
    for (const section of named('section')) {
      const entries = findChildren(section, 'entry').filter(isGroup);
      // Alike to the letter are only those of one length and of the same words: whole texts are cut out for those alone.
      for (const ofLength of listAlike(entries, ({ start, end }) => end - start))
        for (const ofWords of listAlike(ofLength, listWords))
          // Told once for all that are alike, at the first repetition.
          for (const [, element, ...more] of listAlike(ofWords, ({ start, end }) =>
            tree.text.slice(start, end),
          ))
            report(entryDuplicate, { message: 'same', params: { count: more.length + 2 }, element });
    }
  },
};

type Alike = readonly [XmlElement, XmlElement, ...XmlElement[]];

/** Entries of which there are several with one mark. */
const listAlike = (
  entries: readonly XmlElement[],
  markOf: (entry: XmlElement) => string | number,
): readonly Alike[] => {
  const byMark = new Map<string | number, XmlElement[]>();
  if (entries.length > 1)
    for (const entry of entries) {
      const mark = markOf(entry);
      const alike = byMark.get(mark);
      if (alike === undefined) byMark.set(mark, [entry]);
      else alike.push(entry);
    }
  return [...byMark.values()].filter((alike): alike is XmlElement[] & Alike => alike.length > 1);
};

/** The texts and values of an entry: a hundredth part of its text, and what rows of one form differ in. */
const listWords = (entry: XmlElement): string => {
  let words = '';
  walkElements(entry, ({ text, children, attributes: { value } }) => {
    if (children.length === 0) words += text;
    if (value !== undefined) words += value;
  });
  return words;
};

/** A drug, or a statement with others below it. Templates themselves show single observations twice. */
const isGroup = ({ children: [statement] }: XmlElement): boolean =>
  statement !== undefined &&
  (statement.name !== 'observation' || findChild(statement, 'entryRelationship') !== undefined);
