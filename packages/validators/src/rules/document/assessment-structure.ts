// Structure that schemas used to prepare for the national assessment demand; only under --profile assessment.
// The schemas are public, but their origin and edition are not stated: basis `practice`, confidence medium.
import { loadDocumentStructure, type DocumentStructure } from '@hulian/standards';
import { describeFault, structureMessages } from '../../assessment/report.js';
import { checkStructure } from '../../assessment/structure.js';
import type { DocumentContext, DocumentRule } from '../../documents/context.js';

/** The document differs from the closed structure of the assessment profile. */
export const assessmentStructure: DocumentRule = {
  id: 'document/assessment-structure',
  basis: 'practice',
  references: [],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: structureMessages,
  check({ root, template, profile, report }: DocumentContext) {
    if (profile !== 'assessment' || !template || root.name !== 'ClinicalDocument') return;
    const structure = structureOf(template.template.code);
    if (!structure) return;
    checkStructure(root, structure, (fault) => {
      const { element, attribute } = fault;
      report(assessmentStructure, { ...describeFault(fault, structure.defects), element, attribute });
    });
  },
};

/** The profile covers the 53 documents of WS/T 500; others have no structure. */
function structureOf(code: string): DocumentStructure | undefined {
  return /^C00[0-5]\d$/u.test(code) ? loadDocumentStructure(code) : undefined;
}
