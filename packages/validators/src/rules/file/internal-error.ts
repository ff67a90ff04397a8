import type { RuleDescription } from '../../engine/rule.js';
import { everyKind } from '../every-kind.js';

/** The validator itself failed on this file: a fault of ours, never a pass. Reported by the validator. */
export const internalError: RuleDescription = {
  id: 'file/internal-error',
  basis: 'practice',
  references: [],
  appliesTo: everyKind,
  defaultSeverity: 'error',
  messages: ['failed'],
};
