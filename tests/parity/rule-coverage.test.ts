import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { coveragePage, writeCoveragePage } from '../../packages/validators/scripts/rule-coverage.js';

it('docs/standards/rule-coverage.md is as its script writes it', () => {
  expect(readFileSync(coveragePage, 'utf8')).toBe(writeCoveragePage());
});
