// Unified social credit code (统一社会信用代码): GB 32100-2015, 18 characters, check character MOD 31-3.
// Positions: 1 registering authority, 2 kind of body, 3-8 region, 9-17 organization code of GB 11714 (with its own check), 18 check.
import { computeOrganizationCheck } from './organization-code.js';
import type { IdentifierFault } from './result.js';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const form = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/u;

/** The check character for the first 17 characters. */
export function computeCreditCheck(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] as string;
}

/** Checks a unified social credit code. */
export function checkUnifiedSocialCreditCode(text: string): IdentifierFault | undefined {
  if (text.length !== 18)
    return { message: 'length', severity: 'error', params: { length: [...text].length } };
  const upper = text.toUpperCase();
  if (!form.test(upper)) {
    const bad = /[IOSVZ]/u.exec(upper);
    return bad
      ? { message: 'letters', severity: 'error', params: { letter: bad[0] } }
      : { message: 'characters', severity: 'error' };
  }
  if (computeCreditCheck(upper) !== upper[17]) return { message: 'check-character', severity: 'error' };
  if (computeOrganizationCheck(upper.slice(8, 16)) !== upper[16])
    return { message: 'organization-check', severity: 'warning' };
  if (upper !== text) return { message: 'lower-case', severity: 'warning', corrected: upper };
  return undefined;
}
