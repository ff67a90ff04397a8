// SM2 (GB/T 32918-2016, curve of GB/T 32918.5-2017) as users call it: bytes in, bytes out.
import { decrypt, encrypt } from './sm2/encrypt.js';
import { exchangeKey } from './sm2/exchange.js';
import { explain } from './sm2/explain.js';
import { generateKeyPair, getPublicKey, prepareKey, wipe } from './sm2/keys.js';
import { sign, signDigest, verify, verifyDigest } from './sm2/sign.js';

/**
 * SM2 (SM2 椭圆曲线公钥密码算法): keys, signatures, encryption, key exchange.
 * Private keys are 32 bytes, public keys 65 bytes (04 || x || y; 33 bytes are read too). Texts become bytes through the named helpers only.
 * @standard GB/T 32918-2016, GB/T 32918.5-2017
 */
export const sm2 = {
  generateKeyPair,
  getPublicKey,
  sign,
  verify,
  signDigest,
  verifyDigest,
  encrypt,
  decrypt,
  prepareKey,
  explain,
  exchangeKey,
  wipe,
} as const;
