import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IncrementalDecoder } from './text-decoder.js';

/** Text and faults of bytes that come in pieces of these sizes, the rest at once. */
const decode = (bytes: Uint8Array, sizes: readonly number[]) => {
  const faults: unknown[] = [];
  const decoder = new IncrementalDecoder(({ id }, { message, params, line }) =>
    faults.push([id, message, params, line]),
  );
  let text = '';
  let at = 0;
  for (const size of sizes) {
    text += decoder.decode(bytes.subarray(at, at + size), false);
    at += size;
  }
  text += decoder.decode(bytes.subarray(Math.min(at, bytes.length)), true);
  return { text, faults };
};

const long = '一行中文𠮷\n'.repeat(6000);
const sizes = fc.array(fc.integer({ min: 1, max: 70_000 }), { maxLength: 12 });

describe('IncrementalDecoder', () => {
  it('gives the same text wherever the bytes are cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), sizes, (start, cuts) => {
        const text = `x${start}${long}`.replaceAll('\0', '');
        expect(decode(new TextEncoder().encode(text), cuts)).toEqual({ text, faults: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('names the first bad byte and its line wherever the bytes are cut', () => {
    fc.assert(
      // Behind the bytes that decide between UTF-8 and GB18030.
      fc.property(
        fc.integer({ min: 4000, max: 5900 }),
        sizes,
        fc.constantFrom(0xff, 0x80),
        (line, cuts, bad) => {
          const bytes = new TextEncoder().encode(`x${long}`);
          const at = 1 + line * 17;
          bytes[at] = bad;
          const { faults } = decode(bytes, cuts);
          expect(faults).toEqual([
            ['file/invalid-bytes', 'invalid', { offset: at, encoding: 'UTF-8' }, line + 1],
          ]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
