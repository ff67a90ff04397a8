import type { RuleDescription } from '../../engine/rule.js';
import { everyKind } from '../every-kind.js';

/** The input is over a limit. Reported by the readers. */
export const tooLarge: RuleDescription = {
  id: 'file/too-large',
  basis: 'practice',
  references: [],
  appliesTo: everyKind,
  defaultSeverity: 'error',
  messages: ['bytes', 'record', 'row'],
};
