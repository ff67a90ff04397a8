import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bytesToHex, hexToBytes, utf8ToBytes } from '../bytes.js';
import * as certificates from '../certificates/index.js';
import { isCryptoError } from '../errors.js';
import { memorySigner } from '../signer.js';
import { sm2 } from '../sm2.js';
import { sm3 } from '../sm3.js';
import * as timestamp from './timestamp.js';

const { timestampQuery } = JSON.parse(
  readFileSync(new URL('../../../../tests/vectors/containers/containers.json', import.meta.url), 'utf8'),
) as { timestampQuery: string };

const code = (run: () => unknown): string => {
  try {
    run();
    return 'accepted';
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    return error.code;
  }
};

const time = new Date('2026-11-21T08:00:00Z');
const plan = { time, serialNumber: Uint8Array.of(0x81), policy: '1.2.3.4.1' };
const dates = {
  notBefore: new Date('2026-01-01T00:00:00Z'),
  notAfter: new Date('2036-01-01T00:00:00Z'),
  keyUsage: ['digitalSignature'] as const,
};
const pair = sm2.generateKeyPair();
const service = async (extendedKeyUsage: string[]) =>
  memorySigner(pair.privateKey, {
    certificate: await certificates.createSelfSigned(
      { ...dates, subject: 'CN=TSA', extendedKeyUsage },
      memorySigner(pair.privateKey),
    ),
  });
const signer = await service(['1.3.6.1.5.5.7.3.8']);
const data = utf8ToBytes('病历');

describe('time-stamps', { timeout: 60_000 }, () => {
  it('reads the query that OpenSSL made', () => {
    const query = timestamp.readQuery(hexToBytes(timestampQuery));
    expect(bytesToHex(query.digest)).toBe('8c0c0ef4645fcfb3a268956a65b740ce52713e1bfb6f29815ca70cc7fe261489');
    expect(query.nonce).toBeUndefined();
  });

  it('asks, answers and verifies', async () => {
    const query = timestamp.query(data, { policy: '1.2.3.4.2' });
    expect(timestamp.readQuery(query.der)).toEqual(query);
    const der = await timestamp.reply(query, plan, signer);
    const stamp = timestamp.readReply(der, query, { trust: { anchors: [signer.certificate!] } });
    expect(stamp).toMatchObject({ time, policy: '1.2.3.4.2', serialNumber: Uint8Array.of(0x81) });
    expect(stamp.chain).toHaveLength(1);
    expect(timestamp.readToken(stamp.token, { digest: sm3(data) }).time).toEqual(time);
  });

  it('refuses what does not belong to the query or cannot be trusted', async () => {
    const query = timestamp.query(data);
    const der = await timestamp.reply(query, plan, signer);
    expect(code(() => timestamp.readReply(der, { ...query, digest: sm3(utf8ToBytes('x')) }))).toBe(
      'CRYPTO_TIMESTAMP_MISMATCH',
    );
    expect(code(() => timestamp.readReply(der, timestamp.query(data)))).toBe('CRYPTO_TIMESTAMP_MISMATCH');
    expect(code(() => timestamp.readReply(der, { ...query, policy: '1.2.3.4.9' }))).toBe(
      'CRYPTO_TIMESTAMP_MISMATCH',
    );
    expect(code(() => timestamp.readReply(hexToBytes('30053003020102'), query))).toBe(
      'CRYPTO_TIMESTAMP_REFUSED',
    );
    // The token names its certificate: another one with the same key, name and number cannot take its place.
    const make = () =>
      certificates.createSelfSigned(
        {
          ...dates,
          subject: 'CN=TSA',
          serialNumber: Uint8Array.of(5),
          extendedKeyUsage: ['1.3.6.1.5.5.7.3.8'],
        },
        memorySigner(pair.privateKey),
      );
    const named = await make();
    let twin = await make();
    while (twin.length !== named.length) twin = await make();
    const honest = await timestamp.reply(query, plan, memorySigner(pair.privateKey, { certificate: named }));
    const swapped = hexToBytes(bytesToHex(honest).replace(bytesToHex(named), bytesToHex(twin)));
    expect(code(() => timestamp.readReply(honest, query))).toBe('accepted');
    expect(swapped).not.toEqual(honest);
    expect(code(() => timestamp.readReply(swapped, query))).toBe('CRYPTO_TIMESTAMP_MISMATCH');
    const other = await service(['1.3.6.1.5.5.7.3.1']);
    const wrongUse = await timestamp.reply(query, plan, other);
    expect(
      code(() => timestamp.readReply(wrongUse, query, { trust: { anchors: [other.certificate!] } })),
    ).toBe('CRYPTO_CERTIFICATE_UNTRUSTED');
    for (let at = 0; at < der.length; at += 5) {
      const changed = der.map((byte, i) => (i === at ? byte ^ 0x10 : byte));
      expect(
        code(() => timestamp.readReply(changed, query, { trust: { anchors: [signer.certificate!] } })),
        String(at),
      ).toMatch(/^CRYPTO_/);
    }
  });
});
