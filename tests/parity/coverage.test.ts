import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

import { coverage, coverageColumns, type CoverageRow } from '@hulian/standards';

const root = fileURLToPath(new URL('../../', import.meta.url));
const states = new Set(['works', 'partly', 'not yet']);

/** What is wrong with the proof of a row. Evidence: paths of tests, or commands, separated by ` ; `. */
function problems({ id, state, check, evidence }: CoverageRow, exists: (path: string) => boolean): string[] {
  if (!states.has(state)) return [`${id}: state is "${state}"`];
  if (state !== 'works' && !/(?:^|[.:] )(?:Not yet|Partly): \S/u.test(check))
    return [`${id}: says ${state} without what is missing`];
  if (state === 'not yet') return evidence === '' ? [] : [`${id}: says not yet and names evidence`];
  const parts = evidence.split(' ; ').filter(Boolean);
  if (parts.length === 0) return [`${id}: says ${state} without evidence`];
  // A test in the repository runs with every `npm test`, so a proof that stops passing stops the build; a command alone does not.
  const tests = parts.filter((part) => part.endsWith('.test.ts') || part.startsWith('tests/scenarios/'));
  if (state === 'works' && tests.length === 0) return [`${id}: says works without a test`];
  // What `check` tells to run is among the evidence, so that the one cannot move away from the other.
  const runs = [...check.matchAll(/vitest run --project \w+((?: [\w./-]+)+)/gu)].flatMap(([, paths = '']) =>
    paths.trim().split(' '),
  );
  const unnamed = runs.filter((path) => !tests.some((test) => test.startsWith(path)));
  if (unnamed.length > 0) return unnamed.map((path) => `${id}: evidence lacks ${path}, which check runs`);
  return parts.flatMap((part) => {
    if (/^(hulian|npm run|npx|node) /.test(part)) return [];
    return exists(part) ? [] : [`${id}: evidence ${part} does not exist`];
  });
}

describe('standards/coverage.tsv', () => {
  const rows = coverage();

  it('has its columns, unique ids and no empty cells where there must be text', () => {
    expect(Object.keys(rows[0] ?? {})).toEqual([...coverageColumns]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(
      rows.filter(({ id, group, item, scope, provide, check }) =>
        [id, group, item, scope, provide, check].includes(''),
      ),
    ).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(178);
  });

  it('names existing evidence for every row that works or partly works', () => {
    expect(rows.flatMap((row) => problems(row, (path) => existsSync(root + path)))).toEqual([]);
  });

  it('a row without proof is a problem', () => {
    const row = { ...rows[0], id: 'X-1', check: '-', state: 'works', evidence: '' } as CoverageRow;
    expect(problems(row, () => true)).toHaveLength(1);
    expect(problems({ ...row, evidence: 'tests/none.test.ts' }, () => false)).toHaveLength(1);
    expect(problems({ ...row, evidence: 'hulian coverage' }, () => true)).toHaveLength(1);
    const partly = { ...row, state: 'partly', evidence: 'hulian coverage' } as const;
    expect(problems(partly, () => false)).toHaveLength(1);
    expect(problems({ ...partly, check: 'x. Partly: no y' }, () => false)).toEqual([]);
    const run = { ...row, check: '`npx vitest run --project unit a b`' };
    expect(problems({ ...run, evidence: 'a.test.ts' }, () => true)).toHaveLength(1);
    expect(problems({ ...run, evidence: 'a.test.ts ; b.test.ts' }, () => true)).toEqual([]);
    expect(problems({ ...row, evidence: 'a.test.ts ; hulian coverage' }, () => true)).toEqual([]);
    expect(problems({ ...row, state: 'done' as never }, () => true)).toHaveLength(1);
    const missing = { ...row, state: 'not yet', check: '-. Not yet: no source' } as const;
    expect(problems(missing, () => true)).toEqual([]);
    expect(problems({ ...missing, evidence: 'x' }, () => true)).toHaveLength(1);
    expect(problems({ ...missing, check: '-' }, () => true)).toHaveLength(1);
  });
});
