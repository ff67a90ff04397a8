// The patient's identity document number, where it has the form of a resident identity number, is a right one (GB 11643).
import { listIdentifiers, type XmlRule } from '../../documents/context.js';
import { identityNumberRoot } from '../../documents/oids.js';
import { isPlaceholder } from '../../documents/time-stamp.js';
import { toHalfWidth } from '../../datatypes/full-width.js';
import { checkResidentIdentityNumber } from '../../identifiers/resident-identity-number.js';
import { gb11643 } from './_references.js';

/** A resident identity number in the document cannot be right. */
export const identityNumber: XmlRule = {
  id: 'document/identity-number',
  basis: 'standard',
  references: [gb11643],
  appliesTo: ['document', 'message'],
  defaultSeverity: 'error',
  messages: [
    'length',
    'characters',
    'full-width',
    'placeholder',
    'date',
    'future',
    'check-character',
    'region',
    'lower-case',
    'fifteen',
    'other-form',
  ],
  check(context) {
    const { report } = context;
    for (const element of listIdentifiers(context)) {
      const { root, extension } = element.attributes;
      const text = extension?.trim() ?? '';
      if (root?.trim() !== identityNumberRoot || text === '' || isPlaceholder(text)) continue;
      const at = { element, attribute: 'extension', sample: text };
      // Passports and other papers share this root: only what looks like a resident identity number is judged as one.
      if (!/^\d{15}$|^\d{17}[\dXx]$/.test(toHalfWidth(text))) {
        report(identityNumber, {
          message: 'other-form',
          params: { length: [...text].length },
          severity: 'info',
          ...at,
        });
        continue;
      }
      const fault = checkResidentIdentityNumber(text);
      if (fault === undefined || fault.message === 'synthetic') continue;
      report(identityNumber, {
        message: fault.message,
        severity: fault.severity,
        ...(fault.params && { params: fault.params }),
        ...at,
      });
    }
  },
};
