/** What cannot be a file in the repository: huge files, ports in use, folders without permission, full disks, keys others can read. */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, root, runCli, stackTrace, startCli } from './_cli.js';
import type { Ended } from './_cli.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hulian-bad-input-')));
const prescription = join(root, 'examples', '00-demo', 'input', 'prescription.xml');
const posix = process.platform !== 'win32';
const megabyte = 1024 * 1024;
/** Whom the permissions of files hold: root is no such user, `nobody` is where it may enter the folder of this repository. */
const plainUser = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
const isPlainUserHere = !('uid' in plainUser) || othersMayEnter(root);

function othersMayEnter(path: string): boolean {
  const parent = dirname(path);
  return (statSync(path).mode & 0o001) !== 0 && (parent === path || othersMayEnter(parent));
}

beforeAll(async () => {
  await ensureBuilt();
  // Files of a later `nobody`: the tests may run as root, whom permissions do not hold.
  chmodSync(folder, 0o755);
  copyFileSync(prescription, join(folder, 'prescription.xml'));
  writeFileSync(join(folder, 'password.txt'), 'test-password\n');
  await runCli(['keys', 'generate', '--out', 'test.pem', '--password-file', 'password.txt'], { cwd: folder });
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const zh = { HULIAN_LANG: 'zh-CN' };
const en = { HULIAN_LANG: 'en' };

function expectSentence(ended: Ended, exitCode: number, text: string | RegExp): void {
  const output = ended.stdout + ended.stderr;
  expect(output).toMatch(text);
  expect(output).not.toMatch(stackTrace);
  expect(ended.exitCode).toBe(exitCode);
}

describe('a file of 200 MB', () => {
  it('is refused early when it is not text', async () => {
    const path = join(folder, 'zeros.xml');
    writeFileSync(path, '');
    truncateSync(path, 200 * megabyte);
    expectSentence(await runCli(['validate', 'zeros.xml'], { cwd: folder, env: zh }), 1, '不是文本或已损坏');
    expectSentence(await runCli(['validate', 'zeros.xml'], { cwd: folder, env: en }), 1, 'not text or is damaged');
    rmSync(path);
  });

  it('is a finding when its XML is over the limit', async () => {
    const path = join(folder, 'long.xml');
    const begin = '<?xml version="1.0"?><ClinicalDocument xmlns="urn:hl7-org:v3"><title>';
    writeFileSync(path, Buffer.concat([Buffer.from(begin), Buffer.alloc(200 * megabyte, 'a'), Buffer.from('</title></ClinicalDocument>')]));
    expectSentence(await runCli(['validate', 'long.xml'], { cwd: folder, env: zh }), 1, '文件超过');
    rmSync(path);
  });
});

describe('a port in use', () => {
  it('is named, with what to do', async () => {
    const holder = createServer();
    await new Promise<void>((ready) => holder.listen(0, '127.0.0.1', ready));
    const { port } = holder.address() as AddressInfo;
    try {
      const args = ['sandbox', 'start', '--port', String(port)];
      expectSentence(await runCli(args, { cwd: folder, env: zh }), 3, `端口 ${port} 已被占用`);
      expectSentence(await runCli(args, { cwd: folder, env: en }), 3, `Port ${port} is in use`);
    } finally {
      holder.close();
    }
  });
});

describe.runIf(posix && isPlainUserHere)('a folder that cannot be written to', () => {
  it('gives a sentence and leaves nothing behind', async () => {
    const readOnly = join(folder, 'read-only');
    mkdirSync(readOnly);
    chmodSync(readOnly, 0o555);
    const args = ['validate', 'prescription.xml', '--format', 'json', '--output', 'read-only/report.json'];
    expectSentence(await runCli(args, { cwd: folder, env: zh, ...plainUser }), 3, '没有权限读写');
    expectSentence(await runCli(args, { cwd: folder, env: en, ...plainUser }), 3, 'No permission to read or write');
    expect(readdirSync(readOnly)).toEqual([]);
  });

  it('is told apart from a file that cannot be read, which is a finding of that file', async () => {
    mkdirSync(join(folder, 'mixed'));
    copyFileSync(prescription, join(folder, 'mixed', 'a.xml'));
    copyFileSync(prescription, join(folder, 'mixed', 'secret.xml'));
    chmodSync(join(folder, 'mixed', 'secret.xml'), 0o000);
    const ended = await runCli(['validate', 'mixed', '--format', 'json'], { cwd: folder, env: zh, ...plainUser });
    expectSentence(ended, 1, 'file/unreadable');
    const report = JSON.parse(ended.stdout) as { summary: { pass: number; fail: number } };
    expect(report.summary).toMatchObject({ pass: 1, fail: 1 });
  });
});

describe.runIf(existsSync('/dev/full'))('a full disk', () => {
  it('gives a sentence', async () => {
    const args = ['validate', 'prescription.xml', '--output', '/dev/full'];
    expectSentence(await runCli(args, { cwd: folder, env: zh }), 3, '磁盘已满，没有写成 /dev/full');
    expectSentence(await runCli(args, { cwd: folder, env: en }), 3, 'The disk is full; /dev/full');
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  it('behind standard output gives a sentence', () => {
    const full = openSync('/dev/full', 'w');
    const bin = join(root, 'packages', 'cli', 'bin', 'hulian.js');
    const ended = spawnSync(process.execPath, [bin, 'validate', 'prescription.xml', '--format', 'json'], {
      cwd: folder,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect(ended.stderr).toContain('写不进标准输出（ENOSPC）');
    expect(ended.status).toBe(3);
  });
});

describe('an empty path', () => {
  it('is not the current folder', async () => {
    expectSentence(await runCli(['validate', ''], { cwd: folder, env: zh }), 2, '有一个路径是空的');
    expectSentence(await runCli(['validate', ' '], { cwd: folder, env: en }), 2, 'A path is empty');
  });
});

describe.runIf(posix)('a private key', () => {
  it('is written for its owner only, and encrypted', () => {
    expect(statSync(join(folder, 'test.pem')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'test.pem'), 'utf8')).toContain('ENCRYPTED PRIVATE KEY');
  });

  it('that others can read is refused', async () => {
    copyFileSync(join(folder, 'test.pem'), join(folder, 'open.pem'));
    chmodSync(join(folder, 'open.pem'), 0o644);
    const args = ['sign', 'prescription.xml', '--key', 'open.pem', '--password-file', 'password.txt'];
    expectSentence(await runCli(args, { cwd: folder, env: zh }), 3, 'chmod 600');
    expectSentence(await runCli(args, { cwd: folder, env: en }), 3, 'can be read by other users');
  });
});

describe('the test platform', () => {
  it('listens on loopback, prints its address as JSON and stops on a signal', async () => {
    const child = startCli(['sandbox', 'start', '--port', '0', '--format', 'json'], { cwd: folder });
    const line = await new Promise<string>((first, failed) => {
      child.stdout.once('data', (data: Buffer) => first(data.toString('utf8')));
      child.once('exit', (code) => failed(new Error(`exit ${code}`)));
    });
    const { url } = JSON.parse(line) as { url: string };
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const health = (await (await fetch(`${url}/meta/health`)).json()) as { environment: string };
    expect(health.environment).toBe('sandbox');
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

describe('a reader that closes the pipe (`hulian … | head`)', () => {
  const exitCode = async (...args: string[]) => {
    const child = startCli(args, { cwd: folder, env: zh });
    child.stdout.destroy();
    const [code] = (await once(child, 'exit')) as [number | null];
    return code;
  };

  it('leaves the exit code what the verdict is', async () => {
    writeFileSync(join(folder, 'faulty.json'), '{"dataSet": "西药处方"}');
    expect(await exitCode('validate', 'faulty.json')).toBe(1);
    expect(await exitCode('validate', 'faulty.json', '--format', 'ndjson')).toBe(1);
    expect(await exitCode('samples', 'make', '西药处方', '--count', '2000')).toBe(0);
  });

  it.runIf(posix)('ends what runs until it is stopped', async () => {
    expect(await exitCode('sandbox', 'start', '--port', '0')).toBe(0);
  });

  it('is no error', async () => {
    const child = startCli(['standards', 'list', 'data-elements'], { cwd: folder });
    child.stdout.once('data', () => child.stdout.destroy());
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString('utf8')));
    expect(await new Promise((done) => child.once('exit', done))).toBe(0);
    expect(stderr).not.toMatch(stackTrace);
  });
});
