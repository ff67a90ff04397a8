// Two entries of a section that are alike to the letter: a program wrote the same row twice, or the same drug stands there twice.
import type { DocumentRule } from '../../documents/context.js';
import { findChild, findChildren, type XmlElement } from '../../readers/xml-tree.js';

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
        for (const ofWords of listAlike(ofLength, hashWords))
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
  let last: string | number | undefined;
  let alike: XmlElement[] | undefined;
  if (entries.length > 1)
    for (const entry of entries) {
      const mark = markOf(entry);
      // Rows that are alike mostly follow one another; to compare two long texts is far quicker than to look one up.
      if (mark !== last) alike = byMark.get(mark);
      last = mark;
      if (alike === undefined) byMark.set(mark, (alike = [entry]));
      else alike.push(entry);
    }
  return [...byMark.values()].filter((alike): alike is XmlElement[] & Alike => alike.length > 1);
};

/** A number of the texts and values of an entry: a hundredth part of its text, and what rows of one form differ in. */
const hashWords = (entry: XmlElement): number => {
  let hash = 0;
  const parents = [entry];
  for (let parent = parents.pop(); parent !== undefined; parent = parents.pop())
    for (const child of parent.children) {
      if (child.children.length > 0) parents.push(child);
      else hash = hashText(child.text, hash);
      hash = hashText(child.attributes.value ?? '', hash);
    }
  return hash;
};

const hashText = (text: string, before: number): number => {
  let hash = before;
  for (let at = 0; at < text.length; at += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash;
};

/** A drug, or a statement with others below it. Templates themselves show single observations twice. */
const isGroup = ({ children: [statement] }: XmlElement): boolean =>
  statement !== undefined &&
  (statement.name !== 'observation' || findChild(statement, 'entryRelationship') !== undefined);
