// The layouts of an SM2 ciphertext: C1 C3 C2 (GB/T 32918.4-2016), C1 C2 C3 (before 2012) and the SM2Cipher of GM/T 0009-2012 clause 7.2.
import { concatBytes } from '../bytes.js';
import { CryptoError } from '../errors.js';
import { readHead, readUnsignedPair } from './der-pair.js';
import { integer, octetString, sequence } from './der-writer.js';

/** How the parts of an SM2 ciphertext follow each other. */
export type CiphertextLayout = 'c1c3c2' | 'c1c2c3' | 'der';

/** The parts of an SM2 ciphertext. */
export interface CiphertextParts {
  /** 65 bytes: 04 || x || y. Not checked to be on the curve. */
  readonly c1: Uint8Array;
  /** 32 bytes: the check value. */
  readonly c3: Uint8Array;
  /** As long as the plaintext, at least one byte. */
  readonly c2: Uint8Array;
}

/** Puts the parts together. */
export function joinCiphertext(parts: CiphertextParts, layout: CiphertextLayout): Uint8Array {
  const { c1, c2, c3 } = parts;
  switch (layout) {
    case 'c1c3c2':
      return concatBytes(c1, c3, c2);
    case 'c1c2c3':
      return concatBytes(c1, c2, c3);
    case 'der':
      return sequence(
        integer(c1.subarray(1, 33)),
        integer(c1.subarray(33)),
        octetString(c3),
        octetString(c2),
      );
  }
}

/**
 * Takes a ciphertext apart. Strict: the leading 04 must be there, DER must be canonical and end with the input.
 * @throws CRYPTO_CIPHERTEXT_LENGTH, CRYPTO_CIPHERTEXT_LAYOUT
 */
export function splitCiphertext(ciphertext: Uint8Array, layout: CiphertextLayout): CiphertextParts {
  if (layout === 'der') return splitDer(ciphertext);
  if (ciphertext.length < 98)
    throw new CryptoError('CRYPTO_CIPHERTEXT_LENGTH', { expected: '>= 98', actual: ciphertext.length });
  if (ciphertext[0] !== 4)
    throw new CryptoError('CRYPTO_CIPHERTEXT_LAYOUT', { given: layout, suspected: suspect(ciphertext) });
  const c1 = ciphertext.subarray(0, 65);
  return layout === 'c1c3c2'
    ? { c1, c3: ciphertext.subarray(65, 97), c2: ciphertext.subarray(97) }
    : { c1, c3: ciphertext.subarray(-32), c2: ciphertext.subarray(65, -32) };
}

function splitDer(der: Uint8Array): CiphertextParts {
  const pair = readUnsignedPair(der);
  const digest = pair && readHead(der, pair.end, 0x04);
  const text = digest && readHead(der, digest.end, 0x04);
  if (
    !text ||
    digest.end - digest.start !== 32 ||
    text.start === text.end ||
    text.end !== der.length ||
    pair.bodyEnd !== der.length
  )
    throw new CryptoError('CRYPTO_CIPHERTEXT_LAYOUT', { given: 'der', suspected: suspect(der) });
  return {
    c1: concatBytes(Uint8Array.of(4), pair.numbers),
    c3: der.subarray(digest.start, digest.end),
    c2: der.subarray(text.start, text.end),
  };
}

function suspect(ciphertext: Uint8Array): string {
  if (ciphertext[0] === 4) return 'c1c3c2 / c1c2c3';
  if (ciphertext[0] === 0x30 && readHead(ciphertext, 0, 0x30)?.end === ciphertext.length) return 'der';
  return ciphertext.length >= 97 ? 'c1c3c2 / c1c2c3 - 04' : '?';
}
