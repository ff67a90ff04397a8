// Departments and wards have roots of their own; the published example of C0019 swaps them, and many copies with it.
import type { DocumentRule } from '../../documents/context.js';
import { findChild } from '../../readers/xml-tree.js';
import { wst482 } from './_references.js';

const departmentRoot = '2.16.156.10011.1.26';
const wardRoot = '2.16.156.10011.1.27';

/** The root says department and the name says ward, or the other way round. */
export const placeRoot: DocumentRule = {
  id: 'document/place-root',
  basis: 'practice',
  references: [wst482],
  appliesTo: ['document'],
  defaultSeverity: 'info',
  messages: ['ward', 'department'],
  check({ named, report }) {
    for (const element of named('id')) {
      const root = element.attributes.root?.trim();
      if (root !== departmentRoot && root !== wardRoot) continue;
      const name = findChild(element.parent, 'name')?.text.replace(/\s+/g, '') ?? '';
      // A name may hold both (“心内科一病区”); only the end of it says what it is.
      if (root === departmentRoot && /病区$/.test(name))
        report(placeRoot, { message: 'ward', params: { expected: wardRoot }, element, attribute: 'root' });
      if (root === wardRoot && /科(?:室)?$/.test(name))
        report(placeRoot, {
          message: 'department',
          params: { expected: departmentRoot },
          element,
          attribute: 'root',
        });
    }
  },
};
