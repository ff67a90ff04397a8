// A section is known by its LOINC code, by the display name of its code, or in four documents by a data element code.
import type { DocumentRule } from '../../documents/context.js';
import { dataElementCatalogue, loinc } from '../../documents/oids.js';
import { wst482, wst500 } from './_references.js';

/** A section has no code, a code under another code system, or one that the template does not know. */
export const sectionCode: DocumentRule = {
  id: 'document/section-code',
  basis: 'standard',
  references: [wst482, wst500],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['missing', 'empty', 'code-system-missing', 'code-system', 'unknown'],
  check({ sections, template, report }) {
    for (const { element, code, compiled } of sections) {
      if (code === undefined) {
        report(sectionCode, { message: 'missing', element });
        continue;
      }
      const text = code.attributes.code?.trim() ?? '';
      const name = code.attributes.displayName?.trim() ?? '';
      const system = code.attributes.codeSystem?.trim();
      if (text === '' && name === '') report(sectionCode, { message: 'missing', element: code });
      // Sections without a code in the standard name no system of codes either.
      else if (text === '' && system === loinc) report(sectionCode, { message: 'empty', element: code });
      else if (template !== undefined && template.sections.length > 0 && compiled === undefined) {
        report(sectionCode, {
          message: 'unknown',
          params: { code: text, name, template: template.template.name },
          element: code,
        });
      }
      // Four documents name a section by a data element.
      const expected = /^DE\d/.test(text) ? dataElementCatalogue : loinc;
      if (!/^\d+-\d$|^DE\d/.test(text) || system === expected) continue;
      if (system === undefined || system === '')
        report(sectionCode, { message: 'code-system-missing', params: { expected }, element: code });
      else
        report(sectionCode, {
          message: 'code-system',
          params: { expected },
          severity: 'error',
          element: code,
          attribute: 'codeSystem',
          sample: system,
        });
    }
  },
};
