// Structure that schemas used to prepare for the national assessment demand of the 69 request messages; only under
// --profile assessment. Public schemas of unstated origin: basis `practice`, confidence medium.
import { loadMessageStructure } from '@hulian/standards';
import { describeFault, structureMessages } from '../../assessment/report.js';
import { checkStructure } from '../../assessment/structure.js';
import type { MessageRule } from '../../interactions/context.js';

/** The message differs from the closed structure of the assessment profile. */
export const assessmentStructure: MessageRule = {
  id: 'message/assessment-structure',
  basis: 'practice',
  references: [],
  appliesTo: ['message'],
  defaultSeverity: 'error',
  messages: structureMessages,
  check({ root, service, profile, isAcknowledgement, report }) {
    if (profile !== 'assessment' || isAcknowledgement || service?.edition !== 'wst846-2024') return;
    const structure = loadMessageStructure(service.id);
    if (structure.message !== root.name) return;
    const say = (fault: Parameters<typeof describeFault>[0]): void => {
      const { element, attribute } = fault;
      report(assessmentStructure, { ...describeFault(fault), element, attribute });
    };
    checkStructure(root, structure, say, structure.rootAttributes);
  },
};
