// The guide of the first upload is followed literally, in both languages: commands, configuration, TypeScript and curl.
import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, root } from './_cli.js';

const pages = { zh: 'docs/guide/first-upload.md', en: 'docs/en/guide/first-upload.md' };
const textOf = (page: string) => readFileSync(join(root, page), 'utf8');
const curl = process.platform !== 'win32' && spawnSync('curl', ['--version']).status === 0;

beforeAll(() => ensureBuilt(), 300_000);

describe.each(Object.entries(pages))('guide of the first upload, %s', (_, page) => {
  // Inside the checkout, so that the packages are found as a user's program finds them.
  const folder = mkdtempSync(join(root, 'node_modules', '.first-upload-guide-'));
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}`, HULIAN_KEY_PASSWORD: 'test-password' };
  let server: ChildProcess | undefined;
  let port = 0;
  const blocks = (language: string) =>
    [...textOf(page).matchAll(/^```(\w*)\n([^]*?)^```/gm)]
      .filter(([, named]) => named === language)
      .map(([, , code]) => (code ?? '').replaceAll('8846', String(port)));
  const shell = (text: string) =>
    new Promise<string>((resolve, reject) => {
      execFile('sh', ['-euc', text], { cwd: folder, env }, (error, stdout, stderr) => (error ? reject(new Error(`${text}\n${stdout}${stderr}`)) : resolve(stdout)));
    });

  beforeAll(async () => {
    const probe = createServer();
    await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
    port = (probe.address() as { port: number }).port;
    await new Promise((done) => probe.close(done));
    const npx = join(folder, 'npx');
    writeFileSync(npx, `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(root, 'packages/cli/bin/hulian.js')}" "$@"\n`);
    chmodSync(npx, 0o755);
  });
  afterAll(async () => {
    if (server) {
      server.kill('SIGTERM');
      await new Promise((done) => server?.once('close', done));
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it('leads from nothing to a document that is stored, read back and verified', { timeout: 180_000, skip: !curl }, async () => {
    const [generate = '', start = '', send = ''] = blocks('');
    const [config = ''] = blocks('json');
    const [program = ''] = blocks('ts');
    const [withCurl = ''] = blocks('sh');
    await shell(generate);
    const trust = /--trust-out (\S+)/.exec(start)?.[1] ?? '';
    server = spawn('sh', ['-c', `exec ${start.trim()} --port ${port}`], { cwd: folder, env, stdio: 'ignore' });
    await expect.poll(() => existsSync(join(folder, trust)), { timeout: 60_000 }).toBe(true);
    writeFileSync(join(folder, 'hulian.config.json'), config);
    expect(await shell(send)).toMatch(/D0{11}\d/);
    writeFileSync(join(folder, 'upload.mts'), program);
    expect(await shell(`"${process.execPath}" --import tsx upload.mts`)).toMatch(/^D\d{12} pass\ntrue true\n$/);
    expect(await shell(withCurl)).toMatch(/"verdict":"pass"[^]*\{"HDSD00.04.006":"20261121"\}$/);
  });
});

it('says the same in both languages', () => {
  const headings = (page: string) => textOf(page).match(/^## \d/gm);
  expect(headings(pages.en)).toEqual(headings(pages.zh));
});
