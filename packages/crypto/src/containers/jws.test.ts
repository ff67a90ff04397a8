import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexToBytes, utf8ToBytes } from '../bytes.js';
import { bytesToBase64Url, bytesToUtf8 } from '../encoding/text.js';
import { signatureToDer } from '../encoding/signature.js';
import { CryptoError, isCryptoError } from '../errors.js';
import { memorySigner } from '../signer.js';
import { sm2 } from '../sm2.js';
import * as jws from './jws.js';

const vectors = (
  JSON.parse(
    readFileSync(new URL('../../../../tests/vectors/containers/containers.json', import.meta.url), 'utf8'),
  ) as {
    jws: { key: { d: string; pub: string }; cases: { id: string; compact: string; expect: string }[] };
  }
).jws;
const signer = memorySigner(hexToBytes(vectors.key.d));
const code = (run: () => unknown) => {
  try {
    run();
    return 'accepted';
  } catch (error) {
    return isCryptoError(error) ? error.code : String(error);
  }
};

describe('JWS', { timeout: 60_000 }, () => {
  it.each(vectors.cases)('$id: $expect', ({ compact, expect: expected }) => {
    const result = code(() => jws.verify(compact, hexToBytes(vectors.key.pub)));
    expect(result === 'accepted').toBe(expected === 'accept');
    expect(result).toMatch(/^accepted$|^CRYPTO_/);
    if (expected === 'reject-unless-tolerant')
      expect(code(() => jws.verify(compact, hexToBytes(vectors.key.pub), { acceptDer: true }))).toBe(
        'accepted',
      );
  });

  it('signs and verifies, with a header of the caller and in detached form', async () => {
    const compact = await jws.sign('{"患者":1}', signer, { header: { kid: 'k1', typ: 'JOSE' } });
    const { header, payload } = jws.verify(compact, signer.publicKey);
    expect(header).toEqual({ alg: 'SGD_SM3_SM2', kid: 'k1', typ: 'JOSE' });
    expect(bytesToUtf8(payload)).toBe('{"患者":1}');
    const detached = await jws.sign('text', signer, { detached: true });
    expect(detached).toMatch(/^[^.]+\.\.[^.]+$/);
    expect(bytesToUtf8(jws.verify(detached, signer.publicKey, { payload: 'text' }).payload)).toBe('text');
    expect(code(() => jws.verify(detached, signer.publicKey))).toBe('CRYPTO_CONTENT_REQUIRED');
    expect(code(() => jws.verify(detached, signer.publicKey, { payload: 'Text' }))).toBe(
      'CRYPTO_SIGNATURE_MISMATCH',
    );
    expect(code(() => jws.verify(compact, signer.publicKey, { payload: 'Text' }))).toBe(
      'CRYPTO_CONTENT_MISMATCH',
    );
  });

  it('refuses another user id, another key, crit and a header with a member twice', async () => {
    const aliceKey = sm2.generateKeyPair();
    const alice = memorySigner(aliceKey.privateKey, { userId: 'alice' });
    const compact = await jws.sign('x', alice);
    expect(code(() => jws.verify(compact, alice.publicKey))).toBe('CRYPTO_SIGNATURE_MISMATCH');
    expect(code(() => jws.verify(compact, alice.publicKey, { userId: 'alice' }))).toBe('accepted');
    expect(code(() => jws.verify(compact, signer.publicKey, { userId: 'alice' }))).toBe(
      'CRYPTO_SIGNATURE_MISMATCH',
    );
    await expect(jws.sign('x', signer, { header: { crit: ['b64'] } })).rejects.toBeInstanceOf(CryptoError);
    await expect(jws.sign('x', signer, { header: { alg: 'none' } })).rejects.toBeInstanceOf(CryptoError);
    for (const [head, expected] of [
      ['{"alg":"SGD_SM3_SM2","crit":["x"],"x":1}', 'CRYPTO_HEADER_INVALID'],
      ['{"alg":"SGD_SM3_SM2","alg":"SGD_SM3_SM2"}', 'CRYPTO_HEADER_INVALID'],
      ['{"alg":"SGD_SM3_SM2","al\\u0067":"none"}', 'CRYPTO_HEADER_INVALID'],
      ['["SGD_SM3_SM2"]', 'CRYPTO_HEADER_INVALID'],
      ['{"alg":1}', 'CRYPTO_ALGORITHM_NOT_ALLOWED'],
      ['{"alg":"SGD_SM3_SM2"} ', 'accepted'],
    ] as const) {
      const input = `${bytesToBase64Url(utf8ToBytes(head))}.${bytesToBase64Url(utf8ToBytes('x'))}`;
      const key = sm2.generateKeyPair();
      const signature = bytesToBase64Url(sm2.sign(utf8ToBytes(input), key.privateKey));
      expect(code(() => jws.verify(`${input}.${signature}`, key.publicKey))).toBe(expected);
    }
  });

  it('finds a signer that hashes again, answers in DER or signs with another key', async () => {
    const key = sm2.generateKeyPair();
    const outside = (sign: (digest: Uint8Array) => Uint8Array) =>
      jws.sign('x', { publicKey: key.publicKey, sign });
    await expect(outside((e) => sm2.signDigest(e, key.privateKey))).resolves.toMatch(/\./);
    await expect(outside((e) => sm2.sign(e, key.privateKey))).rejects.toMatchObject({
      code: 'CRYPTO_SIGNATURE_MISMATCH',
    });
    await expect(outside((e) => signatureToDer(sm2.signDigest(e, key.privateKey)))).rejects.toMatchObject({
      code: 'CRYPTO_SIGNATURE_FORM',
    });
    await expect(outside((e) => sm2.signDigest(e, sm2.generateKeyPair().privateKey))).rejects.toMatchObject({
      code: 'CRYPTO_SIGNATURE_MISMATCH',
    });
  });

  it('refuses every change of one character', async () => {
    const compact = await jws.sign('content', signer, { header: { kid: 'a' } });
    fc.assert(
      fc.property(fc.nat(compact.length - 1), fc.constantFrom(...'ABab01-_.=+ '), (at, character) => {
        const changed = compact.slice(0, at) + character + compact.slice(at + 1);
        if (changed !== compact)
          expect(code(() => jws.verify(changed, signer.publicKey))).toMatch(/^CRYPTO_/);
      }),
      { numRuns: 150 },
    );
  });

  it('answers any text with a CryptoError', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(fc.base64String(), { maxLength: 4 }).map((p) => p.join('.')),
        ),
        (text) => {
          expect(code(() => jws.verify(text, signer.publicKey))).toMatch(/^CRYPTO_/);
        },
      ),
    );
  });
});
