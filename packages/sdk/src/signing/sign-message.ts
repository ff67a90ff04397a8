import { digestToSign, sm2, type Signer } from '@hulian/crypto';
import { SdkError } from '../errors/sdk-error.js';

/**
 * Signs a message through the seam, 64 bytes r || s. A device that hashes again or signs with another key is found here, not at the peer.
 * @throws SdkError CRYPTO_SIGNATURE_MISMATCH, and what the signer throws
 */
export async function signMessage(signer: Signer, message: Uint8Array): Promise<Uint8Array> {
  const digest = digestToSign(message, signer.publicKey, signer.userId);
  const signature = signer.signMessage ? await signer.signMessage(message) : await signer.sign(digest);
  if (!sm2.verifyDigest(signature, digest, signer.publicKey))
    throw new SdkError('CRYPTO_SIGNATURE_MISMATCH', { subject: 'signer' });
  return signature;
}
