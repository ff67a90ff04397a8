import { expect, it } from 'vitest';
import { hexToBytes } from '../bytes.js';
import * as der from '../encoding/der-writer.js';
import { isCryptoError } from '../errors.js';
import { imprint, readInfo, unsigned } from './timestamp-info.js';

const digest = hexToBytes('5a'.repeat(32));
const time = new Date('2027-01-01T00:00:00Z');
const info = (...optional: Uint8Array[]): Uint8Array =>
  der.sequence(
    der.integer(1),
    der.oid('1.2.3'),
    imprint(digest),
    der.integer(hexToBytes('80')),
    der.generalizedTime(time),
    ...optional,
  );

it('reads what must be there', () => {
  expect(readInfo(info())).toEqual({
    policy: '1.2.3',
    digest,
    serialNumber: hexToBytes('80'),
    time,
    accuracy: undefined,
    nonce: undefined,
  });
});

it.each([
  ['seconds', [der.integer(2)], 2000],
  ['milliseconds', [der.implicit(0, hexToBytes('0102'))], 258],
  ['microseconds', [der.implicit(1, hexToBytes('01f4'))], 0.5],
  [
    'all three',
    [der.integer(1), der.implicit(0, hexToBytes('02')), der.implicit(1, hexToBytes('03'))],
    1002.003,
  ],
  ['nothing', [], 0],
])('reads the accuracy: %s', (_, parts, accuracy) => {
  expect(readInfo(info(der.sequence(...parts))).accuracy).toBe(accuracy);
});

it('reads a nonce, and passes over the rest', () => {
  const all = info(
    der.boolean(true),
    der.integer(hexToBytes('ff')),
    der.explicit(0, der.octetString(digest)),
  );
  expect(readInfo(all).nonce).toEqual(hexToBytes('ff'));
});

it('takes extensions that are not critical only', () => {
  const extension = (...critical: Uint8Array[]) =>
    info(der.explicit(1, der.sequence(der.oid('1.2.3.4'), ...critical, der.octetString(digest))));
  expect(readInfo(extension()).policy).toBe('1.2.3');
  try {
    readInfo(extension(der.boolean(true)));
    expect.unreachable();
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    expect(error).toMatchObject({ code: 'CRYPTO_STRUCTURE_INVALID', params: { part: 'extension 1.2.3.4' } });
  }
});

it('drops one zero octet in front of a number, and leaves zero', () => {
  expect(unsigned(hexToBytes('0080'))).toEqual(hexToBytes('80'));
  expect(unsigned(hexToBytes('00'))).toEqual(hexToBytes('00'));
  expect(unsigned(hexToBytes('0180'))).toEqual(hexToBytes('0180'));
});
