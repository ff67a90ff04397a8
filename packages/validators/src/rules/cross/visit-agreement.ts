import { describeCross } from './_describe.js';

/** One visit number of one institution with two patients, or with two days of admission or discharge. */
export const visitAgreement = describeCross('cross/visit-agreement', 'warning', [
  'patient',
  'name',
  'sex',
  'birth-date',
  'blood-group',
  'rhesus',
  'admission',
  'discharge',
]);
