import { sm2, utf8ToBytes } from '@hulian/crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSignature } from './signature.js';

const pair = sm2.generateKeyPair();
const message = utf8ToBytes('x');

describe('readSignature', () => {
  it.each(['raw', 'der'] as const)('reads %s as bytes, hexadecimal and base64', (encoding) => {
    const signature = sm2.sign(message, pair.privateKey, { encoding });
    const hex = utf8ToBytes(`${Buffer.from(signature).toString('hex')}\n`);
    const base64 = utf8ToBytes(Buffer.from(signature).toString('base64'));
    for (const form of [signature, hex, base64]) {
      const read = readSignature(form);
      expect(read?.encoding).toBe(encoding);
      expect(sm2.verify(read?.bytes ?? signature.subarray(1), message, pair.publicKey, { encoding })).toBe(
        true,
      );
    }
  });

  it('never throws and calls no text a signature', () => {
    expect(readSignature(utf8ToBytes('not a signature'))).toBeUndefined();
    expect(readSignature(new Uint8Array())).toBeUndefined();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        const read = readSignature(bytes);
        expect(read === undefined || ['raw', 'der'].includes(read.encoding)).toBe(true);
      }),
    );
  });
});
