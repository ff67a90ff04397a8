// node:crypto for what is not a national algorithm (AES, SHA-2, DES of key files made elsewhere). Absent in browsers.
import type * as NodeCrypto from 'node:crypto';
import { CryptoError } from '../errors.js';

/** node:crypto of this process. @throws CRYPTO_ALGORITHM_UNAVAILABLE naming the algorithm that needs it */
export function nodeCrypto(algorithm: string): typeof NodeCrypto {
  const module = globalThis.process?.getBuiltinModule?.('node:crypto');
  if (module === undefined) throw new CryptoError('CRYPTO_ALGORITHM_UNAVAILABLE', { algorithm });
  return module;
}
