// English texts of every CryptoError; the compiler checks them against zh-CN.ts.
import { formatsEn } from './formats.en.js';
import type { zhCN } from './zh-CN.js';

/** One text per error code; a function from parameters to text. */
export const en: { [Code in keyof typeof zhCN]: (...p: Parameters<(typeof zhCN)[Code]>) => string } = {
  CRYPTO_ARGUMENT_TYPE: (p) => `Argument ${p.name} has the wrong type; expected ${p.expected}.`,
  CRYPTO_ARGUMENT_LENGTH: (p) => `Argument ${p.name} must have ${p.expected} bytes; it has ${p.actual}.`,
  CRYPTO_ARGUMENT_VALUE: (p) => `Argument ${p.name} has a wrong value; expected ${p.expected}.`,
  CRYPTO_HEX_INVALID: (p) =>
    p.reason === 'odd-length'
      ? 'The hexadecimal text has an odd number of characters; it may be cut off.'
      : 'The hexadecimal text has a character outside 0-9, a-f, A-F.',
  CRYPTO_BASE64_INVALID: () =>
    'The Base64 text is not canonical: a character, the padding or the last bits are wrong.',
  CRYPTO_DATA_EMPTY: (p) => `${p.name} is empty; SM2 cannot encrypt empty data.`,

  CRYPTO_PRIVATE_KEY_RANGE: () => 'The SM2 private key is not in [1, n-2].',
  CRYPTO_PUBLIC_KEY_FORM: (p) =>
    `The SM2 public key has the wrong form (${p.length} bytes); expected 65 bytes starting with 04, or 33 bytes starting with 02 or 03.`,
  CRYPTO_POINT_NOT_ON_CURVE: (p) => `${p.name} is not a point of the SM2 curve.`,
  CRYPTO_POINT_AT_INFINITY: (p) => `${p.name} is the point at infinity and cannot be used.`,
  CRYPTO_KEY_INVALID: (p) => `The key is not valid: ${p.reason}.`,
  CRYPTO_KEY_MISMATCH: () => 'The private key and the public key do not belong together.',

  CRYPTO_SIGNATURE_FORM: (p) =>
    `The signature has the wrong form; expected ${p.expected}, found ${p.length} bytes.`,
  CRYPTO_SIGNATURE_RANGE: (p) => `${p.part} of the signature is not in [1, n-1].`,
  CRYPTO_SIGNATURE_MISMATCH: () => 'The signature does not belong to this data and public key.',

  CRYPTO_CIPHERTEXT_LENGTH: (p) => `The ciphertext must have ${p.expected} bytes; it has ${p.actual}.`,
  CRYPTO_CIPHERTEXT_LAYOUT: (p) =>
    `The ciphertext is not laid out as ${p.given}; it looks like ${p.suspected}. Check the layout with the sender.`,
  CRYPTO_CIPHERTEXT_DIGEST: () =>
    'The check value (C3) does not match: the ciphertext was changed, or the private key or the layout is wrong.',
  CRYPTO_CIPHERTEXT_DEGENERATE: () =>
    'The derived key stream is all zero; GB/T 32918.4 refuses such a ciphertext.',
  CRYPTO_PADDING: () =>
    'The padding is wrong after decryption: key, initialisation vector or ciphertext do not fit.',
  CRYPTO_TAG_MISMATCH: () =>
    'The authentication tag does not match: ciphertext, additional data, key or initialisation vector differ.',
  CRYPTO_CONFIRMATION_MISMATCH: () => "The confirmation value of the key exchange differs from the peer's.",

  CRYPTO_TRAILING_BYTES: (p) => `There are ${p.count} bytes after the end of the encoding.`,
  CRYPTO_PASSWORD_REQUIRED: () => 'The key is encrypted; a password is needed.',
  CRYPTO_PASSWORD_WRONG: () => 'The password is wrong, or the key file is damaged.',
  CRYPTO_ALGORITHM_UNSUPPORTED: (p) => `The algorithm ${p.algorithm} is not supported.`,
  CRYPTO_ALGORITHM_UNAVAILABLE: (p) => `No implementation of ${p.algorithm} is available here.`,

  CRYPTO_SELF_TEST_FAILED: (p) =>
    `The cryptographic self-test failed (${p.test}); every operation is stopped.`,
  CRYPTO_RANDOM_FAILED: () => 'The random number generator failed its check and is no longer used.',
  CRYPTO_STREAM_FINISHED: () => 'This object is finished and cannot be used again.',

  ...formatsEn,
};
