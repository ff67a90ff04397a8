import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { distance } from './distance.js';

describe('distance', () => {
  it.each([
    ['', '', 0],
    ['a', '', 1],
    ['收缩压', '收宿压', 1],
    ['收缩压', '缩收压', 1],
    ['DE02.01', 'DE02.10', 1],
    ['abc', 'xyz', 3],
  ])('%j to %j is %i', (left, right, expected) => expect(distance(left, right)).toBe(expected));

  it('is symmetric, zero only for equal texts, and the limit changes nothing below it', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 12 }),
        fc.string({ maxLength: 12 }),
        fc.integer({ min: 0, max: 6 }),
        (left, right, limit) => {
          const exact = distance(left, right);
          expect(distance(right, left)).toBe(exact);
          expect(exact === 0).toBe(left === right);
          expect(distance(left, right, limit)).toBe(exact <= limit ? exact : limit + 1);
        },
      ),
    );
  });
});
