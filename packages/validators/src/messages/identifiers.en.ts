import { inEnglish as of } from './field-name.js';
import type { identifierMessages as chinese } from './identifiers.zh-CN.js';

/** English texts of findings about identifiers. */
export const identifierMessages: typeof chinese = {
  'identifier/resident-identity-number/length': (p) =>
    `${of(p)} should have 18 characters as a resident identity number, found ${p.length}.`,
  'identifier/resident-identity-number/characters': (p) =>
    `${of(p)} should have 17 digits and a digit or X at the end as a resident identity number.`,
  'identifier/resident-identity-number/full-width': (p) =>
    `${of(p)} holds full-width digits or letters. Write a resident identity number in half width.`,
  'identifier/resident-identity-number/placeholder': (p) =>
    `${of(p)} repeats one digit: a placeholder, not a resident identity number.`,
  'identifier/resident-identity-number/date': (p) =>
    `${of(p)}: the birth date in positions 7-14 (7-12 of 15) of the resident identity number does not exist${p.checkCharacter === 'right' ? ', though the check character is right: the number may come from a program' : ''}. Compare it with the card.`,
  'identifier/resident-identity-number/future': (p) =>
    `${of(p)}: the birth date in the resident identity number is later than the reference date. Compare it with the card.`,
  'identifier/resident-identity-number/check-character': (p) =>
    `${of(p)}: the check character (position 18) of the resident identity number does not fit the first 17. Compare it with the card.`,
  'identifier/resident-identity-number/synthetic': (p) =>
    `${of(p)} has region code 999999, which belongs to nobody: test data, not for a production platform.`,
  'identifier/resident-identity-number/region': (p) =>
    `${of(p)}: the first two digits of the resident identity number are no province of GB/T 2260. Compare it with the card.`,
  'identifier/resident-identity-number/lower-case': (p) => `${of(p)} ends in a lower-case x; use X.`,
  'identifier/resident-identity-number/fifteen': (p) =>
    `${of(p)} is an old number of 15 digits without a check character; send the number of 18.`,
  'identifier/identity-agreement/birth-date': (p) =>
    `${of(p)} differs from the birth date in "${p.numberName}" (${p.numberField}). Compare it with the card.`,
  'identifier/identity-agreement/sex': (p) =>
    `${of(p)} differs from the sex in position 17 of "${p.numberName}" (${p.numberField}). Compare it with the card.`,
  'identifier/identity-conflict/differs': (p) =>
    `${of(p)} differs from record ${p.record}, though both have the same "${p.numberName}" (${p.numberField}). One number belongs to one person; compare it with the card.`,
  'identifier/unified-social-credit-code/length': (p) =>
    `${of(p)} should have 18 characters as a unified social credit code, found ${p.length}.`,
  'identifier/unified-social-credit-code/letters': (p) =>
    `${of(p)} holds the letter ${p.letter}: unified social credit codes use no I, O, S, V, Z; it may stand for 1, 0, 5, U or 2.`,
  'identifier/unified-social-credit-code/characters': (p) =>
    `${of(p)} should have digits in positions 3-8 and digits or capital letters elsewhere as a unified social credit code.`,
  'identifier/unified-social-credit-code/check-character': (p) =>
    `${of(p)}: the check character (position 18) of the unified social credit code does not fit the first 17.`,
  'identifier/unified-social-credit-code/organization-check': (p) =>
    `${of(p)}: positions 9-17 fail the check of an organization code. Compare it with the certificate.`,
  'identifier/unified-social-credit-code/lower-case': (p) =>
    `${of(p)} holds lower-case letters; unified social credit codes use capitals.`,
  'identifier/organization-code/form': (p) =>
    `${of(p)} should be 8 digits or letters and a check character (a hyphen may stand between) as an organization code, found ${p.length} characters.`,
  'identifier/organization-code/check-character': (p) => `${of(p)} fails the check of an organization code.`,
  'identifier/institution-code/credit-code': (p) =>
    `${of(p)} is a unified social credit code of 18; the standard prints an organization code of 10 (AN10). Most platforms now use the credit code; follow the receiving platform.`,
  'identifier/institution-code/credit-code-length': (p) =>
    `${of(p)} has the wrong length for a unified social credit code: ${p.length}.`,
  'identifier/institution-code/credit-code-letters': (p) =>
    `${of(p)} has 18 characters like a unified social credit code but holds the unused letter ${p.letter}.`,
  'identifier/institution-code/credit-code-characters': (p) =>
    `${of(p)} has 18 characters but is neither a unified social credit code nor an organization code of 10.`,
  'identifier/institution-code/credit-code-check-character': (p) =>
    `${of(p)} looks like a unified social credit code, but the check character (position 18) does not fit.`,
  'identifier/institution-code/credit-code-organization-check': (p) =>
    `${of(p)} looks like a unified social credit code, but the organization code in positions 9-17 fails its check.`,
  'identifier/institution-code/credit-code-lower-case': (p) =>
    `${of(p)} is a unified social credit code; use capital letters.`,
  'identifier/institution-code/institution-code-22': (p) =>
    `${of(p)} is a health institution code of 22 characters (WS 218); the standard prints an organization code of 10 (AN10). Follow the receiving platform.`,
  'identifier/institution-code/organization-code-form': (p) =>
    `${of(p)} has ${p.length} characters but not the form of an organization code (8 digits or letters, hyphen, check character).`,
  'identifier/institution-code/organization-code-check-character': (p) =>
    `${of(p)} fails the check of an organization code. Correct it, or confirm that it is a code of the hospital's own.`,
  'identifier/telephone-number/characters': (p) =>
    `${of(p)} holds characters that do not belong in a telephone number.`,
  'identifier/telephone-number/same-digit': (p) =>
    `${of(p)} repeats one digit: a placeholder, not a telephone number.`,
  'identifier/telephone-number/mobile-length': (p) =>
    `${of(p)} begins with 1 and should have 11 digits as a mobile number, found ${p.length}.`,
  'identifier/telephone-number/fixed-length': (p) =>
    `${of(p)} begins with 0 and should have 10 to 12 digits with its area code, found ${p.length}.`,
  'identifier/telephone-number/local-length': (p) =>
    `${of(p)} should have 7 or 8 digits as a local number, found ${p.length}.`,
  'identifier/postal-code/form': (p) => `${of(p)} should be six digits as a postal code.`,
};
