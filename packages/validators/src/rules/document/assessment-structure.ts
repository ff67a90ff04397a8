// Structure that schemas used to prepare for the national assessment demand; outside of --profile assessment as information.
// The schemas are public, but their origin and edition are not stated: basis `practice`, confidence medium.
import { describeFound, structureMessages } from '../../assessment/report.js';
import type { DocumentContext, DocumentRule } from '../../documents/context.js';

/** The document differs from the closed structure of the assessment profile. */
export const assessmentStructure: DocumentRule = {
  id: 'document/assessment-structure',
  basis: 'practice',
  references: [],
  appliesTo: ['document'],
  defaultSeverity: 'error',
  messages: structureMessages,
  check({ structure, report }: DocumentContext) {
    if (!structure) return;
    for (const found of structure.findings.remaining())
      report(assessmentStructure, describeFound(found, structure.facts));
  },
};
