/** The shell part of the CI templates, run as a test server would. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureBuilt } from '../_cli.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hulian-ci-'));
const script = join(root, 'examples', 'ci', 'conformance.sh');
const hulian = `${process.execPath} ${join(root, 'packages', 'cli', 'bin', 'hulian.js')}`;
const run = (environment: Readonly<Record<string, string>>) =>
  spawnSync('sh', [script], { cwd: folder, encoding: 'utf8', env: { ...process.env, HULIAN: hulian, ...environment } });

beforeAll(() => ensureBuilt(), 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('keeps all reports of a run and ends with its exit code', () => {
  const summary = join(folder, 'summary.md');
  const { status } = run({ HULIAN_SUITE: 'security', HULIAN_REPORTS: 'good', GITHUB_STEP_SUMMARY: summary });
  expect(status).toBe(0);
  for (const name of ['results.json', 'report.html', 'report.md', 'badge.svg']) expect(existsSync(join(folder, 'good', name))).toBe(true);
  expect(readFileSync(summary, 'utf8')).toBe(readFileSync(join(folder, 'good', 'report.md'), 'utf8'));
});

it('fails with annotations when tests fail, and still writes the reports', () => {
  const options = `--institution 12345678-8 --key ${join(root, 'tests', 'scenarios', 'conformance', 'none.pem')}`;
  const wrong = run({ HULIAN_SUITE: 'security', HULIAN_TARGET: 'http://127.0.0.1:59', HULIAN_OPTIONS: options, HULIAN_REPORTS: 'none' });
  expect([wrong.status, existsSync(join(folder, 'none', 'report.html'))]).toEqual([2, false]);
  const empty = run({ HULIAN_SUITE: 'artifacts', HULIAN_TARGET: 'good', HULIAN_OPTIONS: '--level 4B', HULIAN_REPORTS: 'folder' });
  expect([empty.status, existsSync(join(folder, 'folder', 'report.html'))]).toEqual([1, true]);
});

it('is what both templates call, with settings that the script knows', () => {
  const read = (path: string) => readFileSync(join(root, 'examples', 'ci', path), 'utf8');
  const text = readFileSync(script, 'utf8');
  const action = read('github/action.yml');
  const template = read('gitlab/conformance.gitlab-ci.yml');
  expect(action).toContain('/../conformance.sh');
  expect(template).toContain('sh examples/ci/conformance.sh');
  for (const [, name] of `${action}${template}`.matchAll(/\b(HULIAN_[A-Z]+)\b/g)) expect(text).toContain(name ?? '');
});
