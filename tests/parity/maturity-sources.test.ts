import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { maturitySources, pointsBySource, sourcePages } from '../../scripts/maturity-sources.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('where the points of a self-test come from', () => {
  it('about 61 of the 80 points at 四级甲等 are measured or read, not typed, and nothing is without a source', () => {
    const { points, lost } = pointsBySource('4A');
    const sum = (ways: readonly string[]) =>
      maturitySources()
        .filter(({ way }) => ways.includes(way))
        .reduce((total, { id }) => total + (points.get(id) ?? 0), 0);
    expect(lost).toEqual([]);
    expect(sum(['measured', 'read', 'typed'])).toBeCloseTo(79.95, 2);
    expect(sum(['measured', 'read'])).toBeGreaterThan(61);
    // 15 + 14 of the artefacts, 19.1 of the services, 0.5 of the delay.
    expect(sum(['measured'])).toBeCloseTo(48.6, 2);
  });

  it.each([...sourcePages()])('%s is up to date (scripts/maturity-sources.ts writes it)', (path, text) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });
});
