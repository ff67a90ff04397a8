import { bytesToHex, memorySigner, sm2, utf8ToBytes } from '@hulian/crypto';
import { expect, test } from 'vitest';
import { explainRequest } from './explain-request.js';

test('shows the very text whose signature is in the headers', async () => {
  const signer = memorySigner(sm2.generateKeyPair().privateKey);
  const headers = new Headers({
    'hulian-institution': 'H1',
    'content-type': 'application/json',
    'idempotency-key': 'key-00000001',
  });
  const { text, headers: signed } = await explainRequest(
    { method: 'POST', url: 'http://127.0.0.1/residents', headers, body: utf8ToBytes('{}') },
    signer,
    1_700_000_000_000,
  );
  expect(text.split('\n').map((line) => line.split(':')[0])).toEqual([
    '"@method"',
    '"@target-uri"',
    '"content-digest"',
    '"hulian-institution"',
    '"content-type"',
    '"idempotency-key"',
    '"@signature-params"',
  ]);
  const value = Buffer.from(signed['signature']?.slice('sig1=:'.length, -1) ?? '', 'base64');
  expect(value.length).toBe(64);
  expect(sm2.verify(new Uint8Array(value), utf8ToBytes(text), signer.publicKey)).toBe(true);
  expect(bytesToHex(signer.publicKey)).toHaveLength(130);
});
