// A package that a hospital hands to a patient, checked by whoever gets it; its text holds a time and a key, so it is no transcript.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureBuilt, runCli } from './_cli.js';

const cwd = mkdtempSync(join(tmpdir(), 'hulian-patient-'));
beforeAll(() => ensureBuilt(), 300_000);
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

it('is verified by its key, and refused with another key and after a change', { timeout: 120_000 }, async () => {
  const run = async (line: string) => {
    const { exitCode, stdout } = await runCli(line.split(' '), { cwd });
    return `${exitCode} ${stdout}`;
  };
  for (const name of ['hospital', 'other'])
    expect(await run(`keys generate --plain --out ${name}.pem`)).toMatch(/^0/);
  expect(await run('samples make C0004 --output one')).toMatch(/^0/);
  const options = '--institution 12990000TEST000001 --key hospital.pem --output mine.zip';
  expect(await run(`package patient one ${options}`)).toMatch(/^0 .*共 1 份文档/);

  expect(await run('verify mine.zip --public-key hospital.pem.pub')).toMatch(
    /^0 mine\.zip 的内容自签名以来没有改动。\n机构 12990000TEST000001 于 .*共 1 份文档。\n签名公钥 .*是给出的受信公钥\n证明：/,
  );
  expect(await run('verify mine.zip --lang en')).toMatch(/^0 [^]*not compared with a trusted key/);
  expect(await run('verify mine.zip --public-key other.pem.pub')).toMatch(/^1 mine\.zip 不能采信。\n {2}签名公钥不是/);
  const told = JSON.parse((await run('verify mine.zip --format json')).slice(2)) as {
    valid: boolean;
    manifest: { files: { path: string }[] };
  };
  expect([told.valid, told.manifest.files.length]).toEqual([true, 1]);

  const bytes = readFileSync(join(cwd, 'mine.zip'));
  const at = bytes.indexOf('TEST000001');
  if (at >= 0) bytes.write('TEST000002', at);
  else bytes[200] = (bytes[200] ?? 0) ^ 1;
  writeFileSync(join(cwd, 'mine.zip'), bytes);
  expect(await run('verify mine.zip')).toMatch(/^1/);
});
