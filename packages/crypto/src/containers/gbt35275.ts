// SM2 cryptographic message syntax (GB/T 35275-2017): `gbt35275` of the public API.
export { envelop, open } from './gbt35275-enveloped.js';
export { sign, verify } from './gbt35275-signed.js';
export type {
  SignedDataOptions,
  SignedDataVerifyOptions,
  VerifiedSignedData,
  VerifiedSigner,
} from './gbt35275-signed.js';
