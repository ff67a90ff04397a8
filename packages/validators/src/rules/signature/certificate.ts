import { describeSignature } from './_describe.js';

/** The signer's certificate does not lead to a trusted one, is revoked, or is not meant for signatures. */
export const signatureCertificate = describeSignature(
  'signature/certificate',
  'error',
  ['untrusted', 'revoked', 'key-usage', 'purpose'],
  [{ standard: 'GB/T 20518-2018' }, { standard: 'RFC 5280', clause: '6' }],
);
