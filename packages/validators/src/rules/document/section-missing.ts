// Sections that a source calls mandatory are there. Where no source says so, the absence goes to the ledger, never to a silent pass.
import type { DocumentRule } from '../../documents/context.js';
import { findChild, findDescendant } from '../../readers/xml-tree.js';
import { wst500 } from './_references.js';

/** A mandatory section is missing. */
export const sectionMissing: DocumentRule = {
  id: 'document/section-missing',
  basis: 'standard',
  references: [wst500],
  appliesTo: ['document'],
  defaultSeverity: 'warning',
  messages: ['missing', 'no-body', 'no-section'],
  check({ root, template, sections, report, notChecked }) {
    const body = findDescendant(root, 'component', 'structuredBody');
    if (body === undefined) {
      // Without component document/header-presence has told the cause.
      const component = findChild(root, 'component');
      if (component === undefined) return;
      if (findDescendant(root, 'component', 'nonXMLBody') === undefined)
        report(sectionMissing, { message: 'no-body', severity: 'error', element: component });
      else notChecked(sectionMissing, 'document-not-structured');
      return;
    }
    if (sections.length === 0) {
      report(sectionMissing, { message: 'no-section', severity: 'error', element: body });
      return;
    }
    if (template === undefined) return;
    const present = new Set(sections.map(({ compiled }) => compiled));
    const absent = template.sections.filter((each) => !present.has(each));
    const unknown = absent.filter(
      ({ section }) => section.cardinality === undefined && section.optionality === undefined,
    );
    for (const { section } of absent) {
      if (!(section.cardinality?.startsWith('1') ?? section.optionality === 'R')) continue;
      const params = {
        name: section.name,
        code: section.code ?? '',
        cardinality: section.cardinality ?? 'R',
      };
      report(sectionMissing, { message: 'missing', params, confidence: 'medium', element: body });
    }
    const names = unknown.map(({ section }) => section.name).join('、');
    if (unknown.length > 0)
      notChecked(sectionMissing, 'section-obligation-unknown', { count: unknown.length, names });
    if (template.sections.length === 0)
      notChecked(sectionMissing, 'template-without-sections', { template: template.template.code });
  },
};
