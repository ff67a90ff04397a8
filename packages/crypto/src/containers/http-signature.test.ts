import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexToBytes, utf8ToBytes } from '../bytes.js';
import { CryptoError, isCryptoError } from '../errors.js';
import { memorySigner } from '../signer.js';
import { sm2 } from '../sm2.js';
import type { HttpMessage } from './http-message.js';
import * as httpSignature from './http-signature.js';
import { readDictionary, writeItem, writeParameters } from './structured-fields.js';

const pair = sm2.generateKeyPair();
const signer = memorySigner(pair.privateKey);
const now = new Date('2026-11-21T00:00:00Z');
const created = now.getTime() / 1000;
const request: HttpMessage = {
  method: 'POST',
  url: 'https://platform.example/residents?page=2#top',
  headers: { 'Content-Type': 'application/json', 'Hulian-Institution': '12345678', 'X-Two': ['a', ' b '] },
  body: utf8ToBytes('{"a":1}'),
};

async function signed(
  message: HttpMessage,
  options: httpSignature.HttpSignOptions = {},
): Promise<HttpMessage> {
  const headers = await httpSignature.sign(message, signer, { created, keyId: 'k', nonce: 'n', ...options });
  return { ...message, headers: { ...(message.headers as Record<string, string>), ...headers } };
}

const code = (message: HttpMessage, options: httpSignature.HttpVerifyOptions = {}) => {
  try {
    httpSignature.verify(message, pair.publicKey, { now, ...options });
    return 'accepted';
  } catch (error) {
    return isCryptoError(error) ? error.code : String(error);
  }
};

describe('HTTP message signatures', () => {
  it('writes the headers of RFC 9421 and RFC 9530', async () => {
    const headers = await httpSignature.sign(request, signer, {
      created,
      keyId: 'k',
      nonce: 'n',
      components: ['Hulian-Institution', 'x-two'],
    });
    expect(headers['content-digest']).toMatch(/^sm3=:[A-Za-z0-9+/]{43}=:$/);
    expect(headers['signature-input']).toBe(
      `sig1=("@method" "@target-uri" "content-digest" "hulian-institution" "x-two");created=${created};nonce="n";alg="sm2-sm3";keyid="k"`,
    );
    expect(headers.signature).toMatch(/^sig1=:[A-Za-z0-9+/]{86}==:$/);
  });

  it('signs exactly the signature base of RFC 9421', async () => {
    let digest: Uint8Array | undefined;
    const spy = {
      publicKey: pair.publicKey,
      sign: (e: Uint8Array) => sm2.signDigest((digest = e), pair.privateKey),
    };
    const headers = await httpSignature.sign(request, spy, { created, components: ['x-two'] });
    const base = [
      '"@method": POST',
      '"@target-uri": https://platform.example/residents?page=2',
      `"content-digest": ${headers['content-digest']}`,
      '"x-two": a, b',
      `"@signature-params": ("@method" "@target-uri" "content-digest" "x-two");created=${created};alg="sm2-sm3"`,
    ].join('\n');
    const signature = hexToBytes(
      Buffer.from(headers.signature.slice('sig1=:'.length, -1), 'base64').toString('hex'),
    );
    expect(sm2.verify(signature, utf8ToBytes(base), pair.publicKey)).toBe(true);
    expect(digest).toHaveLength(32);
  });

  it('verifies requests and answers, from records, Headers and pairs', async () => {
    const message = await signed(request, { components: ['hulian-institution', 'x-two'], tag: 'hulian' });
    const result = httpSignature.verify(message, (keyId) => (keyId === 'k' ? pair.publicKey : undefined), {
      now,
      tag: 'hulian',
      parameters: ['nonce', 'keyid'],
      components: ['Hulian-Institution'],
    });
    expect(result).toMatchObject({ label: 'sig1', keyId: 'k', nonce: 'n', created, tag: 'hulian' });
    const pairs = Object.entries(message.headers as Record<string, string | string[]>).flatMap(([k, v]) =>
      [v].flat().map((one) => [k, one] as [string, string]),
    );
    expect(code({ ...message, headers: new Headers(pairs) })).toBe('accepted');
    expect(code({ ...message, headers: pairs })).toBe('accepted');
    const answer = await signed(
      { status: 200, headers: {}, body: utf8ToBytes('ok'), request: message },
      { components: ['@method;req', 'signature;req'] },
    );
    expect(code({ ...answer, request: message }, { components: ['@method;req'] })).toBe('accepted');
    expect(code({ ...answer, request: { ...message, method: 'GET' } })).toBe('CRYPTO_SIGNATURE_MISMATCH');
    expect(code({ ...answer, status: 201, request: message })).toBe('CRYPTO_SIGNATURE_MISMATCH');
  });

  it('names every cause', async () => {
    const message = await signed(request);
    const headers = message.headers as Record<string, string>;
    const without = (name: string) => ({
      ...message,
      headers: Object.fromEntries(Object.entries(headers).filter(([key]) => key !== name)),
    });
    const withHeader = (name: string, value: string) => ({
      ...message,
      headers: { ...headers, [name]: value },
    });
    expect(code(message)).toBe('accepted');
    expect(code({ ...message, method: 'PUT' })).toBe('CRYPTO_SIGNATURE_MISMATCH');
    expect(code({ ...message, url: 'https://platform.example/residents?page=3' })).toBe(
      'CRYPTO_SIGNATURE_MISMATCH',
    );
    expect(code({ ...message, body: utf8ToBytes('{"a":2}') })).toBe('CRYPTO_CONTENT_MISMATCH');
    expect(code(without('content-digest'))).toBe('CRYPTO_HEADER_INVALID');
    expect(code(without('signature'))).toBe('CRYPTO_HEADER_INVALID');
    expect(code(withHeader('content-digest', 'sha-256=:AAAA:'))).toBe('CRYPTO_HEADER_INVALID');
    expect(code(withHeader('signature-input', headers['signature-input']!.replace('"@method" ', '')))).toBe(
      'CRYPTO_COMPONENT_MISSING',
    );
    expect(
      code(withHeader('signature-input', headers['signature-input']!.replace('sm2-sm3', 'rsa-v1_5-sha256'))),
    ).toBe('CRYPTO_ALGORITHM_NOT_ALLOWED');
    expect(code(withHeader('signature-input', `${headers['signature-input']}, sig2=()`))).toBe(
      'CRYPTO_HEADER_INVALID',
    );
    expect(
      code(
        withHeader(
          'signature-input',
          headers['signature-input']!.replace('"@method"', '"@method" "@method"'),
        ),
      ),
    ).toBe('CRYPTO_HEADER_INVALID');
    expect(code(message, { components: ['date'] })).toBe('CRYPTO_COMPONENT_MISSING');
    expect(code(message, { parameters: ['expires'] })).toBe('CRYPTO_COMPONENT_MISSING');
    expect(code(message, { tag: 'other' })).toBe('CRYPTO_HEADER_INVALID');
    expect(code(message, { now: new Date(now.getTime() + 361_000) })).toBe('CRYPTO_SIGNATURE_TIME');
    expect(code(message, { now: new Date(now.getTime() - 61_000) })).toBe('CRYPTO_SIGNATURE_TIME');
    expect(
      code(await signed(request, { expires: created + 10 }), { now: new Date(now.getTime() + 80_000) }),
    ).toBe('CRYPTO_SIGNATURE_TIME');
    expect(code(message, { userId: 'alice' })).toBe('CRYPTO_SIGNATURE_MISMATCH');
    // A body that the verifier sees but the signature does not cover is never passed.
    const bodiless = { method: 'POST', url: request.url!, headers: request.headers };
    expect(code({ ...(await signed(bodiless)), body: utf8ToBytes('x') })).toBe('CRYPTO_COMPONENT_MISSING');
  });

  it('reads and writes structured fields, and answers any text with a CryptoError', () => {
    const list = readDictionary('a=("x" "y";req);n=1;t=tok;b=:AQI=:;f', 'h').get('a');
    expect(
      list && 'items' in list && [...list.items.map(writeItem), writeParameters(list.parameters)],
    ).toEqual(['"x"', '"y";req', ';n=1;t=tok;b=:AQI=:;f']);
    for (const bad of [
      'a=(',
      'a=("x""y")',
      'a=1,',
      'a=1 b=2',
      'A=1',
      'a="é"',
      'a=:A:',
      'a=1;b=2;b=3',
      'a=1, a=2',
      'a=1.5',
      '=1',
    ])
      expect(() => readDictionary(bad, 'h'), bad).toThrow(CryptoError);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a=("x" );,:?1-.\\é') }), (text) => {
        try {
          readDictionary(text, 'h');
        } catch (error) {
          expect(isCryptoError(error)).toBe(true);
        }
      }),
    );
  });
});
