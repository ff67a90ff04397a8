import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bytesToHex, hexToBytes, utf8ToBytes } from '../bytes.js';
import * as certificates from '../certificates/index.js';
import { cryptoInfo } from '../core/backend.js';
import { derFromBer } from '../encoding/ber.js';
import { parseDer } from '../encoding/der.js';
import { DerCursor } from '../encoding/der-cursor.js';
import { explicit, octetString, oid, sequence, setOf, tagged } from '../encoding/der-writer.js';
import { writePem } from '../encoding/pem.js';
import { isCryptoError } from '../errors.js';
import * as keys from '../keys/index.js';
import { memoryDecrypter, memorySigner } from '../signer.js';
import { sm2 } from '../sm2.js';
import * as gbt35275 from './gbt35275.js';

const vectors = JSON.parse(
  readFileSync(new URL('../../../../tests/vectors/containers/containers.json', import.meta.url), 'utf8'),
) as Record<'signedData' | 'envelopedData' | 'cmsBer', { content: string; der: string }> & {
  encryptKeyPkcs8: string;
};
const { bouncyCastle } = JSON.parse(
  readFileSync(new URL('../../../../tests/vectors/certificates/certificates.json', import.meta.url), 'utf8'),
) as { bouncyCastle: Record<'root' | 'sign' | 'encrypt', string> };

const code = (run: () => unknown): string => {
  try {
    run();
    return 'accepted';
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    return error.code;
  }
};

const at = new Date('2027-01-01T00:00:00Z');
const dates = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2036-01-01T00:00:00Z') };
const pair = sm2.generateKeyPair();
const certificate = await certificates.createSelfSigned(
  { ...dates, subject: 'CN=signer', keyUsage: ['digitalSignature'] },
  memorySigner(pair.privateKey),
);
const signer = memorySigner(pair.privateKey, { certificate });
// Every bit where verification is fast, a sample where only the fallback runs.
const stride = cryptoInfo().backend === 'wasm' ? 1 : 13;
const content = utf8ToBytes('<ClinicalDocument>病历</ClinicalDocument>');

describe('signed data of other tools', () => {
  const root = hexToBytes(bouncyCastle.root);

  it('verifies the sample of GB/T 35275', () => {
    const result = gbt35275.verify(hexToBytes(vectors.signedData.der), { trust: { anchors: [root], at } });
    expect(result.content).toEqual(hexToBytes(vectors.signedData.content));
    expect(result.signers[0]!.chain).toHaveLength(2);
  });

  it('takes the BER of Bouncy Castle only when asked', () => {
    const ber = hexToBytes(vectors.cmsBer.der);
    expect(code(() => gbt35275.verify(ber))).toBe('CRYPTO_DER_INDEFINITE_LENGTH');
    const result = gbt35275.verify(ber, { acceptBer: true, trust: { anchors: [root], at } });
    expect(result.content).toEqual(hexToBytes(vectors.cmsBer.content));
    expect(parseDer(derFromBer(ber)).tag).toBe(0x30);
    for (let end = 0; end < ber.length; end++)
      expect(code(() => derFromBer(ber.subarray(0, end)))).toMatch(/^CRYPTO_/);
  });
});

describe('signed data', () => {
  it.each([
    ['content signed', {}],
    ['attributes signed', { signingTime: at }],
  ])('%s: attached and detached', async (_, options) => {
    const attached = await gbt35275.sign(content, signer, options);
    const result = gbt35275.verify(attached, { trust: { anchors: [certificate], at } });
    expect(result.content).toEqual(content);
    expect(result.signers[0]).toMatchObject({ signingTime: 'signingTime' in options ? at : undefined });
    expect(code(() => gbt35275.verify(writePem('PKCS7', attached)))).toBe('accepted');
    const detached = await gbt35275.sign(content, signer, { ...options, detached: true });
    expect(gbt35275.verify(detached, { content }).content).toEqual(content);
    expect(code(() => gbt35275.verify(detached))).toBe('CRYPTO_CONTENT_REQUIRED');
    expect(code(() => gbt35275.verify(detached, { content: utf8ToBytes('x') }))).toMatch(/MISMATCH/);
    expect(code(() => gbt35275.verify(attached, { content: utf8ToBytes('x') }))).toBe(
      'CRYPTO_CONTENT_MISMATCH',
    );
    expect(code(() => gbt35275.verify(attached, { userId: 'alice' }))).toBe('CRYPTO_SIGNATURE_MISMATCH');
    expect(code(() => gbt35275.verify(attached, { trust: { anchors: [], at } }))).toBe(
      'CRYPTO_CERTIFICATE_UNTRUSTED',
    );
  });

  it('refuses every change of one bit', async () => {
    for (const options of [{}, { signingTime: at }]) {
      const der = await gbt35275.sign(content, signer, options);
      const accepted: string[] = [];
      for (let bit = 0; bit < der.length * 8; bit += stride) {
        const changed = der.slice();
        changed[bit >> 3]! ^= 1 << (bit % 8);
        if (code(() => gbt35275.verify(changed, { trust: { anchors: [certificate], at } })) === 'accepted')
          accepted.push(`${bit >> 3}.${bit % 8}`);
      }
      expect(accepted).toEqual([]);
    }
  }, 60_000);

  it('refuses authenticated attributes that are presented as content', async () => {
    const der = await gbt35275.sign(content, signer, { signingTime: at });
    const info = new DerCursor([parseDer(der)], 'test').enter('outer');
    info.any('type');
    const data = info.enter('body', 0xa0).enter('SignedData');
    const [version, digests, , bag, signers] = data.rest().map((node) => node.bytes);
    const fields = parseDer(signers!).children[0]!.children.map((node) => node.bytes);
    const attributes = fields[3]!.slice();
    attributes[0] = 0x31;
    const stolen = sequence(...fields.filter((_, index) => index !== 3));
    const inner = sequence(oid('1.2.156.10197.6.1.4.2.1'), explicit(0, octetString(attributes)));
    const forged = sequence(
      oid('1.2.156.10197.6.1.4.2.2'),
      explicit(0, sequence(version!, digests!, inner, bag!, setOf(stolen))),
    );
    expect(code(() => gbt35275.verify(forged))).toBe('CRYPTO_STRUCTURE_INVALID');
  });

  it('refuses trailing bytes, a signer without certificate, and signed data without signer', async () => {
    const der = await gbt35275.sign(content, signer);
    expect(code(() => gbt35275.verify(Uint8Array.of(...der, 0)))).toBe('CRYPTO_TRAILING_BYTES');
    await expect(gbt35275.sign(content, memorySigner(pair.privateKey))).rejects.toMatchObject({
      code: 'CRYPTO_CERTIFICATE_REQUIRED',
    });
    const stranger = memorySigner(sm2.generateKeyPair().privateKey, { certificate });
    await expect(gbt35275.sign(content, stranger)).rejects.toMatchObject({ code: 'CRYPTO_KEY_MISMATCH' });
    expect(code(() => gbt35275.verify(utf8ToBytes('0')))).toBe('CRYPTO_DER_INVALID');
  });
});

describe('enveloped data', async () => {
  const plan = { ...dates, subject: 'CN=recipient', keyUsage: ['keyEncipherment'] as const };
  const make = async () => {
    const { privateKey } = sm2.generateKeyPair();
    const own = await certificates.createSelfSigned(plan, memorySigner(privateKey));
    return { privateKey, certificate: own, decrypter: memoryDecrypter(privateKey, { certificate: own }) };
  };
  const [a, b, c] = [await make(), await make(), await make()];
  const outcome = async (run: () => Promise<unknown>) => {
    try {
      await run();
      return 'accepted';
    } catch (error) {
      if (!isCryptoError(error)) throw error;
      return error.code;
    }
  };

  it('opens the sample of GB/T 35275', async () => {
    const { privateKey } = keys.readPrivateKey(hexToBytes(vectors.encryptKeyPkcs8));
    const der = hexToBytes(vectors.envelopedData.der);
    const holder = memoryDecrypter(privateKey, { certificate: hexToBytes(bouncyCastle.encrypt) });
    for (const key of [privateKey, holder])
      expect(await gbt35275.open(der, key)).toEqual(hexToBytes(vectors.envelopedData.content));
  });

  it('is opened by every recipient and by nobody else', async () => {
    const der = gbt35275.envelop(content, [a.certificate, certificates.toPem(b.certificate)]);
    for (const { decrypter } of [a, b]) expect(await gbt35275.open(der, decrypter)).toEqual(content);
    expect(await outcome(() => gbt35275.open(der, c.decrypter))).toBe('CRYPTO_RECIPIENT_NOT_FOUND');
    expect(await outcome(() => gbt35275.open(der, a.privateKey))).toBe('CRYPTO_RECIPIENT_NOT_FOUND');
    const single = gbt35275.envelop(content, a.certificate);
    expect(await gbt35275.open(writePem('PKCS7', single), a.privateKey)).toEqual(content);
    expect(await outcome(() => gbt35275.open(single, c.privateKey))).toBe('CRYPTO_CIPHERTEXT_DIGEST');
    expect(() => gbt35275.envelop(content, certificate)).toThrow(/加密/);
    expect(() => gbt35275.envelop(content, [])).toThrow(/证书/);
  });

  it('opens content in chunks when it was BER', async () => {
    const der = gbt35275.envelop(content, a.certificate);
    const chunked = new DerCursor([parseDer(der)], 'test').enter('outer');
    const [type, body] = [chunked.any('type').bytes, chunked.enter('body', 0xa0).enter('data')];
    const [version, recipients, info] = [body.any('v').bytes, body.any('r').bytes, body.enter('c')];
    const [contentType, cipher, data] = [info.any('t').bytes, info.any('a').bytes, info.any('d').content];
    const chunks = tagged(0xa0, octetString(data.subarray(0, 20)), octetString(data.subarray(20)));
    const ber = sequence(
      type,
      explicit(0, sequence(version, recipients, sequence(contentType, cipher, chunks))),
    );
    expect(await gbt35275.open(ber, a.decrypter, { acceptBer: true })).toEqual(content);
    expect(await outcome(() => gbt35275.open(ber, a.decrypter))).toBe('CRYPTO_STRUCTURE_INVALID');
  });

  it('refuses a changed key, vector structure or end of content', async () => {
    const der = gbt35275.envelop(content, a.certificate);
    for (let position = 0; position < der.length - content.length - 40; position += stride) {
      const changed = der.slice();
      changed[position]! ^= 0x20;
      // The vector is not authenticated: a change of it changes the first block of the content only.
      const result = await outcome(async () => {
        if (bytesToHex(await gbt35275.open(changed, a.decrypter)) === bytesToHex(content))
          throw new Error(`accepted ${position}`);
      });
      expect(result, String(position)).toMatch(/^CRYPTO_|^accepted$/);
    }
    expect(
      await outcome(() =>
        gbt35275.open(
          der.map((byte, i) => (i === der.length - 17 ? byte ^ 1 : byte)),
          a.decrypter,
        ),
      ),
    ).toBe('CRYPTO_PADDING');
  });
});
