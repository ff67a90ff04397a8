/** The shapes that others program against, and commands whose output differs from machine to machine. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, root, runCli } from './_cli.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hulian-contract-')));
const input = join(root, 'examples', '00-demo', 'input');

beforeAll(ensureBuilt, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function json(args: string, exitCode = 0): Promise<unknown> {
  const ended = await runCli([...args.split(' '), '--format', 'json'], { cwd: folder });
  expect(ended.stderr).toBe('');
  expect(ended.exitCode).toBe(exitCode);
  return JSON.parse(ended.stdout);
}

describe('hulian validate --format json', () => {
  it('has the contract of architecture.md section 11', async () => {
    const report = await json(`validate ${input}/outpatient-with-faults.csv --as 门急诊病历`, 1);
    expect(report).toMatchObject({
      manifest: { tool: {}, profile: 'national', editions: expect.any(Array) as unknown, packs: [], codeTables: expect.any(Array) as unknown },
      summary: { files: 1, pass: 0, fail: 1, notChecked: 0, errors: expect.any(Number) as unknown, warnings: expect.any(Number) as unknown, infos: expect.any(Number) as unknown },
    });
    const [file] = (report as { files: { findings: object[]; notChecked: object[] }[] }).files;
    expect(file).toMatchObject({ kind: 'data-set-records', subject: { name: '门急诊病历' }, verdict: 'fail' });
    expect(file?.findings[0]).toMatchObject({
      rule: expect.stringMatching(/^[a-z-]+\/[a-z-]+$/) as unknown,
      message: expect.any(String) as unknown,
      severity: expect.stringMatching(/^(error|warning|info)$/) as unknown,
      basis: expect.stringMatching(/^(standard|practice)$/) as unknown,
      text: expect.any(String) as unknown,
      location: { line: expect.any(Number) as unknown, column: expect.any(Number) as unknown },
      references: expect.any(Array) as unknown,
      params: expect.any(Object) as unknown,
      fingerprint: expect.any(String) as unknown,
    });
    expect(file?.notChecked[0]).toMatchObject({ rule: expect.any(String) as unknown, reason: expect.any(String) as unknown });
  });

  it('holds no value of a record, and the same bytes in any locale, time zone and language of the system', async () => {
    const args = ['validate', join(input, 'outpatient-with-faults.csv'), '--as', '门急诊病历', '--format', 'json', '--lang', 'zh-CN'];
    const one = await runCli(args, { cwd: folder, env: { LANG: 'zh_CN.UTF-8', TZ: 'Asia/Shanghai' } });
    const two = await runCli(args, { cwd: folder, env: { LANG: 'tr_TR.UTF-8', TZ: 'America/New_York' } });
    expect(two.stdout).toBe(one.stdout);
    for (const value of ['测试甲', '1980-01-01', '青霉素', '12345678-9']) expect(one.stdout).not.toContain(value);
  });
});

describe('hulian standards', () => {
  it('show has the members of the contract', async () => {
    const common = { edition: expect.any(String) as unknown, source: expect.any(String) as unknown, confidence: expect.any(String) as unknown };
    expect(await json('standards show DE02.01.039.00')).toMatchObject({ ...common, id: 'DE02.01.039.00', kind: 'data-element', name: '姓名', dataType: 'S1', format: 'A..50' });
    expect(await json('standards show CV02.01.101')).toMatchObject({ ...common, id: 'CV02.01.101', kind: 'value-domain', oid: '2.16.156.10011.2.3.1.1', values: expect.arrayContaining([{ code: '01', name: '居民身份证' }]) as unknown });
  });

  it('list is an array of records', async () => {
    const list = (await json('standards list documents')) as object[];
    expect(list.length).toBe(73);
    expect(list[0]).toMatchObject({ id: 'C0001', kind: 'document', name: expect.any(String) as unknown, edition: expect.any(String) as unknown });
  });

  it('verify finds the installed data as published', async () => {
    expect(await json('standards verify')).toMatchObject({ algorithm: 'SM3', altered: [] });
  });
});

describe('hulian coverage', () => {
  it('is an array of rows with state and evidence', async () => {
    const rows = (await json('coverage')) as Record<string, string>[];
    expect(rows.length).toBeGreaterThan(150);
    for (const row of rows) expect(row['state']).toMatch(/^(works|partly|not yet)$/);
  });
});

describe('hulian doctor', () => {
  it('finds nothing failed here, in both forms', async () => {
    expect(await json('doctor')).toMatchObject({ ok: true });
    const text = await runCli(['doctor', '--lang', 'en'], { cwd: folder });
    expect(text.stdout).toContain('Everything is fine.');
    expect(text.stdout).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('hulian crypto info', () => {
  it('never claims to be a certified module', async () => {
    expect(await json('crypto info')).toMatchObject({ selfTest: 'passed', certified: false });
  });
});
