import { describe, expect, it } from 'vitest';

import { clamp, labelAnchor, radarArea, radarPoint } from './geometry.js';

describe('radar', () => {
  it('starts straight up and goes clockwise', () => {
    expect([0, 1, 2, 3].map((index) => radarPoint(index, 4, 100))).toEqual([
      { x: 0, y: -100 },
      { x: 100, y: 0 },
      { x: 0, y: 100 },
      { x: -100, y: 0 },
    ]);
  });

  it('keeps every corner inside', () => {
    expect(radarArea([2, 0.5, -1, Number.NaN], 100)).toBe('0,-100 50,0 0,0 0,0');
  });

  it('puts labels beside the drawing', () => {
    expect([0, 1, 2, 3].map((index) => labelAnchor(radarPoint(index, 4, 100), 100))).toEqual([
      'middle',
      'start',
      'middle',
      'end',
    ]);
    expect([clamp(0.3), clamp(7), clamp(-7)]).toEqual([0.3, 1, 0]);
  });
});
