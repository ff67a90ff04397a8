import type { RuleDescription } from '../../engine/rule.js';
import { everyKind } from '../every-kind.js';

/** The text is not UTF-8; it was recognised and converted. Reported by readers/text-decoder.ts. */
export const encoding: RuleDescription = {
  id: 'file/encoding',
  basis: 'practice',
  references: [],
  appliesTo: everyKind,
  defaultSeverity: 'warning',
  messages: ['gb18030', 'utf16', 'garbled', 'lost'],
};
