import type { RuleDescription } from '../../engine/rule.js';
import { everyKind } from '../every-kind.js';

/** No kind of artefact recognises the content. Reported by the validator. */
export const unknownContent: RuleDescription = {
  id: 'file/unknown-content',
  basis: 'practice',
  references: [],
  appliesTo: everyKind,
  defaultSeverity: 'error',
  messages: ['unknown'],
};
