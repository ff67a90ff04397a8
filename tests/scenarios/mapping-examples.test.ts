/** The examples of a HIS, a LIS and a public-health system run as their pages say, without a finding. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, root, runCli } from './_cli.js';

beforeAll(ensureBuilt, 300_000);

const examples = [
  ['10-his', 'his.mapping.json', 11],
  ['11-lis', 'lis.mapping.json', 3],
  ['12-public-health', 'public-health.mapping.json', 2],
] as const;

describe.each(examples)('%s', (folder, mapping, records) => {
  const cwd = join(root, 'examples', folder);

  it('gives its records without a finding', async () => {
    const done = await runCli(['mapping', 'run', mapping, '--source', 'export', '--fail-on', 'warning'], { cwd });
    expect(done.stdout.trim().split('\n')).toHaveLength(records);
    expect(done.stderr).toMatch(/错误 0，警告 0/);
    expect(done.exitCode).toBe(0);
  });

  it('has no column that is not there, no doubtful proposal and no unknown code', async () => {
    const done = await runCli(['mapping', 'check', mapping, '--source', 'export', '--format', 'json'], { cwd });
    const { maps } = JSON.parse(done.stdout) as { maps: { problems: { kind: string }[] }[] };
    const kinds = maps.flatMap(({ problems }) => problems.map(({ kind }) => kind));
    expect(kinds.filter((kind) => kind !== 'required-unmapped')).toEqual([]);
  });
});

it('11-lis: the program builds a document of every record', () => {
  const done = spawnSync(process.execPath, [join(root, 'examples', '11-lis', 'lis.mjs')], { encoding: 'utf8' });
  expect(done.stderr).toBe('');
  expect(done.stdout.match(/检验记录：15 个数据元，文档 \d{2,} 行/g)).toHaveLength(3);
  expect(done.stdout).toContain('reports：pass');
});
