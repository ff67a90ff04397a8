/** The examples of a HIS, a LIS, a public-health system and of one visit for many run as their pages say, without a finding. */
import { spawnSync } from 'node:child_process';
import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, root, runCli } from './_cli.js';

beforeAll(ensureBuilt, 300_000);

const examples = [
  ['10-his', 'his.mapping.json', 11, []],
  ['11-lis', 'lis.mapping.json', 3, []],
  ['12-public-health', 'public-health.mapping.json', 2, []],
  ['15-one-visit', 'one-visit.mapping.json', 9, ['--pack', '../packs/partner-extracts']],
] as const;

describe.each(examples)('%s', (folder, mapping, records, packs) => {
  const cwd = join(root, 'examples', folder);

  it('gives its records without a finding', async () => {
    const done = await runCli(['mapping', 'run', mapping, '--source', 'export', '--fail-on', 'warning', ...packs], { cwd });
    expect(done.stdout.trim().split('\n')).toHaveLength(records);
    expect(done.stderr).toMatch(/错误 0，警告 0/);
    expect(done.exitCode).toBe(0);
  });

  it('has no column that is not there, no doubtful proposal and no unknown code', async () => {
    const done = await runCli(['mapping', 'check', mapping, '--source', 'export', '--format', 'json', ...packs], { cwd });
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

describe('15-one-visit', () => {
  const cwd = join(root, 'examples', '15-one-visit');
  const pack = ['--pack', '../packs/partner-extracts'];
  const text = readFileSync(join(cwd, 'one-visit.mapping.json'), 'utf8');
  /** Names, numbers of identity documents and telephones in the table. */
  const identifying = /虚构|999999|010-/u;

  it('one table gives platform, disease control, supervision and two departments what each may have', async () => {
    const done = await runCli(['mapping', 'run', 'one-visit.mapping.json', '--source', 'export', ...pack], { cwd });
    const records = done.stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, string>);
    const of = (dataSet: string) => records.filter((record) => record['dataSet']?.startsWith(dataSet));
    expect(of('HDSD00.03')).toHaveLength(2);
    expect(of('public-health/infectious-disease-report-card').map((card) => card['PHF28.040'])).toEqual(['207']);
    expect(JSON.stringify(of('EXT.01'))).not.toMatch(identifying);
    expect(JSON.stringify(of('EXT.02'))).not.toMatch(/虚构|B05|J06|010-/u);
    expect(of('EXT.03').map((record) => Object.keys(record))).toEqual(
      Array(2).fill(['dataSet', 'EXT.03.001', 'EXT.03.002', 'EXT.03.003']),
    );
  });

  it('a field outside the purpose is told, in the mapping and in a record', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hulian-one-visit-'));
    try {
      const wider = text.replace('"姓名": { "column": "XM" }', '"姓名": { "column": "XM" }, "主诉": { "column": "ZS" }');
      expect(wider).not.toBe(text);
      writeFileSync(join(folder, 'wider.mapping.json'), wider);
      const check = ['mapping', 'check', join(folder, 'wider.mapping.json'), '--source', 'export', ...pack];
      const checked = await runCli(check, { cwd });
      expect([checked.exitCode, checked.stdout]).toEqual([1, expect.stringContaining('民政提取（示例市）/主诉')]);
      const record = { 姓名: '虚构甲', 个人负担金额: '36.00', 主诉: '发热' };
      const validate = ['validate', '-', '--as', 'EXT.03-civil-affairs', '--fail-on', 'warning', ...pack];
      const judged = await runCli(validate, { cwd, stdin: JSON.stringify(record) });
      expect([judged.exitCode, judged.stdout]).toEqual([1, expect.stringContaining('data-set/unknown-field')]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
