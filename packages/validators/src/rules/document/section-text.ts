// Every section carries a narrative: CDA readers show section/text, not the entries.
import type { DocumentRule } from '../../documents/context.js';
import { textContent } from '../../readers/xml-tree.js';
import { cda } from './_references.js';

/** A section has no text element, or its text is empty. */
export const sectionText: DocumentRule = {
  id: 'document/section-text',
  basis: 'standard',
  references: [cda],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['missing', 'empty'],
  check({ sections, report }) {
    let empty = 0;
    for (const { element, text } of sections) {
      if (text === undefined) report(sectionText, { message: 'missing', element });
      else if (textContent(text).trim() === '' && text.children.length === 0) empty += 1;
    }
    // The published examples leave all texts empty, so this is said once for the document.
    const first = sections.find(
      ({ text }) => text !== undefined && textContent(text).trim() === '' && text.children.length === 0,
    );
    if (first?.text !== undefined)
      report(sectionText, {
        message: 'empty',
        params: { count: empty, sections: sections.length },
        severity: 'info',
        element: first.text,
      });
  },
};
