/**
 * The packages as a stranger gets them: packed, installed with npm in an empty folder, used from an ES module, from
 * CommonJS, from strict TypeScript, in a bundle, and as the command line. Needs a build (npm test makes one).
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canFollow, firstUploadPages, followFirstUpload } from '../scenarios/_first-upload-guide.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = ['standards', 'packages/crypto', 'packages/validators', 'packages/sdk', 'packages/cli'];
const windows = process.platform === 'win32';
let project = '';

function run(program: string, args: readonly string[], cwd: string) {
  const env = { ...process.env, NODE_OPTIONS: '', NO_COLOR: '1' };
  const done = spawnSync(program, args, { cwd, encoding: 'utf8', shell: windows, env });
  return { code: done.status, stdout: done.stdout, stderr: done.stderr };
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'hulian-consumer-'));
  cpSync(fileURLToPath(new URL('./project', import.meta.url)), project, { recursive: true });
  for (const folder of folders) {
    const packed = run(
      'npm',
      ['pack', '--silent', '--ignore-scripts', '--pack-destination', project],
      join(root, folder),
    );
    expect(packed.code, packed.stderr).toBe(0);
  }
  const tarballs = readdirSync(project).filter((name) => name.endsWith('.tgz'));
  expect(tarballs).toHaveLength(folders.length);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  const installed = run(
    'npm',
    [
      'install',
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      ...tarballs.map((name) => `./${name}`),
    ],
    project,
  );
  expect(installed.code, installed.stderr).toBe(0);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe('packed packages in a clean folder', () => {
  it('work from an ES module', () => {
    const done = run('node', ['esm.mjs'], project);
    expect(done.stderr).toBe('');
    expect(done.stdout.trim()).toBe('ok');
  });

  it('work from CommonJS by require()', () => {
    const done = run('node', ['--no-warnings', 'commonjs.cjs'], project);
    expect(done.stderr).toBe('');
    expect(done.stdout.trim()).toBe('ok');
  });

  it('carry types that compile under strict TypeScript', () => {
    const compiler = createRequire(join(root, 'package.json')).resolve('typescript/bin/tsc');
    const done = run('node', [compiler, '-p', 'tsconfig.json'], project);
    expect(done.stdout).toBe('');
    expect(done.code).toBe(0);
  });

  it('can be bundled: a program that only hashes takes neither data nor validators along', () => {
    const esbuild = createRequire(createRequire(join(root, 'package.json')).resolve('tsup')).resolve(
      'esbuild/bin/esbuild',
    );
    const done = run(
      esbuild,
      [
        'hash.mjs',
        '--bundle',
        '--platform=node',
        '--format=esm',
        '--outfile=bundle.mjs',
        '--metafile=meta.json',
      ],
      project,
    );
    expect(done.code, done.stderr).toBe(0);
    const ran = run('node', ['bundle.mjs'], project);
    expect(ran.stdout.trim()).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  });

  it('bring the command hulian, which validates and explains itself', () => {
    const hulian = join(project, 'node_modules', '.bin', windows ? 'hulian.cmd' : 'hulian');
    expect(existsSync(hulian)).toBe(true);
    expect(run(hulian, ['--version'], project).stdout).toMatch(/^\d+\.\d+\.\d+\s*$/);
    const right = run(hulian, ['validate', 'record.json', '--as', '西药处方', '--format', 'json'], project);
    expect(right.stderr).toBe('');
    expect(right.code).toBe(0);
    const wrong = run(hulian, ['validate', 'wrong.json', '--as', '西药处方', '--format', 'json'], project);
    expect(wrong.code).toBe(1);
    expect((JSON.parse(wrong.stdout) as { summary: { errors: number } }).summary.errors).toBeGreaterThan(0);
  });

  it.each(Object.entries(firstUploadPages))(
    'lead through the guide of the first upload, %s',
    { skip: !canFollow },
    async (language, page) => {
      // Below the installed packages, where a user's program and npx find them.
      const folder = join(project, `guide-${language}`);
      mkdirSync(folder);
      await followFirstUpload(page, folder);
    },
  );

  it('notices that installed data was altered, and names the record', () => {
    const hulian = join(project, 'node_modules', '.bin', windows ? 'hulian.cmd' : 'hulian');
    const file = 'value-domains/ws364-2011/CV02.01.101.json';
    const path = join(project, 'node_modules', '@hulian', 'standards', file);
    expect(run(hulian, ['standards', 'verify'], project).code).toBe(0);
    const published = readFileSync(path, 'utf8');
    try {
      writeFileSync(path, published.replace('居民身份证', '居民身份証'));
      const altered = run(hulian, ['standards', 'verify', '--format', 'json'], project);
      expect(altered.code).toBe(1);
      expect(JSON.parse(altered.stdout)).toMatchObject({
        altered: [{ path: file, problem: 'altered', records: ['CV02.01.101'] }],
      });
    } finally {
      writeFileSync(path, published);
    }
  });
});
