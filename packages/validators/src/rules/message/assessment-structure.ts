// Structure that schemas used to prepare for the national assessment demand of the 69 request messages; outside of
// --profile assessment as information. Public schemas of unstated origin: basis `practice`, confidence medium.
import { describeFound, structureMessages } from '../../assessment/report.js';
import type { MessageRule } from '../../interactions/context.js';

/** The message differs from the closed structure of the assessment profile. */
export const assessmentStructure: MessageRule = {
  id: 'message/assessment-structure',
  basis: 'practice',
  references: [],
  appliesTo: ['message'],
  defaultSeverity: 'error',
  messages: structureMessages,
  check({ structure, report }) {
    for (const found of structure?.remaining() ?? []) report(assessmentStructure, describeFound(found));
  },
};
