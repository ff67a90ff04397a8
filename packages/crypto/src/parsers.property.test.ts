// Every parser against changed input: whatever the bytes, the answer is a result or a CryptoError, quickly, and never the
// same result for a text that is not canonical.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesToHex, utf8ToBytes } from './bytes.js';
import * as certificates from './certificates/index.js';
import * as gbt35275 from './containers/gbt35275.js';
import * as httpSignature from './containers/http-signature.js';
import * as jwe from './containers/jwe.js';
import * as timestamp from './containers/timestamp.js';
import * as xmlSignature from './containers/xml-signature.js';
import { cryptoInfo } from './core/backend.js';
import { derFromBer } from './encoding/ber.js';
import { parseDer } from './encoding/der.js';
import { isCryptoError } from './errors.js';
import * as keys from './keys/index.js';
import { memoryDecrypter, memorySigner } from './signer.js';
import { sm2 } from './sm2.js';

const pair = sm2.generateKeyPair();
const dates = { notBefore: new Date('2026-01-01T00:00:00Z'), notAfter: new Date('2036-01-01T00:00:00Z') };
const plan = {
  ...dates,
  subject: 'C=CN, CN=测试',
  keyUsage: ['digitalSignature', 'keyEncipherment'] as const,
  extendedKeyUsage: ['1.3.6.1.5.5.7.3.8'],
  dnsNames: ['a.example'],
};
const certificate = await certificates.createSelfSigned(
  { ...plan, basicConstraints: { ca: true, pathLength: 2 } },
  memorySigner(pair.privateKey),
);
const signer = memorySigner(pair.privateKey, { certificate });
const at = new Date('2027-01-01T00:00:00Z');
const decrypter = memoryDecrypter(pair.privateKey);
const query = timestamp.query(utf8ToBytes('x'));
const encrypted = keys.writePrivateKey(pair.privateKey, { format: 'der', password: 'p', iterations: 1 });

/** A parser, good input for it, and what of the result counts. */
const parsers: Record<string, { good: Uint8Array; parse: (bytes: Uint8Array) => unknown; strict?: boolean }> =
  {
    'PKCS#8': {
      good: keys.writePrivateKey(pair.privateKey, { format: 'der' }),
      parse: (bytes) => bytesToHex(keys.readPrivateKey(bytes).privateKey),
      strict: true,
    },
    SEC1: {
      good: keys.writePrivateKey(pair.privateKey, { format: 'der', structure: 'sec1' }),
      parse: (bytes) => bytesToHex(keys.readPrivateKey(bytes).privateKey),
      strict: true,
    },
    SPKI: {
      good: keys.writePublicKey(pair.publicKey, { format: 'der' }),
      parse: (bytes) => bytesToHex(keys.readPublicKey(bytes)),
      strict: true,
    },
    'encrypted PKCS#8': {
      good: encrypted,
      parse: (bytes) => bytesToHex(keys.readPrivateKey(bytes, { password: 'p' }).privateKey),
    },
    SM2EnvelopedKey: {
      good: keys.writeEnvelopedKey(pair.privateKey, pair.publicKey),
      parse: (bytes) => keys.readEnvelopedKey(bytes, decrypter),
    },
    PEM: {
      good: utf8ToBytes(keys.writePrivateKey(pair.privateKey)),
      parse: (bytes) => keys.readPrivateKey(bytes),
    },
    certificate: {
      good: certificate,
      parse: (bytes) => certificates.verifyChain(bytes, { anchors: [certificate], at }),
    },
    'certificate, form only': { good: certificate, parse: (bytes) => certificates.read(bytes) },
    request: {
      good: await certificates.createRequest(plan, signer),
      parse: (bytes) => certificates.readRequest(bytes),
      strict: true,
    },
    'revocation list': {
      good: await certificates.createCrl(
        { thisUpdate: at, nextUpdate: dates.notAfter, revoked: new Map([['0a', { date: at, reason: 1 }]]) },
        signer,
      ),
      parse: (bytes) => certificates.readCrl(bytes),
    },
    'signed data': {
      good: await gbt35275.sign(utf8ToBytes('content'), signer),
      parse: (bytes) => gbt35275.verify(bytes, { trust: { anchors: [certificate], at } }),
      strict: true,
    },
    'signed data, attributes': {
      good: await gbt35275.sign(utf8ToBytes('content'), signer, { signingTime: at }),
      parse: (bytes) => gbt35275.verify(bytes, { trust: { anchors: [certificate], at } }),
      strict: true,
    },
    'signed data, BER': {
      good: await gbt35275.sign(utf8ToBytes('content'), signer),
      parse: (bytes) => gbt35275.verify(bytes, { acceptBer: true }),
    },
    'enveloped data': {
      good: gbt35275.envelop(utf8ToBytes('content'), certificate),
      parse: (bytes) => gbt35275.open(bytes, decrypter),
    },
    'time-stamp query': { good: query.der, parse: (bytes) => timestamp.readQuery(bytes) },
    'time-stamp reply': {
      good: await timestamp.reply(
        query,
        { time: at, serialNumber: Uint8Array.of(1), policy: '1.2.3' },
        signer,
      ),
      parse: (bytes) => timestamp.readReply(bytes, query, { trust: { anchors: [certificate] } }),
    },
    JWE: {
      good: utf8ToBytes(jwe.encrypt('content', pair.publicKey)),
      parse: (bytes) => jwe.decrypt(new TextDecoder('latin1').decode(bytes), decrypter),
      strict: true,
    },
    XML: {
      good: utf8ToBytes(await xmlSignature.sign('<a xmlns="urn:x" b="1"><c>文</c></a>', signer)),
      parse: (bytes) => xmlSignature.verify(bytes, { publicKey: pair.publicKey }),
    },
    DER: { good: certificate, parse: parseDer, strict: false },
    BER: { good: certificate, parse: derFromBer },
  };

/** Changes of bytes as accidents and attackers make them. */
const change = (good: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.array(
        fc.tuple(fc.nat(good.length - 1), fc.nat(255), fc.constantFrom('set', 'insert', 'remove', 'flip')),
        { minLength: 1, maxLength: 3 },
      ),
      fc.oneof(
        { weight: 4, arbitrary: fc.constant(good.length) },
        { weight: 1, arbitrary: fc.nat(good.length) },
      ),
    )
    .map(([edits, length]) => {
      const bytes = [...good.subarray(0, length)];
      for (const [position, value, kind] of edits)
        if (kind === 'insert') bytes.splice(position, 0, value);
        else if (kind === 'remove') bytes.splice(position, 1);
        else if (position < bytes.length)
          bytes[position] = kind === 'set' ? value : bytes[position]! ^ (1 << (value % 8));
      return Uint8Array.from(bytes);
    });

const outcome = async (parse: (bytes: Uint8Array) => unknown, bytes: Uint8Array): Promise<string> => {
  try {
    await parse(bytes);
    return 'accepted';
  } catch (error) {
    if (!isCryptoError(error)) throw error;
    expect(error.text('en').length).toBeGreaterThan(10);
    return error.code;
  }
};

// FUZZ_RUNS=20000 for a long search.
const numRuns = Number(process.env['FUZZ_RUNS'] ?? (cryptoInfo().backend === 'wasm' ? 400 : 40));

describe.each(Object.entries(parsers))('%s', (_, { good, parse, strict }) => {
  it('takes the good input', async () => {
    expect(await outcome(parse, good)).toBe('accepted');
  });

  it('answers changed input with a result or a CryptoError', async () => {
    await fc.assert(
      fc.asyncProperty(change(good), async (bytes) => {
        const result = await outcome(parse, bytes);
        // 32 and 33 bytes may be a raw key, whatever they begin with.
        const raw = bytes.length === 32 || bytes.length === 33;
        if (strict && !raw && bytesToHex(bytes) !== bytesToHex(good)) expect(result).toMatch(/^CRYPTO_/);
      }),
      { numRuns },
    );
  }, 600_000);

  it('answers any bytes with a result or a CryptoError', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await outcome(parse, bytes)).toMatch(/^CRYPTO_|^accepted$/);
      }),
      { numRuns },
    );
  }, 600_000);
});

it('headers of HTTP signatures: any text is answered with a CryptoError', async () => {
  const message = { method: 'GET', url: 'https://a.example/', headers: {} };
  const headers = await httpSignature.sign(message, signer);
  const text = (good: string) =>
    change(utf8ToBytes(good)).map((bytes) => new TextDecoder('latin1').decode(bytes));
  fc.assert(
    fc.property(
      text(headers['signature-input']),
      text(headers.signature),
      fc.boolean(),
      fc.boolean(),
      (input, signature, changeInput, changeSignature) => {
        const changed = {
          'signature-input': changeInput ? input : headers['signature-input'],
          signature: changeSignature ? signature : headers.signature,
        };
        const same =
          changed['signature-input'].trim() === headers['signature-input'] &&
          changed.signature.trim() === headers.signature;
        try {
          httpSignature.verify({ ...message, headers: changed }, pair.publicKey);
          // Blanks after commas and parameters in another spelling mean the same; the covered text then is the same too.
          expect(
            same ||
              changed['signature-input'].length !== headers['signature-input'].length ||
              changed.signature.length !== headers.signature.length,
          ).toBe(true);
        } catch (error) {
          if (!isCryptoError(error)) throw error;
        }
      },
    ),
    { numRuns },
  );
}, 600_000);
