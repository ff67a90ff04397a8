import type { RuleDescription } from '../../engine/rule.js';
import { everyKind } from '../every-kind.js';

/** The file begins with a UTF-8 byte order mark. Reported by readers/text-decoder.ts. */
export const byteOrderMark: RuleDescription = {
  id: 'file/byte-order-mark',
  basis: 'practice',
  references: [],
  appliesTo: everyKind,
  defaultSeverity: 'info',
  messages: ['present'],
};
