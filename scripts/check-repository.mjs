// Rules about tracked files: no machine paths, no registry hosts, every dependency explained, README twins with the same headings.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './_prepare.mjs';

const problems = [];
const git = (...args) =>
  spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 }).stdout ?? '';
const read = (path) => readFileSync(join(root, path), 'utf8');

// The patterns are put together here so that this file does not match itself.
const hosts = [
  'registry.' + 'npmjs',
  'deb.' + 'debian.org',
  'files.' + 'pythonhosted',
  'repo.maven.' + 'apache',
];
const machinePaths = [
  '/wo' + 'rk/',
  '/ro' + 'ot/',
  '/fa' + 'rm/',
  '/ho' + 'me/[a-z]+/',
  '/Us' + 'ers/[a-zA-Z]+/',
].map((path) => `(^|[^A-Za-z0-9_.*])${path}`);
const leaks = git('grep', '-nIE', `(${[...machinePaths, ...hosts].join('|')})`, '--', '.')
  .split('\n')
  .filter(Boolean);
for (const line of leaks) problems.push(`a path of a machine or a registry host: ${line.slice(0, 160)}`);

const notes = existsSync(join(root, 'DEPENDENCY-NOTES.md')) ? read('DEPENDENCY-NOTES.md') : '';
for (const manifest of [
  'package.json',
  'standards/package.json',
  'packages/crypto/package.json',
  'packages/validators/package.json',
  'packages/sdk/package.json',
  'packages/cli/package.json',
]) {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(read(manifest));
  for (const name of [...Object.keys(dependencies), ...Object.keys(devDependencies)]) {
    if (!name.startsWith('@hulian/') && !notes.includes(`\`${name}\``))
      problems.push(`${manifest}: ${name} has no line in DEPENDENCY-NOTES.md`);
  }
}

const outline = (path) =>
  read(path)
    .split('\n')
    .filter((line) => /^#{1,3} /.test(line))
    .map((line) => line.match(/^#+/)[0].length)
    .join(' ');
if (outline('README.md') !== outline('README.en.md'))
  problems.push('README.md and README.en.md have different outlines of headings');

if (!read('.npmrc').includes('omit-lockfile-registry-resolved=true'))
  problems.push('.npmrc lost omit-lockfile-registry-resolved=true');
const lock = JSON.parse(read('package-lock.json'));
for (const [path, entry] of Object.entries(lock.packages)) {
  if (/^https?:/.test(entry.resolved ?? ''))
    problems.push(`package-lock.json: ${path} names a download address`);
}

for (const problem of problems) console.error(`✗ ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;
