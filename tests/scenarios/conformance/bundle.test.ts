/** A signed bundle, copied elsewhere: verified, and refused after one changed byte. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureBuilt, runCli } from '../_cli.js';

const folder = mkdtempSync(join(tmpdir(), 'hulian-bundle-'));
const elsewhere = join(folder, 'elsewhere');
const run = (...args: string[]) => runCli(args, { cwd: folder });
const verify = (...args: string[]) => runCli(['verify', 'copy.zip', '--format', 'json', ...args], { cwd: elsewhere });

interface Check {
  readonly valid: boolean;
  readonly faults: readonly { readonly fault: string; readonly text: string }[];
  readonly signer?: { readonly trusted: boolean };
}

beforeAll(async () => {
  await ensureBuilt();
  mkdirSync(elsewhere);
  const password = fileURLToPath(new URL('evidence/password.txt', import.meta.url));
  copyFileSync(password, join(folder, 'password.txt'));
  await run('keys', 'generate', '--out', 'bundle.pem', '--password-file', 'password.txt');
  await run('keys', 'generate', '--out', 'other.pem', '--password-file', 'password.txt');
  const suite = ['conformance', 'run', 'security', '--target', 'sandbox', '--output', 'r.txt'];
  await run(...suite, '--sign', 'bundle.pem', '--password-file', 'password.txt', '--bundle', 'signed.zip');
  for (const name of ['bundle.pem.pub', 'other.pem.pub']) copyFileSync(join(folder, name), join(elsewhere, name));
  copyFileSync(join(folder, 'signed.zip'), join(elsewhere, 'copy.zip'));
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is verified by whoever has it, and tells whether the key is a trusted one', async () => {
  const first = await verify();
  expect([first.exitCode, first.stderr]).toEqual([0, '']);
  expect(JSON.parse(first.stdout) as Check).toMatchObject({ valid: true, faults: [], signer: { trusted: false } });
  const trusted = await verify('--public-key', 'bundle.pem.pub');
  expect((JSON.parse(trusted.stdout) as Check).signer?.trusted).toBe(true);
  const other = await verify('--public-key', 'other.pem.pub');
  expect(other.exitCode).toBe(1);
  expect((JSON.parse(other.stdout) as Check).faults.map(({ fault }) => fault)).toEqual(['signer-not-trusted']);
});

it('is refused after one changed byte', async () => {
  const bytes = readFileSync(join(elsewhere, 'copy.zip'));
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(join(elsewhere, 'copy.zip'), bytes);
  const { exitCode, stdout } = await verify();
  const { valid, faults } = JSON.parse(stdout) as Check;
  expect([exitCode, valid, faults.length > 0]).toEqual([1, false, true]);
});
