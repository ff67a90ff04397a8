import type { RuleDescription } from '../../engine/rule.js';
import { everyKind } from '../every-kind.js';

/** Reading the input failed. Reported by the validator. */
export const unreadable: RuleDescription = {
  id: 'file/unreadable',
  basis: 'practice',
  references: [],
  appliesTo: everyKind,
  defaultSeverity: 'error',
  messages: ['failed'],
};
