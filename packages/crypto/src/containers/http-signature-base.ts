// What signer and verifier of HTTP message signatures share: the algorithm name, what is covered by default, and the bytes that are signed.
import { utf8ToBytes } from '../bytes.js';
import { CryptoError } from '../errors.js';
import type { HttpMessage } from './http-message.js';
import { componentValue } from './http-message.js';
import type { InnerList } from './structured-fields.js';
import { writeBareItem, writeInnerList, writeParameters } from './structured-fields.js';

/** The value of the signature parameter `alg`. */
export const HTTP_SIGNATURE_ALGORITHM = 'sm2-sm3';

/** What must be covered: method and target, or the status; and the digest of a body. */
export function defaultComponents(message: HttpMessage): string[] {
  const main = message.status === undefined ? ['@method', '@target-uri'] : ['@status'];
  return message.body === undefined ? main : [...main, 'content-digest'];
}

/** The bytes that are signed (RFC 9421 section 2.5). @param input - text of the list, which is the value of Signature-Input */
export function signatureBase(
  message: HttpMessage,
  list: InnerList,
  input = writeInnerList(list),
): Uint8Array {
  let lines = '';
  for (const { value, parameters } of list.items) {
    if (typeof value !== 'string')
      throw new CryptoError('CRYPTO_HEADER_INVALID', { header: 'signature-input', reason: 'malformed' });
    lines += `${writeBareItem(value)}${writeParameters(parameters)}: ${componentValue(message, value, parameters)}\n`;
  }
  return utf8ToBytes(`${lines}"@signature-params": ${input}`);
}
