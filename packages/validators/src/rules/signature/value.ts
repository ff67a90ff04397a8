import { describeSignature } from './_describe.js';

/** The signature is not one of this content: changed after signing, or signed in another way. */
export const signatureValue = describeSignature(
  'signature/value',
  'error',
  ['content', 'mismatch', 'other-reading', 'signed-later'],
  [{ standard: 'GB/T 32918.2-2016' }],
);
