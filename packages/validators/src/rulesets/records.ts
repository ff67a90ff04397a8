import type { Ruleset } from '../engine/rule.js';

/** National severities of rules about files and records: the source of the default profile. */
export const recordSeverities: Ruleset = {
  'file/byte-order-mark': 'info',
  'file/empty': 'error',
  'file/encoding': 'warning',
  'file/internal-error': 'error',
  'file/invalid-bytes': 'error',
  'file/not-text': 'error',
  'file/too-large': 'error',
  'file/too-many-findings': 'info',
  'file/unknown-content': 'error',
  'file/unreadable': 'error',
};
