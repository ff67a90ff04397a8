// Organization code (组织机构代码): GB 11714-1997, eight characters and a MOD 11 check character, written with or without a hyphen before it.
import type { IdentifierFault } from './result.js';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const weights = [3, 7, 9, 10, 5, 8, 4, 2];
const form = /^([0-9A-Z]{8})-?([0-9X])$/u;

/** The check character for eight characters. */
export function computeOrganizationCheck(first8: string): string {
  let sum = 0;
  for (let index = 0; index < 8; index += 1)
    sum += alphabet.indexOf(first8[index] as string) * (weights[index] as number);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : `${check}`;
}

/** Checks an organization code. */
export function checkOrganizationCode(text: string): IdentifierFault | undefined {
  const match = form.exec(text.toUpperCase());
  if (!match) return { message: 'form', severity: 'error', params: { length: [...text].length } };
  if (computeOrganizationCheck(match[1] as string) !== match[2])
    return { message: 'check-character', severity: 'error' };
  return undefined;
}
