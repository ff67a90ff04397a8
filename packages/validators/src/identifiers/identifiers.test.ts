import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIdentifier, identifierKinds } from './index.js';
import { checkInstitutionCode } from './institution-code.js';
import { checkOrganizationCode, computeOrganizationCheck } from './organization-code.js';
import {
  checkResidentIdentityNumber,
  computeIdentityCheck,
  readResidentIdentity,
} from './resident-identity-number.js';
import { checkTelephoneNumber } from './telephone-number.js';
import { checkUnifiedSocialCreditCode, computeCreditCheck } from './unified-social-credit-code.js';

describe('resident identity number', () => {
  it.each(['11010119900307803X', '110101199003070011', '11010119900307002X', '110101202402290032'])(
    'accepts %s',
    (number) => {
      expect(checkResidentIdentityNumber(number, '20261121')).toBeUndefined();
    },
  );

  it.each([
    ['110101199003070012', 'error check-character'],
    ['110101199003078031', 'error check-character'],
    ['110101202302290035', 'error date'],
    ['11010119900307803x', 'warning lower-case'],
    ['110101900307001', 'warning fifteen'],
    ['110101900230001', 'error date'],
    ['11010190030700A', 'error characters'],
    ['1101011990030780', 'error length'],
    ['1101011990030700A2', 'error characters'],
    ['111111111111111111', 'error placeholder'],
    ['000000000000000', 'error placeholder'],
    ['', 'error length'],
    ['１１０１０１１９９００３０７８０３Ｘ', 'error full-width'],
  ])('%s: %s', (number, expected) => {
    const fault = checkResidentIdentityNumber(number);
    expect(fault && `${fault.severity} ${fault.message}`).toBe(expected);
  });

  it('says of an impossible date whether the check character is right', () => {
    expect(checkResidentIdentityNumber('110101202302290035')?.params).toEqual({ checkCharacter: 'right' });
    expect(checkResidentIdentityNumber('110101202302290036')?.params).toEqual({ checkCharacter: 'wrong' });
  });

  it('accepts test numbers as such, and doubts regions that do not exist', () => {
    const withCheck = (first17: string) => first17 + computeIdentityCheck(first17);
    expect(checkResidentIdentityNumber(withCheck('99999919900307001'))).toMatchObject({
      message: 'synthetic',
      severity: 'info',
    });
    expect(checkResidentIdentityNumber(withCheck('10010119900307001'))).toMatchObject({
      message: 'region',
      severity: 'warning',
    });
  });

  it('compares with the reference date only when there is one', () => {
    expect(checkResidentIdentityNumber('110101202402290032', '20240228')).toMatchObject({
      message: 'future',
    });
    expect(checkResidentIdentityNumber('110101202402290032')).toBeUndefined();
  });

  it('reads the number', () => {
    expect(readResidentIdentity('11010119900307803x')).toEqual({
      region: '110101',
      birthDate: '19900307',
      sex: '1',
      number: '11010119900307803X',
    });
    expect(readResidentIdentity('110101900307001')?.number).toBe('110101199003070011');
    expect(readResidentIdentity('110101199003070012')).toBeUndefined();
  });

  it('finds every single wrong digit', () => {
    const number = '11010119900307803X';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (position, shift) => {
        const digit = String((Number(number[position]) + shift) % 10);
        const wrong = number.slice(0, position) + digit + number.slice(position + 1);
        expect(checkResidentIdentityNumber(wrong)?.severity).toBe('error');
      }),
    );
  });
});

describe('unified social credit code and organization code', () => {
  // Invented: region 999999, organization code 12345678 with its check.
  const organization = `12345678${computeOrganizationCheck('12345678')}`;
  const first17 = `12999999${organization}`;
  const credit = first17 + computeCreditCheck(first17);

  it('agrees with published examples of the check algorithms', () => {
    // The worked example of GB 11714: D2143569 has the check character X.
    expect(computeOrganizationCheck('D2143569')).toBe('X');
    // The example commonly printed with GB 32100: 91350100M000100Y43.
    expect(computeCreditCheck('91350100M000100Y4')).toBe('3');
  });

  it('accepts right codes', () => {
    expect(checkUnifiedSocialCreditCode(credit)).toBeUndefined();
    expect(checkOrganizationCode(organization)).toBeUndefined();
    expect(checkOrganizationCode(`${organization.slice(0, 8)}-${organization[8]}`)).toBeUndefined();
    expect(checkInstitutionCode(organization)).toBeUndefined();
  });

  it('names what is wrong', () => {
    expect(checkUnifiedSocialCreditCode(credit.slice(1))).toMatchObject({ message: 'length' });
    expect(checkUnifiedSocialCreditCode(`I${credit.slice(1)}`)).toMatchObject({
      message: 'letters',
      params: { letter: 'I' },
    });
    expect(checkUnifiedSocialCreditCode(`${credit.slice(0, 3)}-${credit.slice(4)}`)).toMatchObject({
      message: 'characters',
    });
    expect(
      checkUnifiedSocialCreditCode(credit.slice(0, 17) + (credit[17] === '0' ? '1' : '0')),
    ).toMatchObject({ message: 'check-character' });
    const otherCheck = organization[8] === '1' ? '2' : '1';
    const wrongOrganization = `12999999${organization.slice(0, 8)}${otherCheck}`;
    expect(
      checkUnifiedSocialCreditCode(wrongOrganization + computeCreditCheck(wrongOrganization)),
    ).toMatchObject({ message: 'organization-check' });
    const lettered = `MA999999${organization}`;
    expect(
      checkUnifiedSocialCreditCode((lettered + computeCreditCheck(lettered)).toLowerCase()),
    ).toMatchObject({ message: 'lower-case' });
    expect(checkOrganizationCode('123')).toMatchObject({ message: 'form' });
    expect(checkOrganizationCode(`12345678${otherCheck}`)).toMatchObject({ message: 'check-character' });
  });

  it('takes institution codes in their three lengths', () => {
    expect(checkInstitutionCode(credit)).toMatchObject({ message: 'credit-code', severity: 'info' });
    expect(checkInstitutionCode('1'.repeat(22))).toMatchObject({
      message: 'institution-code-22',
      severity: 'info',
    });
    expect(checkInstitutionCode('12345678-0')).toMatchObject({
      message: 'organization-code-check-character',
      severity: 'warning',
    });
    expect(checkInstitutionCode('H001')).toBeUndefined();
  });
});

describe('telephone number and postal code', () => {
  it.each([
    '13800000001',
    '010-12345678',
    '01012345678',
    '22345678',
    '8765432',
    '0755-1234567',
    '120',
    '+86 13800000001',
    '010-12345678-801',
  ])('accepts %s', (number) => {
    expect(checkTelephoneNumber(number)).toBeUndefined();
  });

  it.each([
    ['1380000000', 'mobile-length'],
    ['99999999', 'same-digit'],
    ['0101234', 'fixed-length'],
    ['123456', 'mobile-length'],
    ['234567', 'local-length'],
    ['无', 'characters'],
    ['138 0000 0001', 'characters'],
  ])('%s: %s', (number, message) => {
    expect(checkTelephoneNumber(number)?.message).toBe(message);
  });

  it('wants six digits', () => {
    expect(checkIdentifier('postal-code', '100000')).toBeUndefined();
    expect(checkIdentifier('postal-code', '10000')).toMatchObject({ message: 'form' });
  });
});

it('no identifier check throws, whatever the text', () => {
  const texts = fc.oneof(fc.string({ maxLength: 30 }), fc.stringMatching(/^[0-9A-Zxa-z\- +]{0,24}$/u));
  fc.assert(
    fc.property(texts, (text) => {
      for (const kind of identifierKinds) checkIdentifier(kind, text);
    }),
    { numRuns: 300 },
  );
});

/** Whole faults: message, severity, params, correction. */
describe('what a fault says', () => {
  it.each([
    ['institution-code', '12345678-8', undefined],
    ['institution-code', '12345678-9', { message: 'organization-code-check-character', severity: 'warning' }],
    ['institution-code', '1234567', undefined],
    ['institution-code', '12345678901', undefined],
    ['institution-code', '1234567890123456789012', { message: 'institution-code-22', severity: 'info' }],
    ['institution-code', '91350100M000100Y43', { message: 'credit-code', severity: 'info' }],
    [
      'institution-code',
      '91350100M000100Y44',
      { message: 'credit-code-check-character', severity: 'warning' },
    ],
    ['organization-code', 'd2143569-x', undefined],
    ['organization-code', 'D21435691', { message: 'check-character', severity: 'error' }],
    ['organization-code', '00000000-0', undefined],
    ['organization-code', '𠮷', { message: 'form', severity: 'error', params: { length: 1 } }],
    ['postal-code', '100000', undefined],
    ['postal-code', '1100000', { message: 'form', severity: 'warning', params: { length: 7 } }],
    ['postal-code', '100000a', { message: 'form', severity: 'warning', params: { length: 7 } }],
    ['postal-code', 'a100000', { message: 'form', severity: 'warning', params: { length: 7 } }],
    ['resident-identity-number', '123', { message: 'length', severity: 'error', params: { length: 3 } }],
    ['resident-identity-number', '1'.repeat(18), { message: 'placeholder', severity: 'error' }],
    ['resident-identity-number', '1'.repeat(15), { message: 'placeholder', severity: 'error' }],
    ['resident-identity-number', `a${'1'.repeat(17)}`, { message: 'characters', severity: 'error' }],
    ['resident-identity-number', `${'1'.repeat(17)}a`, { message: 'characters', severity: 'error' }],
    ['resident-identity-number', `a${'1'.repeat(14)}`, { message: 'characters', severity: 'error' }],
    ['resident-identity-number', `${'1'.repeat(14)}a`, { message: 'characters', severity: 'error' }],
    [
      'resident-identity-number',
      '110101901332123',
      { message: 'date', severity: 'error', params: { checkCharacter: 'none' } },
    ],
    [
      'resident-identity-number',
      '11010119900307803x',
      { message: 'lower-case', severity: 'warning', corrected: '11010119900307803X' },
    ],
    ['telephone-number', '13800138000', undefined],
    ['telephone-number', '+86 13800138000', undefined],
    ['telephone-number', '8613800138000', undefined],
    ['telephone-number', '+86-01012345678', undefined],
    [
      'telephone-number',
      '86138001380001',
      { message: 'local-length', severity: 'warning', params: { length: 14 } },
    ],
    ['telephone-number', '010-12345678-8001', undefined],
    ['telephone-number', '01012345678', undefined],
    ['telephone-number', '0101234567', undefined],
    [
      'telephone-number',
      '0571-123456789',
      { message: 'fixed-length', severity: 'warning', params: { length: 13 } },
    ],
    [
      'telephone-number',
      '010-12345',
      { message: 'fixed-length', severity: 'warning', params: { length: 8 } },
    ],
    ['telephone-number', '057112345678', undefined],
    ['telephone-number', '1234567', { message: 'mobile-length', severity: 'warning', params: { length: 7 } }],
    ['telephone-number', '2345678', undefined],
    ['telephone-number', '23456789', undefined],
    ['telephone-number', '234567', { message: 'local-length', severity: 'warning', params: { length: 6 } }],
    ['telephone-number', '120', undefined],
    ['telephone-number', '12320', undefined],
    ['telephone-number', '10086', undefined],
    ['telephone-number', '1232', { message: 'mobile-length', severity: 'warning', params: { length: 4 } }],
    ['telephone-number', '100', { message: 'mobile-length', severity: 'warning', params: { length: 3 } }],
    ['telephone-number', '9120', { message: 'local-length', severity: 'warning', params: { length: 4 } }],
    ['telephone-number', '00000000', { message: 'same-digit', severity: 'warning' }],
    ['telephone-number', '见病历', { message: 'characters', severity: 'warning' }],
  ] as const)('%s %s', (kind, text, expected) => {
    expect(checkIdentifier(kind, text)).toEqual(expected);
  });

  it('bounds the birth date only where a day is given, the day itself included', () => {
    const number = '11010119900307803X';
    const at = (day?: string) => checkIdentifier('resident-identity-number', number, day);
    expect([at(), at('19900307'), at('19900306')]).toEqual([
      undefined,
      undefined,
      { message: 'future', severity: 'error' },
    ]);
    expect(checkResidentIdentityNumber(number)).toBeUndefined();
  });

  it('reads the sex from the last digit but one', () => {
    const numbers = ['11010119900307803X', '11010119900307002X'];
    expect(numbers.map((number) => readResidentIdentity(number)?.sex)).toEqual(
      numbers.map((number) => (Number(number[16]) % 2 === 1 ? '1' : '2')),
    );
    expect(['1', '2']).toContain(readResidentIdentity('110101199003070011')?.sex);
  });
});
