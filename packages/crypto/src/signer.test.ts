import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { base64ToBytes, bytesToBase64, utf8ToBytes } from './bytes.js';
import * as jws from './containers/jws.js';
import * as keys from './keys/index.js';
import { digestToSign, fileDecrypter, fileSigner, memorySigner, signWith } from './signer.js';
import { httpSigner } from './signer-http.js';
import { sm2 } from './sm2.js';

const pair = sm2.generateKeyPair();
const message = utf8ToBytes('消息');

describe('signers in memory and from key files', () => {
  it('sign what sm2.verify verifies, with the default or another user id', async () => {
    expect(sm2.verify(await signWith(memorySigner(pair.privateKey), message), message, pair.publicKey)).toBe(
      true,
    );
    const alice = memorySigner(pair.privateKey, { userId: 'alice' });
    expect(sm2.verify(await signWith(alice, message), message, pair.publicKey, { userId: 'alice' })).toBe(
      true,
    );
    expect(
      sm2.verifyDigest(
        await signWith(alice, message),
        digestToSign(message, pair.publicKey, 'alice'),
        pair.publicKey,
      ),
    ).toBe(true);
  });

  it('open an encrypted key file', async () => {
    const file = utf8ToBytes(keys.writePrivateKey(pair.privateKey, { password: 'p', iterations: 1000 }));
    const signer = fileSigner(file, { password: 'p' });
    expect(signer.publicKey).toEqual(pair.publicKey);
    expect(() => fileSigner(file)).toThrow(/口令/);
    expect(JSON.stringify(signer)).not.toContain('private');
    const decrypter = fileDecrypter(file, { password: 'p' });
    expect(await decrypter.decrypt(sm2.encrypt(message, pair.publicKey))).toEqual(message);
  });

  it('keep working when the caller wipes its own copy of the key', async () => {
    const copy = pair.privateKey.slice();
    const signer = memorySigner(copy);
    copy.fill(0);
    expect(sm2.verify(await signWith(signer, message), message, pair.publicKey)).toBe(true);
  });

  it('let a server that hashes itself do so, and check what it did', async () => {
    const server = (userId?: string) => ({
      publicKey: pair.publicKey,
      sign: () => new Uint8Array(64),
      signMessage: (m: Uint8Array) => sm2.sign(m, pair.privateKey, userId === undefined ? {} : { userId }),
    });
    expect(sm2.verify(await signWith(server(), message), message, pair.publicKey)).toBe(true);
    await expect(signWith(server(''), message)).rejects.toMatchObject({ code: 'CRYPTO_SIGNATURE_MISMATCH' });
  });
});

describe('signature server over HTTP', async () => {
  let mode: 'raw' | 'der' | 'hash' | 'text' | 'down' = 'raw';
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { digest, keyId, algorithm } = JSON.parse(body) as Record<string, string>;
      if (
        mode === 'down' ||
        request.headers.authorization !== 'Bearer t' ||
        keyId !== 'k1' ||
        algorithm !== 'SGD_SM3_SM2'
      ) {
        response.statusCode = 503;
        response.end('busy');
        return;
      }
      const e = base64ToBytes(digest ?? '');
      const signature =
        mode === 'hash'
          ? sm2.sign(e, pair.privateKey)
          : sm2.signDigest(e, pair.privateKey, { encoding: mode === 'der' ? 'der' : 'raw' });
      response.end(mode === 'text' ? 'ok' : JSON.stringify({ signature: bytesToBase64(signature) }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sign`;
  const signer = httpSigner({
    url,
    fetch,
    publicKey: pair.publicKey,
    keyId: 'k1',
    headers: { authorization: 'Bearer t' },
  });

  it('signs, in raw or DER form', async () => {
    for (mode of ['raw', 'der'] as const)
      expect(jws.verify(await jws.sign('x', signer), pair.publicKey).payload).toEqual(utf8ToBytes('x'));
  });

  it('is refused when it hashes again, answers nonsense or is down', async () => {
    for (const [next, expected] of [
      ['hash', 'CRYPTO_SIGNATURE_MISMATCH'],
      ['text', 'CRYPTO_SIGNATURE_SERVER'],
      ['down', 'CRYPTO_SIGNATURE_SERVER'],
    ] as const) {
      mode = next;
      await expect(jws.sign('x', signer)).rejects.toMatchObject({ code: expected });
    }
  });
});
