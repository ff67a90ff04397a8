import type { RuleDescription } from '../../engine/rule.js';
import { everyKind } from '../every-kind.js';

/** The file is binary. Reported by readers/text-decoder.ts. */
export const notText: RuleDescription = {
  id: 'file/not-text',
  basis: 'practice',
  references: [],
  appliesTo: everyKind,
  defaultSeverity: 'error',
  messages: ['binary', 'format', 'utf16'],
};
