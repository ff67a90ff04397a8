import { digestToSign, type Signer } from '@hulian/crypto';
import { signRequest, type SignedRequest } from './hulian-2026.js';

/** The default profile laid open: the exact text that is signed, and the headers that result. */
export interface RequestExplanation {
  readonly profile: 'hulian-2026';
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Signs a request by hulian-2026 and shows the text that was signed (RFC 9421 section 2.5, signature base).
 * @param now - milliseconds since 1970
 * @throws what the signer throws
 */
export async function explainRequest(
  request: SignedRequest,
  signer: Signer,
  now: number,
): Promise<RequestExplanation> {
  let text = '';
  const listening: Signer = {
    ...signer,
    sign: (digest) => signer.sign(digest),
    signMessage: (message) => {
      text = new TextDecoder().decode(message);
      return signer.signMessage
        ? signer.signMessage(message)
        : signer.sign(digestToSign(message, signer.publicKey, signer.userId));
    },
  };
  const headers = new Headers(request.headers);
  await signRequest({ ...request, headers }, listening, now);
  return { profile: 'hulian-2026', text, headers: Object.fromEntries(headers) };
}
