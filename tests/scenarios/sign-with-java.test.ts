// The example examples/01-sign-with-java, run as its page says. Java needs a JDK and Debian's libbcprov-java (or BCPROV_JAR);
// where one is missing the test is reported as skipped, never as passed.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const example = join(import.meta.dirname, '../../examples/01-sign-with-java');
const jar = [process.env['BCPROV_JAR'], '/usr/share/java/bcprov.jar'].find((path) => path !== undefined && existsSync(path));

const run = (program: string, ...args: string[]): string => execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const runs = (program: string, flag: string): boolean => {
  try {
    run(program, flag);
    return true;
  } catch {
    return false;
  }
};
const script = (name: string, folder: string): string =>
  run(process.execPath, '--import', 'tsx', '--conditions=@hulian/source', join(example, name), folder);

const canRunJava = jar !== undefined && runs('java', '-version') && runs('javac', '-version');
const canRunOpenssl = runs('openssl', 'version');

describe('example 01-sign-with-java', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hulian-java-'));
  beforeAll(() => void script('sign.ts', folder));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.skipIf(!canRunJava)('Bouncy Castle verifies and opens ours, we verify and open its (skipped without JDK and bcprov.jar)', () => {
    expect(run('java', '-cp', jar ?? '', join(example, 'SignWithJava.java'), folder)).toBe(
      'ok    DER signature\nok    raw signature\nok    JWS\nok    ciphertext\n',
    );
    expect(script('verify.ts', folder)).toBe('ok    theirs.der.b64\nok    theirs.raw.b64\nok    theirs.cipher.b64\n');
    for (const name of ['theirs.der.b64', 'theirs.raw.b64', 'theirs.cipher.b64']) unlinkSync(join(folder, name));
  });

  it.skipIf(!canRunOpenssl)('OpenSSL verifies ours, we verify its (skipped without openssl)', () => {
    expect(run('sh', join(example, 'openssl.sh'), folder)).toMatch(/Verified Successfully/);
    expect(script('verify.ts', folder)).toBe('ok    theirs.der.b64\n');
  });
});
