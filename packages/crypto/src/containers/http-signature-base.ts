// What signer and verifier of HTTP message signatures share: the algorithm name, what is covered by default, and the bytes that are signed.
import { CryptoError } from '../errors.js';
import type { HttpMessage } from './http-message.js';
import { componentValue } from './http-message.js';
import type { InnerList, Item } from './structured-fields.js';
import { noParameters, writeItem, writeParameters } from './structured-fields.js';

/** The value of the signature parameter `alg`. */
export const HTTP_SIGNATURE_ALGORITHM = 'sm2-sm3';

/** What must be covered: method and target, or the status; and the digest of a body. */
export function defaultComponents(message: HttpMessage): string[] {
  const main = message.status === undefined ? ['@method', '@target-uri'] : ['@status'];
  return message.body === undefined ? main : [...main, 'content-digest'];
}

/** A component as an item of the list: a name such as `@method`, with `;req` when it is the request's. */
export function componentItem(text: string): Item {
  if (!text.includes(';')) return { value: text, parameters: noParameters };
  const [value = '', ...parameters] = text.split(';');
  return { value, parameters: new Map(parameters.map((name) => [name, true])) };
}

/**
 * The text whose UTF-8 bytes are signed (RFC 9421 section 2.5), and the text of the list, which is the value of Signature-Input.
 * @throws CRYPTO_COMPONENT_MISSING, CRYPTO_HEADER_INVALID
 */
export function signatureBase(
  message: HttpMessage,
  { items, parameters }: InnerList,
): { readonly base: string; readonly input: string } {
  let lines = '';
  let names = '';
  for (const item of items) {
    if (typeof item.value !== 'string')
      throw new CryptoError('CRYPTO_HEADER_INVALID', { header: 'signature-input', reason: 'malformed' });
    const name = writeItem(item);
    lines += `${name}: ${componentValue(message, item.value, item.parameters)}\n`;
    names += names === '' ? name : ` ${name}`;
  }
  const input = `(${names})${writeParameters(parameters)}`;
  return { base: `${lines}"@signature-params": ${input}`, input };
}
