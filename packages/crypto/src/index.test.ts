// The names that others build on. A name that goes or moves is a breaking change: it needs a decision, not an edit of this list.
import { expect, it } from 'vitest';
import * as crypto from './index.js';

const names: Record<string, readonly string[]> = {
  '': [
    'CryptoError',
    'base64ToBytes',
    'base64UrlToBytes',
    'bytesToBase64',
    'bytesToBase64Url',
    'bytesToHex',
    'bytesToUtf8',
    'cryptoInfo',
    'derFromBer',
    'digestToSign',
    'fileDecrypter',
    'fileSigner',
    'hexToBytes',
    'hmacSm3',
    'httpSigner',
    'isCryptoError',
    'kdfSm3',
    'memoryDecrypter',
    'memorySigner',
    'pbkdf2Sm3',
    'readPem',
    'recogniseContainer',
    'signWith',
    'signatureFromDer',
    'signatureToDer',
    'sm3',
    'utf8ToBytes',
    'writePem',
  ],
  sm3: ['create'],
  sm4: ['encrypt', 'decrypt'],
  sm2: [
    'generateKeyPair',
    'getPublicKey',
    'sign',
    'verify',
    'signDigest',
    'verifyDigest',
    'encrypt',
    'decrypt',
    'prepareKey',
    'explain',
  ],
  keys: [
    'readPrivateKey',
    'readPublicKey',
    'writePrivateKey',
    'writePublicKey',
    'readEnvelopedKey',
    'writeEnvelopedKey',
    'readPkcs12',
  ],
  certificates: [
    'read',
    'verifyChain',
    'createSelfSigned',
    'issue',
    'createRequest',
    'readRequest',
    'createCrl',
    'readCrl',
    'checkPair',
  ],
  jws: ['sign', 'verify'],
  jwe: ['encrypt', 'decrypt'],
  gbt35275: ['sign', 'verify', 'envelop', 'open'],
  httpSignature: ['sign', 'verify'],
  xmlSignature: ['sign', 'verify'],
  timestamp: ['query', 'readReply'],
};

it.each(Object.entries(names))('%s', (group, members) => {
  const all = crypto as unknown as Record<string, Record<string, unknown>>;
  const holder = group === '' ? all : all[group]!;
  for (const member of members) expect(typeof holder[member], `${group}.${member}`).toBe('function');
});

it('signs and verifies in the forms that were promised', async () => {
  const { certificates, gbt35275, jws, keys, memorySigner, sm2, sm3, sm4 } = crypto;
  const { privateKey, publicKey } = sm2.generateKeyPair();
  expect(sm2.getPublicKey(privateKey)).toEqual(publicKey);
  const message = new Uint8Array([1, 2, 3]);
  for (const encoding of ['raw', 'der'] as const) {
    const signature = sm2.sign(message, privateKey, { userId: 'a', encoding });
    const verified: boolean = sm2.verify(signature, message, sm2.prepareKey(publicKey), {
      userId: 'a',
      encoding,
    });
    expect(verified).toBe(true);
  }
  for (const layout of ['c1c3c2', 'c1c2c3', 'der'] as const)
    expect(sm2.decrypt(sm2.encrypt(message, publicKey, { layout }), privateKey, { layout })).toEqual(message);
  const e = sm3.create().update(message).digest();
  expect(sm2.verifyDigest(sm2.signDigest(e, privateKey), e, publicKey)).toBe(true);
  const [key, iv] = [new Uint8Array(16), new Uint8Array(16)];
  for (const options of [
    { key, mode: 'ecb' as const },
    { key, mode: 'cbc' as const, iv, padding: 'pkcs7' as const },
    { key, mode: 'ctr' as const, iv },
    { key, mode: 'gcm' as const, iv: iv.slice(4), aad: message },
  ])
    expect(sm4.decrypt(sm4.encrypt(message, options), options)).toEqual(message);
  const pem: string = keys.writePrivateKey(privateKey, { password: 'p', iterations: 1000 });
  expect(keys.readPrivateKey(pem, { password: 'p' })).toEqual({ privateKey, publicKey });
  expect(keys.readPublicKey(keys.writePublicKey(publicKey))).toEqual(publicKey);
  const certificate = await certificates.createSelfSigned(
    { subject: 'CN=a', notBefore: new Date(0), notAfter: new Date('2049-01-01T00:00:00Z') },
    memorySigner(privateKey),
  );
  const signer = memorySigner(privateKey, { certificate });
  expect(gbt35275.verify(await gbt35275.sign(message, signer)).content).toEqual(message);
  const { header, payload } = jws.verify(
    await jws.sign(message, signer, { header: { kid: 'k' } }),
    publicKey,
  );
  expect([header['kid'], payload]).toEqual(['k', message]);
});
