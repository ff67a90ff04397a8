// Residents, documents and consents, which are more than a table of members.
import { fromConsent, isPrivacyConsent, toConsent } from '../consents.js';
import { document } from '../documents.js';
import { fromPatient, toPatient } from '../residents.js';
import type { Counterpart } from './counterpart.js';

export const core: readonly Counterpart[] = [
  {
    kind: 'resident',
    type: 'Patient',
    profile: 'patient',
    read: 'getResident',
    create: 'registerResident',
    update: 'updateResident',
    show: (object, { library }) => [toPatient(object, library)],
    take: ([patient]) => fromPatient(patient as never),
  },
  document,
  {
    kind: 'consent',
    type: 'Consent',
    profile: 'privacy-consent',
    read: 'getConsent',
    create: 'recordConsent',
    claims: isPrivacyConsent,
    show: (object) => [toConsent(object)],
    take: ([consent]) => fromConsent(consent as never),
  },
];
