// The exports of the module.
export {
  addMultiple,
  decompress,
  initialize,
  inverse,
  isInverse,
  isPoint,
  multiply,
  multiplyAddScalar,
  prepare,
  prepareBase,
  prepareVerification,
  prepareWide,
  publicKey,
  sign,
  verify,
  wipe,
} from './sm2';
export { kdf, pbkdf2, sm3Blocks, sm3Digest, sm3Finish, sm3Start } from './sm3';
export { sm4CbcDecrypt, sm4CbcEncrypt, sm4Ctr, sm4Ecb, sm4ExpandKey, sm4Initialize, sm4Wipe } from './sm4';
export { ghash } from './ghash';
