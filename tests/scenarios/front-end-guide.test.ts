// The guide of the front-end machine is followed literally, in both languages: gateway by folder and HTTP, SOAP, offline packages, receipts.
import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, root } from './_cli.js';
import { freePort } from './_free-port.js';

const pages = { zh: 'docs/guide', en: 'docs/en/guide' };
const curl = process.platform !== 'win32' && spawnSync('curl', ['--version']).status === 0;

beforeAll(() => ensureBuilt(), 300_000);

describe.each(Object.entries(pages))('guide of the front-end machine, %s', (_, guide) => {
  const folder = mkdtempSync(join(tmpdir(), 'front-end-guide-'));
  const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}`, HULIAN_KEY_PASSWORD: 'test-password' };
  const servers: ChildProcess[] = [];
  /** Printed port to the one that is free here. */
  const ports: Record<string, number> = {};
  const blocks = (page: string, language: string) =>
    [...readFileSync(join(root, guide, page), 'utf8').matchAll(/^```(\w*)\n([^]*?)^```/gm)]
      .filter(([, named]) => named === language)
      .map(([, , code = '']) => code.trim().replace(/\b884[678]\b/g, (port) => String(ports[port])));
  const shell = (text: string) =>
    new Promise<string>((resolve, reject) => {
      execFile('sh', ['-euc', text], { cwd: folder, env }, (error, stdout, stderr) => (error ? reject(new Error(`${text}\n${stdout}${stderr}`)) : resolve(stdout)));
    });
  /** Starts what the page starts and waits until it answers. */
  const serve = async (text: string, address: string) => {
    servers.push(spawn('sh', ['-c', `exec ${text}`], { cwd: folder, env, stdio: 'ignore' }));
    const answers = () =>
      fetch(address).then(
        ({ ok }) => ok,
        () => false,
      );
    await expect.poll(answers, { timeout: 60_000, interval: 300 }).toBe(true);
  };

  beforeAll(async () => {
    for (const port of ['8846', '8847', '8848']) ports[port] = await freePort();
    const npx = join(folder, 'npx');
    writeFileSync(npx, `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(root, 'packages/cli/bin/hulian.js')}" "$@"\n`);
    chmodSync(npx, 0o755);
  });
  afterAll(async () => {
    for (const server of servers) {
      server.kill('SIGTERM');
      await new Promise((done) => server.once('close', done));
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it('leads to receipts of files, of HTTP, of SOAP and of an offline package', { timeout: 300_000, skip: !curl }, async () => {
    const [generate = '', start = ''] = blocks('first-upload.md', '');
    const [gateway = '', soapPlatform = ''] = blocks('front-end-machine.md', '');
    const [byFile = '', byHttp = '', bySoap = '', make = '', open = '', receipt = ''] = blocks('front-end-machine.md', 'sh');
    await shell(generate);
    await serve(`${start} --port ${ports['8846']}`, `http://127.0.0.1:${ports['8846']}/meta/health`);
    await serve(`${gateway} --port ${ports['8847']}`, `http://127.0.0.1:${ports['8847']}/health`);
    expect(JSON.parse((await shell(byFile)).replace(/^[^{]*/, ''))).toMatchObject({ state: 'accepted', answer: { verdict: 'pass' } });
    expect(await shell(byHttp)).toMatch(/"state": ?"accepted"[^]*"status": ?"ok"/);
    await serve(soapPlatform, `http://127.0.0.1:${ports['8848']}/meta/health`);
    expect(await shell(bySoap)).toContain('typeCode="AA"');
    await shell(make);
    expect(await shell(open)).toMatch(/offline-0001 +registerResident/);
    const words = guide.includes('/en/') ? 'some records are not accepted yet' : '还有没受理的记录';
    expect(await shell(receipt)).toMatch(new RegExp(`offline-0001[^]*${words}`));
    const [, packageFile = ''] = /--output (\S+\.hlpkg)/.exec(make) ?? [];
    expect(existsSync(join(folder, packageFile))).toBe(true);
  });
});
