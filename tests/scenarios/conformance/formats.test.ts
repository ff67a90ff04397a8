/** Results for programs, and targets that answer wrongly or not at all. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt, runCli } from '../_cli.js';

const folder = mkdtempSync(join(tmpdir(), 'hulian-conformance-'));
const servers: Server[] = [];

interface Result {
  readonly suite: string;
  readonly target: string;
  readonly reached: boolean;
  readonly summary: Readonly<Record<'pass' | 'fail' | 'error' | 'skip' | 'omit', number>>;
  readonly tests: readonly {
    readonly id: string;
    readonly title: string;
    readonly result: string;
    readonly cause?: { readonly kind: string; readonly text: string };
    readonly requirements: readonly string[];
    readonly evidence: readonly { readonly request: string; readonly status?: number }[];
  }[];
}

beforeAll(async () => {
  await ensureBuilt();
  copyFileSync(fileURLToPath(new URL('wrong-use/password.txt', import.meta.url)), join(folder, 'password.txt'));
  await runCli(['keys', 'generate', '--out', 'test.pem', '--password-file', 'password.txt'], { cwd: folder });
}, 300_000);

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

/** A target on loopback that answers everything the same way. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const runAgainst = (target: string, ...more: string[]) =>
  runCli(
    [
      ...['conformance', 'run', 'unified', '--target', target, '--institution', '12345678-8'],
      ...['--key', 'test.pem', '--password-file', 'password.txt', '--format', 'json', ...more],
    ],
    { cwd: folder },
  );

describe('conformance run', () => {
  it('gives one JSON value in the form of the contract', async () => {
    const args = ['conformance', 'run', 'unified', '--target', 'sandbox', '--format', 'json', '--lang', 'en'];
    const { exitCode, stdout, stderr } = await runCli(args, { cwd: folder });
    expect([exitCode, stderr]).toEqual([0, '']);
    const result = JSON.parse(stdout) as Result;
    expect(result).toMatchObject({ suite: 'unified', target: 'sandbox', reached: true });
    expect(result.summary).toEqual({ pass: result.tests.length, fail: 0, error: 0, skip: 0, omit: 0 });
    for (const test of result.tests) {
      expect(test).toMatchObject({ result: 'pass', title: expect.any(String) as string });
      expect(test.requirements.length).toBeGreaterThan(0);
      expect(test.evidence.length).toBeGreaterThan(0);
    }
  });

  it('gives JUnit with a case for every test', async () => {
    const output = join(folder, 'report.xml');
    const args = ['conformance', 'run', 'security', '--target', 'sandbox', '--format', 'junit', '--output', output];
    expect((await runCli(args, { cwd: folder })).exitCode).toBe(0);
    const xml = readFileSync(output, 'utf8');
    const cases = xml.match(/<testcase /g)?.length ?? 0;
    expect(xml).toContain(`<testsuites name="security" tests="${cases}" failures="0" errors="0">`);
  });

  it('names in its report the requirements that no suite can test, with the reason', async () => {
    const args = ['conformance', 'run', 'unified', '--target', 'sandbox', '--filter', 'meta/', '--format', 'markdown'];
    const { stdout } = await runCli(args, { cwd: folder });
    for (const requirement of ['code:C012', 'code:C028'])
      expect(stdout).toMatch(new RegExp(`^\\| 没有测试 \\| ${requirement} \\| 从外部造不出来`, 'm'));
    expect(stdout).toMatch(/^\| 通过 \| operation:getTime /m);
    expect(stdout).not.toContain('没有测试 | code:C030');
  });

  it('ends with 1 when the target answers 200 and HTML to everything', async () => {
    const target = await serve((_, response) => {
      response.setHeader('content-type', 'text/html').end('<html>ok</html>');
    });
    const { exitCode, stdout } = await runAgainst(target);
    const result = JSON.parse(stdout) as Result;
    expect([exitCode, result.reached, result.summary.pass]).toEqual([1, true, 0]);
    expect(result.tests[0]).toMatchObject({ id: 'unified/meta/time', result: 'fail', cause: { kind: 'format' } });
    expect(result.tests[0]?.cause?.text).toContain('text/html');
  });

  it('ends with 3 and a cause when the target never answers', async () => {
    const target = await serve(() => undefined);
    const { exitCode, stdout, stderr } = await runAgainst(target, '--time-limit', '1');
    const result = JSON.parse(stdout) as Result;
    expect([exitCode, result.reached]).toEqual([3, false]);
    expect(result.tests[0]).toMatchObject({ result: 'error', cause: { kind: 'timeout' } });
    expect(result.summary).toMatchObject({ pass: 0, fail: 0, error: 1 });
    expect(stderr).toContain(target);
  });

  it('--rerun failed runs what had failed and nothing else, and compare shows what became fixed', async () => {
    let isMended = false;
    const asked: string[] = [];
    const target = await serve((request, response) => {
      asked.push(request.url ?? '');
      const isRight = request.url === '/meta/time' || (isMended && request.url === '/meta/health');
      response.statusCode = isRight ? 200 : 503;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ status: 'ok', epochMilliseconds: Date.now() }));
    });
    const ran = (path: string) => {
      const { tests } = JSON.parse(readFileSync(join(folder, path), 'utf8')) as Result;
      return tests.filter(({ result }) => result !== 'omit').map(({ id, result }) => [id, result]);
    };
    const first = await runAgainst(target, '--filter', 'meta/', '--output', 'before.json');
    expect(first.exitCode).toBe(1);
    expect(ran('before.json')).toEqual([
      ['unified/meta/time', 'pass'],
      ['unified/meta/health', 'fail'],
      ['unified/meta/unknown-request', 'fail'],
    ]);

    isMended = true;
    asked.length = 0;
    const again = await runAgainst(target, '--rerun', 'failed', '--baseline', 'before.json', '--output', 'after.json');
    expect(again.exitCode).toBe(1); // one of them still fails
    expect(ran('after.json')).toEqual([
      ['unified/meta/time', 'pass'], // the others need it
      ['unified/meta/health', 'pass'],
      ['unified/meta/unknown-request', 'fail'],
    ]);
    expect(asked.map((path) => path.replace(/^\/requests\/.*/, '/requests/…'))).toEqual([
      '/meta/time',
      '/meta/health',
      '/requests/…',
    ]);
    const compared = await runCli(['conformance', 'compare', 'before.json', 'after.json'], { cwd: folder });
    expect(compared.stdout).toMatch(/已修复 +unified\/meta\/health/);
    expect(compared.stdout).toMatch(/仍未通过 +unified\/meta\/unknown-request/);
    expect(compared.stdout).toContain('新出现 0，已修复 1，仍未通过 1，这次未测 0');

    // Of what is saved now, only one failed: the health test does not run again.
    asked.length = 0;
    await runAgainst(target, '--rerun', 'failed', '--baseline', 'after.json', '--output', 'last.json');
    expect(asked).not.toContain('/meta/health');
    expect(ran('last.json').map(([id]) => id)).toEqual(['unified/meta/time', 'unified/meta/unknown-request']);
  }, 120_000);

  it.runIf(existsSync('/dev/full'))('keeps the result when the disk is full while it records', async () => {
    const args = ['conformance', 'run', 'security', '--target', 'sandbox', '--output', '/dev/full', '--format'];
    const lines = await runCli([...args, 'ndjson'], { cwd: folder });
    expect(lines.exitCode).toBe(3);
    expect(lines.stderr).toMatch(/ENOSPC.*通过 [1-9]\d*，不符 0，未跑完 0/s);
    const whole = await runCli([...args, 'json'], { cwd: folder });
    const { summary, tests } = JSON.parse(whole.stdout) as Result;
    expect([whole.exitCode, summary.pass]).toEqual([3, tests.length]);
    expect(whole.stderr).toContain('ENOSPC');
  });
});
