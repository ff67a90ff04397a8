import { describe, expect, it } from 'vitest';
import { certificates, keys, memorySigner, sm2 } from '../index.js';

describe('a Buffer of the caller', () => {
  const { privateKey, publicKey } = sm2.generateKeyPair();

  it('is not kept by reference when a public key is read from it', () => {
    const buffer = Buffer.from(publicKey);
    const read = keys.readPublicKey(buffer);
    buffer.fill(0);
    expect([...read]).toEqual([...publicKey]);
  });

  it('is not kept by reference when a certificate is read from it', async () => {
    const der = await certificates.createSelfSigned(
      {
        subject: [{ type: 'CN', value: '测试机构' }],
        notBefore: new Date('2026-01-01T00:00:00Z'),
        notAfter: new Date('2027-01-01T00:00:00Z'),
      },
      memorySigner(privateKey),
    );
    const buffer = Buffer.from(der);
    const read = certificates.read(buffer);
    buffer.fill(0);
    expect([...read.der]).toEqual([...der]);
  });
});
