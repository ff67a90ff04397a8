// Stores and families of the plans; counts grow with the library, so that none stands here.
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, root, runCli } from '../_cli.js';

beforeAll(ensureBuilt, 300_000);

describe('hulian coverage --by', () => {
  it.each([
    ['store', ['population', 'health-record', 'medical-record', 'resource']],
    ['family', ['public-health', 'medical-service', 'insurance', 'drug', 'supervision', 'family-planning']],
  ])('%s lists each part with what it has, and what belongs to none', async (by, ids) => {
    const { stdout, stderr, exitCode } = await runCli(['coverage', '--by', by, '--format', 'json'], { cwd: root });
    expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
    const { parts, unassigned } = JSON.parse(stdout) as {
      parts: { id: string; dataSets: string[]; operations: string[]; rules: string[]; samples: number }[];
      unassigned: object;
    };
    expect(parts.map(({ id }) => id)).toEqual(ids);
    for (const { dataSets, operations, rules, samples } of parts)
      expect(Math.min(dataSets.length, operations.length, rules.length, samples)).toBeGreaterThan(0);
    expect(Object.keys(unassigned)).toEqual(['dataSets', 'operations', 'rules', 'samples']);
  });

  it('speaks both languages, and says whose the assignment is', async () => {
    const zh = await runCli(['coverage', '--by', 'store', '--lang', 'zh-CN'], { cwd: root });
    expect(zh.stdout).toMatch(/^电子病历数据库 +\d+ +\d+ +\d+ +\d+$/m);
    expect(zh.stderr).toContain('本项目的归类');
    const en = await runCli(['coverage', '--by', 'family', '--lang', 'en'], { cwd: root });
    expect(en.stdout).toMatch(/^public health +\d+ +\d+ +\d+ +\d+$/m);
    expect(en.stderr).toContain('assigned by this project');
  });
});
