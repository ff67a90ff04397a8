import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeUtf8 } from './decode-utf8.js';

describe('decodeUtf8', () => {
  it('agrees with TextDecoder on every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(3), (text, offset) => {
        const bytes = new TextEncoder().encode('x'.repeat(offset) + text).subarray(offset);
        expect(decodeUtf8(bytes)).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
      }),
    );
  });

  it('keeps every edge of the encoding and a byte order mark, also in long inputs', () => {
    const text = '\uFEFF\u007F\u0080\u07FF\u0800\uFFFD\u{10000}\u{10FFFF}中';
    for (const each of [text, text.repeat(20_000), 'ascii', ''])
      expect(decodeUtf8(new TextEncoder().encode(each))).toBe(each);
  });
});
