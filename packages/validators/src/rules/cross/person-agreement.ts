import { describeCross } from './_describe.js';

/** One identity number with two names, sexes or birth dates in two files (quality rules REF-006 and REF-007). */
export const personAgreement = describeCross('cross/person-agreement', 'warning', [
  'name',
  'sex',
  'birth-date',
  'blood-group',
  'rhesus',
]);
