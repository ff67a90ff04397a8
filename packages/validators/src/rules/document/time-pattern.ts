// The pattern yyyyMMddHHMMss of Java prints the month where the minutes belong: then all times of a document show it.
import type { DocumentRule } from '../../documents/context.js';
import type { XmlElement } from '../../readers/xml-tree.js';
import { wst482 } from './_references.js';

/** So many different times must show it; by chance they do so once in 200,000 documents. */
const least = 3;

/** In every time of the document the minutes equal the month. */
export const timePattern: DocumentRule = {
  id: 'document/time-pattern',
  basis: 'practice',
  references: [wst482],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['month-as-minutes'],
  check({ named, report }) {
    const texts = new Set<string>();
    let first: XmlElement | undefined;
    for (const name of ['effectiveTime', 'time', 'low', 'high', 'copyTime', 'value']) {
      for (const element of named(name)) {
        const text = element.attributes.value?.trim() ?? '';
        if (!/^\d{14}$/.test(text)) continue;
        if (text.slice(4, 6) !== text.slice(10, 12)) return;
        first ??= element;
        texts.add(text);
      }
    }
    if (first === undefined || texts.size < least) return;
    report(timePattern, {
      message: 'month-as-minutes',
      params: { count: texts.size },
      element: first,
      attribute: 'value',
    });
  },
};
