import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExactNumber, parseExact, stringifyExact } from './exact-number.js';

const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.stringMatching(/^\d{0,30}$/))
  .map(
    ([negative, whole, fraction]) =>
      `${negative ? '-' : ''}${String(whole)}${fraction === '' ? '' : `.${fraction}`}`,
  );

describe('numbers as they are written', () => {
  it('come back digit for digit', () => {
    fc.assert(
      fc.property(fc.array(decimal), fc.array(fc.string()), (numbers, texts) => {
        const json = `{"n":[${numbers.join(',')}],"t":${JSON.stringify(texts)}}`;
        expect(stringifyExact(parseExact(json))).toBe(json);
      }),
    );
  });

  it('take exponents and digits beyond a double', () => {
    expect(parseExact('[1.50, 1e2, 0.1, 36.5]')).toEqual([
      new ExactNumber('1.50'),
      new ExactNumber('1e2'),
      0.1,
      36.5,
    ]);
    expect(parseExact('"1.50"')).toBe('1.50');
    expect(parseExact('{"a":"x: 1.50","b":1}')).toEqual({ a: 'x: 1.50', b: 1 });
  });

  it('do not take texts for marks', () => {
    const value = { a: '\u00010', b: '\u0001', c: new ExactNumber('1.0') };
    expect(stringifyExact(value)).toBe('{"a":"\\u00010","b":"\\u0001","c":1.0}');
    expect(() => parseExact('[1.50')).toThrow(SyntaxError);
  });
});
