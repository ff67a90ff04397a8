// A request is about one patient with a name: every service has the place of the patient once (WS/T 846; field lists from
// public test structures). What identity number, birth date and sex say is document/patient-agreement's.
import { isPlaceholder } from '../../documents/time-stamp.js';
import type { MessageRule } from '../../interactions/context.js';
import { walkElements } from '../../readers/xml-tree.js';
import { findDamage } from '../document/damaged-text.js';
import { checkPerson, patientAgreement } from '../document/patient-agreement.js';
import { wst846 } from './_references.js';

/** A request names a second patient, or the name of a person is no name. */
export const patient: MessageRule = {
  id: 'message/patient',
  basis: 'practice',
  references: [wst846],
  appliesTo: ['message'],
  defaultSeverity: 'warning',
  messages: ['several', 'name-value'],
  check({ named, candidates, isAcknowledgement, report }) {
    const [, second] = named('patient');
    // Of what is no request nobody says how many patients it has.
    if (second !== undefined && candidates.length > 0 && !isAcknowledgement)
      report(patient, { message: 'several', element: second });
    for (const person of named('patientPerson'))
      for (const name of person.children)
        if (name.name === 'name')
          walkElements(name, (part) => {
            const text = (part.attributes.value ?? part.text).trim();
            // Texts that a conversion spoiled are document/damaged-text's.
            if (
              isPlaceholder(text) ||
              (/[?？]|^\d+$/u.test(text) && findDamage(text, undefined) === undefined)
            )
              report(patient, { message: 'name-value', element: part, sample: text });
          });
  },
};

/** Identity number, birth date and sex of every person in the message. */
export const personAgreement: MessageRule = {
  ...patientAgreement,
  check(context) {
    for (const person of context.named('patientPerson')) checkPerson(context, person);
  },
};
