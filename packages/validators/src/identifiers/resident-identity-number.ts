// Resident identity number (居民身份证号码, 公民身份号码): GB 11643-1999, 18 characters with an ISO 7064 MOD 11-2 check character;
// 15 digits before 1999. Region codes are those of GB/T 2260, of any year, since numbers outlive regions.
import { isCalendarDate } from '../datatypes/calendar.js';
import type { IdentifierFault } from './result.js';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);
/** Region code that belongs to nobody: numbers with it are test data. */
const syntheticRegion = '999999';

/** What a well-formed number tells. */
export interface ResidentIdentity {
  /** Six digits of GB/T 2260. */
  readonly region: string;
  /** YYYYMMDD */
  readonly birthDate: string;
  /** Code of GB/T 2261.1: 1 male, 2 female. */
  readonly sex: '1' | '2';
  /** The number with 18 characters and upper-case X. */
  readonly number: string;
}

/** The check character for the first 17 digits. */
export function computeIdentityCheck(first17: string): string {
  let sum = 0;
  for (let index = 0; index < 17; index += 1)
    sum += (first17.charCodeAt(index) - 48) * (weights[index] as number);
  return checkCharacters[sum % 11] as string;
}

/**
 * Checks a resident identity number. `today` (YYYYMMDD), where given, bounds the birth date.
 * Severities: what the standard excludes is an error; a lower-case x, 15 digits and an unknown region are warnings; test numbers are infos.
 */
export function checkResidentIdentityNumber(text: string, today?: string): IdentifierFault | undefined {
  if (/[\uff10-\uff19\uff38\uff58]/u.test(text)) return { message: 'full-width', severity: 'error' };
  if (text.length === 15) return checkFifteen(text);
  if (text.length !== 18)
    return { message: 'length', severity: 'error', params: { length: [...text].length } };
  if (!/^\d{17}[\dXx]$/u.test(text)) return { message: 'characters', severity: 'error' };
  if (/^(\d)\1{17}$/u.test(text)) return { message: 'placeholder', severity: 'error' };
  const birthDate = text.slice(6, 14);
  if (!isCalendarDate(birthDate))
    return {
      message: 'date',
      severity: 'error',
      params: { checkCharacter: hasRightCheck(text) ? 'right' : 'wrong' },
    };
  if (today !== undefined && birthDate > today) return { message: 'future', severity: 'error' };
  if (!hasRightCheck(text)) return { message: 'check-character', severity: 'error' };
  if (text.startsWith(syntheticRegion)) return { message: 'synthetic', severity: 'info' };
  if (!provinces.has(text.slice(0, 2))) return { message: 'region', severity: 'warning' };
  if (text.endsWith('x'))
    return { message: 'lower-case', severity: 'warning', corrected: text.toUpperCase() };
  return undefined;
}

function hasRightCheck(text: string): boolean {
  return computeIdentityCheck(text) === text.slice(17).toUpperCase();
}

function checkFifteen(text: string): IdentifierFault {
  if (!/^\d{15}$/u.test(text)) return { message: 'characters', severity: 'error' };
  if (/^(\d)\1{14}$/u.test(text)) return { message: 'placeholder', severity: 'error' };
  if (!isCalendarDate(`19${text.slice(6, 12)}`))
    return { message: 'date', severity: 'error', params: { checkCharacter: 'none' } };
  return { message: 'fifteen', severity: 'warning', corrected: upgradeFifteen(text) };
}

function upgradeFifteen(text: string): string {
  const first17 = `${text.slice(0, 6)}19${text.slice(6)}`;
  return first17 + computeIdentityCheck(first17);
}

/** Reads region, birth date and sex of a number whose form, date and check character are right; otherwise `undefined`. */
export function readResidentIdentity(text: string): ResidentIdentity | undefined {
  const fault = checkResidentIdentityNumber(text);
  if (fault && fault.severity === 'error') return undefined;
  const number = text.length === 15 ? upgradeFifteen(text) : text.toUpperCase();
  return {
    region: number.slice(0, 6),
    birthDate: number.slice(6, 14),
    sex: Number(number[16]) % 2 === 1 ? '1' : '2',
    number,
  };
}
