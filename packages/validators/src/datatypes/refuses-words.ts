import type { FieldSubject } from '../engine/field-rule.js';
import { typeCheckers } from './index.js';

/** Fields that no word and no sign can be a value of: numbers, days, digits, codes of a table that is at hand. */
export const refusesWords = ({ dataType, format, domain }: FieldSubject): boolean =>
  (dataType !== undefined && typeCheckers[dataType] !== undefined) ||
  (format?.kind === 'text' && format.characters === 'N') ||
  (dataType !== 'S1' && (domain?.values.length ?? 0) > 0);
