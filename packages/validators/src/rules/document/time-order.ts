// Times follow each other: an interval ends after it begins, and nothing happens before the patient is born.
import type { DocumentRule } from '../../documents/context.js';
import { findChild, findDescendant, type XmlElement } from '../../readers/xml-tree.js';

/** An interval ends before it begins, or a visit lies before birth. */
export const timeOrder: DocumentRule = {
  id: 'document/time-order',
  basis: 'practice',
  references: [],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['interval', 'before-birth'],
  check({ root, named, report }) {
    for (const name of ['effectiveTime', 'time']) {
      for (const element of named(name)) {
        const [low, high] = [readTime(findChild(element, 'low')), readTime(findChild(element, 'high'))];
        if (low !== undefined && high !== undefined && isBefore(high, low))
          report(timeOrder, { message: 'interval', element });
      }
    }
    const birth = readTime(findDescendant(root, 'recordTarget', 'patientRole', 'patient', 'birthTime'));
    const document = findChild(root, 'effectiveTime');
    const time = readTime(document);
    if (birth === undefined || document === undefined || time === undefined || !isBefore(time, birth)) return;
    report(timeOrder, { message: 'before-birth', element: document, attribute: 'value' });
  },
};

const readTime = (element: XmlElement | undefined): string | undefined => {
  const digits = /^\d{8,14}/.exec(element?.attributes.value?.trim() ?? '')?.[0];
  return digits === undefined || /^0+$/.test(digits) ? undefined : digits;
};

/** Compares at the coarser precision of the two. */
const isBefore = (first: string, second: string): boolean => {
  const length = Math.min(first.length, second.length);
  return first.slice(0, length) < second.slice(0, length);
};
