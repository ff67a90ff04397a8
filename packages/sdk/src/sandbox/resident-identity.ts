import { checkResidentIdentityNumber } from '@hulian/validators';
import type { PlatformFinding } from '../errors/platform-error.js';

/** Code of 居民身份证 in CV02.01.101. */
export const residentIdentityCard = '01';

/** Findings of the identity number: its own form, and whether it agrees with birth date and sex. */
export function checkResidentIdentity(body: Readonly<Record<string, unknown>>): PlatformFinding[] {
  const { identityTypeCode, identityNumber, birthDate, genderCode } = body;
  if (identityTypeCode !== residentIdentityCard || typeof identityNumber !== 'string') return [];
  const finding = (message: string, path: string, rule = 'resident-identity-number'): PlatformFinding => ({
    rule: `identifier/${rule}`,
    message,
    severity: 'error',
    path,
    params: { numberField: 'identityNumber', numberName: '证件号码' },
  });
  const fault = checkResidentIdentityNumber(identityNumber);
  if (fault?.severity === 'error') return [finding(fault.message, '/identityNumber')];
  const findings: PlatformFinding[] = [];
  const birth = identityNumber.slice(6, 14);
  if (
    identityNumber.length === 18 &&
    `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}` !== birthDate
  )
    findings.push(finding('birth-date', '/birthDate', 'identity-agreement'));
  const sex = Number(identityNumber[16]) % 2 === 1 ? '1' : '2';
  if (identityNumber.length === 18 && (genderCode === '1' || genderCode === '2') && genderCode !== sex)
    findings.push(finding('sex', '/genderCode', 'identity-agreement'));
  return findings;
}
