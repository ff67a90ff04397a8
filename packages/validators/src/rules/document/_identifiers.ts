// Telephone numbers and institution codes keep the rules of records (identifier/telephone-number, identifier/institution-code).
import { listIdentifiers, type XmlRule } from '../../documents/context.js';
import { institutionRoot } from '../../documents/oids.js';
import { isPlaceholder } from '../../documents/time-stamp.js';
import { checkInstitutionCode } from '../../identifiers/institution-code.js';
import { checkTelephoneNumber } from '../../identifiers/telephone-number.js';
import { institutionCode as ofRecords } from '../identifier/institution-code.js';
import { telephoneNumber as numberOfRecords } from '../identifier/telephone-number.js';

/** Telecommunication addresses that are no mail address or page; words for "no value" are document/damaged-text's. */
export const telephoneNumber: XmlRule = {
  ...numberOfRecords,
  check({ named, report }) {
    for (const telecom of named('telecom'))
      for (const element of [telecom, ...telecom.children]) {
        const text = (element.attributes.value ?? '').trim().replace(/^(?:tel|fax):/iu, '');
        if (text === '' || isPlaceholder(text) || /[@/]|^\w+:/u.test(text)) continue;
        const fault = checkTelephoneNumber(text);
        if (fault === undefined) continue;
        const { message, severity, params = {} } = fault;
        report(numberOfRecords, { message, severity, params, element, attribute: 'value', sample: text });
      }
  },
};

/** Check characters of the codes of institutions; both forms in use are accepted without a word. */
export const institutionCode: XmlRule = {
  ...ofRecords,
  check(context) {
    for (const element of listIdentifiers(context)) {
      const { root, extension } = element.attributes;
      const fault =
        root?.trim() === institutionRoot ? checkInstitutionCode(extension?.trim() ?? '') : undefined;
      if (fault === undefined || fault.severity === 'info') continue;
      const { message, params = {} } = fault;
      // Published examples show invented codes: what receivers check is for them to say.
      context.report(ofRecords, {
        message,
        severity: 'info',
        params,
        element,
        attribute: 'extension',
        sample: extension ?? '',
      });
    }
  },
};
