// Each package as npm would publish it: publint, attw, content and size of the tarball, licence, no install scripts, dependency budget.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './_prepare.mjs';

// Budgets of layout.md section 10: raised only in the change that needs it, with the reason beside the number.
const kB = 1000;
const packages = [
  { folder: 'standards', limit: 3000 * kB, dependencies: 0 },
  { folder: 'packages/crypto', limit: 300 * kB, dependencies: 2 },
  // Decision 0015: signed objects, the DuckDB engine and the R4 definitions came after the budget of 1 MB was set.
  { folder: 'packages/validators', limit: 1100 * kB, dependencies: 3 },
  // Decisions 0014 to 0017: a third is sources for audit, a tenth the types of all records; 264 operations with their checks and tests.
  { folder: 'packages/sdk', limit: 1130 * kB, dependencies: 6 },
  { folder: 'packages/cli', limit: 1000 * kB, dependencies: 6 },
];
const problems = [];
const complain = (folder, text) => problems.push(`${folder}: ${text}`);

function output(program, args, cwd) {
  const done = spawnSync(program, args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  return { code: done.status ?? 1, text: `${done.stdout}${done.stderr}` };
}

const scratch = mkdtempSync(join(tmpdir(), 'hulian-pack-'));
for (const { folder, limit, dependencies } of packages) {
  const cwd = join(root, folder);
  const manifest = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8'));
  const packed = output(
    'npm',
    ['pack', '--json', '--silent', '--ignore-scripts', '--pack-destination', scratch],
    cwd,
  );
  if (packed.code !== 0) {
    complain(folder, `npm pack failed: ${packed.text}`);
    continue;
  }
  const [info] = JSON.parse(packed.text.slice(packed.text.indexOf('[')));
  const tarball = join(scratch, info.filename);
  const size = statSync(tarball).size;
  console.log(
    `  ${manifest.name}: ${(size / kB).toFixed(0)} kB packed of ${limit / kB} kB, ${info.files.length} files`,
  );
  if (size > limit) complain(folder, `tarball is ${size} bytes, limit ${limit}`);
  const names = info.files.map((file) => file.path);
  for (const wanted of ['LICENSE', 'README.md', 'package.json', 'dist/index.js', 'dist/index.d.ts']) {
    if (!names.includes(wanted)) complain(folder, `tarball lacks ${wanted}`);
  }
  // What the program consists of and the licences of what is built into it: installers and security reviews ask for both.
  if (folder === 'packages/cli')
    for (const wanted of ['dist/sbom.cdx.json', 'dist/third-party-licenses.txt'])
      if (!names.includes(wanted)) complain(folder, `tarball lacks ${wanted}`);
  for (const name of names)
    if (/\.test\.|\.env|\.key$|fixtures\//.test(name)) complain(folder, `tarball holds ${name}`);
  const foreign = Object.keys(manifest.dependencies ?? {}).filter((name) => !name.startsWith('@hulian/'));
  if (foreign.length > dependencies)
    complain(
      folder,
      `${foreign.length} run-time dependencies, budget ${dependencies}: ${foreign.join(', ')}`,
    );
  for (const script of ['preinstall', 'install', 'postinstall'])
    if (manifest.scripts?.[script]) complain(folder, `has the install script ${script}`);
  const lint = output('npx', ['publint', 'run', cwd, '--pack', 'false', '--strict'], root);
  if (lint.code !== 0) complain(folder, `publint:\n${lint.text}`);
  // cjs-resolves-to-esm is intended: require() of an ES module works from Node 20.19 (docs/decisions/0003).
  const types = output(
    'npx',
    ['attw', tarball, '--profile', 'esm-only', '--format', 'ascii', '--no-emoji'],
    root,
  );
  if (types.code !== 0) complain(folder, `attw:\n${types.text}`);
}
rmSync(scratch, { recursive: true, force: true });

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
for (const [path, entry] of Object.entries(lock.packages)) {
  if (entry.hasInstallScript && !entry.dev && !entry.devOptional && !entry.optional)
    complain('package-lock.json', `${path} has an install script at run time`);
}

for (const problem of problems) console.error(`✗ ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;
