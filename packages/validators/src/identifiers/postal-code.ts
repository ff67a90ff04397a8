// Postal code (邮政编码): six digits, quality rule DEM-013.
import type { IdentifierFault } from './result.js';

/** Checks a postal code. */
export function checkPostalCode(text: string): IdentifierFault | undefined {
  return /^\d{6}$/u.test(text)
    ? undefined
    : { message: 'form', severity: 'warning', params: { length: [...text].length } };
}
