import type { RuleDescription } from '../../engine/rule.js';
import { everyKind } from '../every-kind.js';

/** Bytes that are no character of the encoding. Reported by readers/text-decoder.ts. */
export const invalidBytes: RuleDescription = {
  id: 'file/invalid-bytes',
  basis: 'practice',
  references: [],
  appliesTo: everyKind,
  defaultSeverity: 'error',
  messages: ['invalid'],
};
