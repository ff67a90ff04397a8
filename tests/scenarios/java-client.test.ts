// The guide java-client followed: a client that openapi-generator makes of the interface, compiled, calls the sandbox. It needs a
// JDK, Maven with its libraries, bcprov.jar and the generator, whose jar HULIAN_JAVA_GENERATOR names; without it the test is
// reported as skipped, never as passed.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const example = join(root, 'examples/05-java-client');
const generator = process.env['HULIAN_JAVA_GENERATOR'];
const bouncyCastle = process.env['BCPROV_JAR'] ?? '/usr/share/java/bcprov.jar';
const cli = join(root, 'packages/cli/bin/hulian.js');
const institution = '12990000TEST000001';

it.skipIf(generator === undefined)(
  'a generated Java client compiles, and talks to the sandbox with signed requests and verified answers (skipped without HULIAN_JAVA_GENERATOR)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hulian-java-client-'));
    const run = (program: string, ...args: string[]): string =>
      execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    const hulian = (...args: string[]): string => run(process.execPath, cli, ...args);
    hulian('openapi', 'export', '--no-records', '--output', 'hulian-openapi.json');
    run('java', '-jar', generator ?? '', ...'generate -i hulian-openapi.json -g java --library native -o client'.split(' '));
    run('mvn', ...'-q -B -f client -Dmaven.test.skip=true package dependency:copy-dependencies -DincludeScope=runtime'.split(' '));
    const path = ['client/target/*', 'client/target/dependency/*', bouncyCastle].join(':');
    const sources = readdirSync(example).filter((name) => name.endsWith('.java'));
    run('javac', '-encoding', 'UTF-8', '-d', 'classes', '-cp', path, ...sources.map((name) => join(example, name)));
    hulian('keys', 'generate', '--out', 'key.pem', '--plain');
    hulian('keys', 'generate', '--out', 'other.pem', '--plain');

    const sandbox = spawn(
      process.execPath,
      [cli, 'sandbox', 'start', '--port', '0', '--institution', `${institution}=key.pem.pub`, '--trust-out', 'platform.pub'],
      { cwd: folder },
    );
    try {
      const address = await new Promise<string>((resolve, reject) => {
        let text = '';
        sandbox.on('exit', () => reject(new Error(text)));
        for (const stream of [sandbox.stdout, sandbox.stderr])
          stream.on('data', (data: Buffer) => {
            text += String(data);
            const [found] = /http:\/\/127\.0\.0\.1:[0-9]+/.exec(text) ?? [];
            if (found !== undefined && text.includes(institution)) resolve(found);
          });
      });
      const call = (trust: string): string =>
        run('java', '-cp', `classes:${path}`, 'CallPlatform', address, institution, 'key.pem', trust);
      expect(call('platform.pub')).toBe('status ok\nregistered version 1\nfound true\nrefused 404 true\n');
      expect(() => call('other.pem.pub')).toThrow('the signature of the answer does not verify');
    } finally {
      sandbox.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  },
  900_000,
);
