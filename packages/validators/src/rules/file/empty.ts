import type { RuleDescription } from '../../engine/rule.js';
import { everyKind } from '../every-kind.js';

/** The file holds nothing to check. Reported by the validator and the record reader. */
export const empty: RuleDescription = {
  id: 'file/empty',
  basis: 'practice',
  references: [],
  appliesTo: everyKind,
  defaultSeverity: 'error',
  messages: ['empty', 'blank', 'no-records'],
};
