// Every parser against changed input: whatever the bytes, the answer is a result or a CryptoError, quickly, and never the
// same result for a text that is not canonical.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesToHex, utf8ToBytes } from './bytes.js';
import * as httpSignature from './containers/http-signature.js';
import { cryptoInfo } from './core/backend.js';
import { parsers, pair, signer } from '../scripts/parsers.js';
import { isCryptoError } from './errors.js';

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
