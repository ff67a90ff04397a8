import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestOf } from './nearest.js';

describe('nearestOf', () => {
  it('gives the best first and nothing that is far away', () => {
    expect(nearestOf('precription.xml', ['prescription.xml', 'front-page.xml'], 3)).toEqual([
      'prescription.xml',
    ]);
    expect(nearestOf('x', ['completely-different'], 3)).toEqual([]);
  });
});

describe('editDistance', () => {
  it('is a metric', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
