import { describe, expect, it } from 'vitest';
import { bytesToHex, hexToBytes } from '../bytes.js';
import { isCryptoError } from '../errors.js';
import { chunkContent, derFromBer } from './ber.js';

const convert = (hex: string): unknown => {
  try {
    return bytesToHex(derFromBer(hexToBytes(hex)));
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    return { code: error.code, ...(error.params as unknown as object) };
  }
};
const invalid = (offset: number, reason: string) => ({ code: 'CRYPTO_DER_INVALID', offset, reason });

describe('BER to DER', () => {
  it.each([
    ['an indefinite length', '30800500020101' + '0000', '30050500020101'],
    ['indefinite in indefinite', '3080308002010100000000', '30053003020101'],
    ['an empty indefinite value', '30800000', '3000'],
    ['a long form that could be short', '308103020101', '3003020101'],
    ['a length with leading zeros, six octets', '3086000000000003020101', '3003020101'],
    ['a length of three octets', `3083000100${'0500'.repeat(128)}`, `30820100${'0500'.repeat(128)}`],
    ['a chunked OCTET STRING', '2480040101040102040103' + '0000', '0403010203'],
    ['a chunked OCTET STRING of definite length', '2406040101040102', '04020102'],
    ['a chunk with a long length', `2480048180${'aa'.repeat(128)}0000`, `048180${'aa'.repeat(128)}`],
    ['a SET in another order', '3106020102020101', '3106020101020102'],
    ['a context tag', 'a0800201010000', 'a003020101'],
    ['zeros inside a definite value', '04020000', '04020000'],
    ['content that begins with one zero octet', '30800400040100' + '0000', '30050400040100'],
  ])('%s', (_, ber, der) => {
    expect(convert(ber)).toBe(der);
  });

  it.each([
    ['nothing', '', invalid(0, 'truncated')],
    ['one byte', '30', invalid(0, 'truncated')],
    ['one byte inside', '300105', invalid(2, 'truncated')],
    ['a value longer than its input', '30030500', invalid(0, 'truncated')],
    ['a member longer than its parent', '3003040200', invalid(2, 'truncated')],
    ['a member that reaches past the end of its parent', '30040402aa', invalid(0, 'truncated')],
    ['no end of contents', '30800500', invalid(0, 'truncated')],
    ['half an end of contents', '3080050000', invalid(4, 'truncated')],
    ['half an end of contents before more', '30800001', invalid(2, 'tag')],
    ['end of contents in a definite value', '30020000', invalid(2, 'tag')],
    ['a tag of several octets', '1f0100', invalid(0, 'tag')],
    ['a constructed tag of several octets', '3f8000', invalid(0, 'tag')],
    ['tag 0', '000100', invalid(0, 'tag')],
    ['a primitive value of indefinite length', '0480000000', invalid(0, 'length')],
    ['a length of seven octets', '308700000000000003020101', invalid(1, 'length')],
    ['a length whose octets are missing', '308203', invalid(1, 'length')],
    ['a length that ends the input', '308103', invalid(0, 'truncated')],
    ['bytes after the value', '05000500', { code: 'CRYPTO_TRAILING_BYTES', count: 2 }],
    ['bytes after an indefinite value', '30800000aa', { code: 'CRYPTO_TRAILING_BYTES', count: 1 }],
    ['a chunk of another type', '24800500' + '0000', { code: 'CRYPTO_DER_INVALID', reason: 'tag' }],
  ])('refuses %s', (_, ber, error) => {
    expect(convert(ber)).toEqual(error);
  });

  it('goes 40 levels deep and not further', () => {
    const nested = (levels: number) => '3080'.repeat(levels) + '0500' + '0000'.repeat(levels);
    expect(convert(nested(40))).toMatch(/^30/);
    expect(convert(nested(41))).toEqual(invalid(82, 'nesting'));
  });
});

it('gives the content of a chunk with any form of length', () => {
  expect(chunkContent(hexToBytes('0401aa'))).toEqual(hexToBytes('aa'));
  expect(chunkContent(hexToBytes(`048180${'aa'.repeat(128)}`))).toHaveLength(128);
});
