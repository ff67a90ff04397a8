import { isCryptoError, signWith, type Signer } from '@hulian/crypto';
import { SdkError } from '../errors/sdk-error.js';

/**
 * Signs a message through the seam, 64 bytes r || s. A device that hashes again, signs with another key or answers in DER is found here, not at the peer.
 * @throws SdkError CRYPTO_SIGNATURE_MISMATCH, and what the signer throws
 */
export async function signMessage(signer: Signer, message: Uint8Array): Promise<Uint8Array> {
  try {
    return await signWith(signer, message);
  } catch (error) {
    if (isCryptoError(error) && ['CRYPTO_SIGNATURE_FORM', 'CRYPTO_SIGNATURE_MISMATCH'].includes(error.code))
      throw new SdkError('CRYPTO_SIGNATURE_MISMATCH', { subject: 'signer' }, { cause: error });
    throw error;
  }
}
