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
      // Only entries of one length can be alike; texts are cut out for those alone.
      const byLength = new Map<number, XmlElement[]>();
      for (const entry of findChildren(section, 'entry')) {
        if (!isGroup(entry)) continue;
        const length = entry.end - entry.start;
        const alike = byLength.get(length);
        if (alike === undefined) byLength.set(length, [entry]);
        else alike.push(entry);
      }
      for (const alike of byLength.values()) {
        if (alike.length === 1) continue;
        const byText = new Map<string, XmlElement[]>();
        for (const entry of alike) {
          const text = tree.text.slice(entry.start, entry.end);
          const same = byText.get(text);
          if (same === undefined) byText.set(text, [entry]);
          else same.push(entry);
        }
        // Told once for all that are alike, at the first repetition.
        for (const { 1: element, length: count } of byText.values())
          if (element !== undefined) report(entryDuplicate, { message: 'same', params: { count }, element });
      }
    }
  },
};

/** A drug, or a statement with others below it. Templates themselves show single observations twice. */
const isGroup = ({ children: [statement] }: XmlElement): boolean =>
  statement !== undefined &&
  (statement.name !== 'observation' || findChild(statement, 'entryRelationship') !== undefined);
