// The guide of packs is followed literally, in both languages: every block of shell commands, one after the other.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZip, writeZip } from '@hulian/standards';
import { ensureBuilt, root, runCli } from './_cli.js';

const pages = { zh: 'docs/guide/packs.md', en: 'docs/en/guide/packs.md' };
const textOf = (page: string) => readFileSync(join(root, page), 'utf8');

beforeAll(() => ensureBuilt(), 300_000);

describe.runIf(process.platform !== 'win32').each(Object.entries(pages))('guide of packs, %s', (language, page) => {
  const folder = mkdtempSync(join(tmpdir(), 'hulian-packs-guide-'));
  const example = join(folder, 'examples/packs/hospital-rules');
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}`, HULIAN_KEY_PASSWORD: 'test-password', HULIAN_LANG: 'zh-CN' };
  const blocks = [...textOf(page).matchAll(/^```sh\n([^]*?)^```/gm)].map(([, code = '']) => code);
  const shell = (text: string) => execFileSync('sh', ['-euc', text], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' });

  beforeAll(() => {
    mkdirSync(example, { recursive: true });
    cpSync(join(root, 'examples/packs/hospital-rules'), example, { recursive: true });
    writeFileSync(join(folder, 'npx'), `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(root, 'packages/cli/bin/hulian.js')}" "$@"\n`);
    chmodSync(join(folder, 'npx'), 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives what it promises', { timeout: 120_000 }, async () => {
    const [test = '', validate = '', add = '', score = '', sign = ''] = blocks;
    const tested = shell(test);
    expect(tested.match(/^通过/gm)).toHaveLength(4);
    expect(tested).not.toContain('不符');
    expect(shell(validate)).toMatch(/HOSP-001[^]*错误 1，/);
    expect(shell(add)).toMatch(/hospital-rules[^]*新增 {2}quality\/hosp-002/);
    const scored = shell(score);
    expect(scored).toMatch(/警告 {4}第 3 行 [^]*HOSP-002：/);
    expect(scored).toMatch(/HOSP-002 处方有对应的门诊病历 +警告 .* 1\n/);
    expect(shell(sign)).toContain('签名有效');

    const pack = language === 'zh' ? '本院规则' : 'our-rules';
    const file = join(folder, pack, 'quality/rules/HOSP-001.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"error"', '"info"'));
    const publisher = language === 'zh' ? '发布者.pub' : 'publisher.pub';
    const changed = await runCli(['validate', '西药处方.csv', '--pack', pack, '--pack-trust', publisher], { cwd: folder });
    expect([changed.exitCode, changed.stderr]).toEqual([1, expect.stringContaining('已拒绝')]);
  });

  it('uses the example as an archive, too', async () => {
    const { readPackFiles } = await import('@hulian/standards');
    const archive = writeZip(readPackFiles(example));
    expect(readZip(archive, 1e6).size).toBeGreaterThan(5);
    writeFileSync(join(folder, 'rules.hlpack'), archive);
    const ended = await runCli(['packs', 'test', 'rules.hlpack'], { cwd: folder });
    expect([ended.exitCode, ended.stdout.match(/^通过/gm)?.length]).toEqual([0, 4]);
  });
});

it('says the same in both languages', () => {
  const shape = (page: string) => textOf(page).match(/^(?:#+ \d|```\w*|\| `)/gm);
  expect(shape(pages.en)).toEqual(shape(pages.zh));
});
