// SM2 cryptographic message syntax (GB/T 35275-2017): `gbt35275` of the public API.
export { envelop, open } from './gbt35275-enveloped.js';
export { sign } from './gbt35275-sign.js';
export type { SignedDataOptions } from './gbt35275-sign.js';
export { verify } from './gbt35275-verify.js';
export type { SignedDataVerifyOptions, VerifiedSignedData, VerifiedSigner } from './gbt35275-verify.js';
