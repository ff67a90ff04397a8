import { describe, expect, it } from 'vitest';

import { readAssumption } from './assumption.js';

describe('assumptions', () => {
  it('are texts, numbers, yes or no, and JSON', () => {
    expect(
      ['3.2.1=full', '5.2.1=7', '4.3=true', '4.3=false', '5.1.1=["a","b"]', 'x={"rtoHours":4}'].map(
        readAssumption,
      ),
    ).toEqual([
      ['3.2.1', 'full'],
      ['5.2.1', 7],
      ['4.3', true],
      ['4.3', false],
      ['5.1.1', ['a', 'b']],
      ['x', { rtoHours: 4 }],
    ]);
  });

  it('are refused without a name, without a value and as broken JSON', () => {
    for (const text of ['', 'full', '=full', '3.2.1=', '3.2.1=[1', '3.2.1={"a"}'])
      expect(readAssumption(text), text).toBeUndefined();
  });
});
