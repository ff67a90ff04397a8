// The pattern yyyyMMddHHMMss of Java prints the month where the minutes belong: then all times of a document show it.
import type { DocumentRule } from '../../documents/context.js';
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
    const times = ['effectiveTime', 'time', 'low', 'high', 'copyTime', 'value'].flatMap((name) =>
      named(name).filter(({ attributes }) => /^\d{14}$/.test(attributes.value?.trim() ?? '')),
    );
    const texts = times.map(({ attributes }) => attributes.value?.trim() ?? '');
    const [first] = times;
    if (first === undefined || new Set(texts).size < least) return;
    if (texts.every((text) => text.slice(4, 6) === text.slice(10, 12)))
      report(timePattern, {
        message: 'month-as-minutes',
        params: { count: new Set(texts).size },
        element: first,
        attribute: 'value',
      });
  },
};
