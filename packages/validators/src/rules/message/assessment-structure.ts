// Structure that schemas used to prepare for the national assessment demand of the 69 request messages; only under
// --profile assessment. Public schemas of unstated origin: basis `practice`, confidence medium.
import { describeFault, structureMessages } from '../../assessment/report.js';
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
    for (const fault of structure?.remaining() ?? []) {
      const { element, attribute } = fault;
      report(assessmentStructure, { ...describeFault(fault), element, attribute });
    }
  },
};
