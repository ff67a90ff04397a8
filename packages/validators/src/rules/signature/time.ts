import { describeSignature } from './_describe.js';

/** The time of signing does not fit the certificate, the document or the day of the check. */
export const signatureTime = describeSignature('signature/time', 'warning', [
  'outside-validity',
  'before-document',
  'future',
]);
