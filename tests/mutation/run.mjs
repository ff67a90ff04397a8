// `npm run mutation -- <topic> [--files glob,glob]`: changes the code in many small ways and counts which changes no test notices.
// The tools live in this folder's own package.json; `npm ci` of the project never installs them (README.md).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { keepScores, scoreOf, survivorsOf } from './score.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const topics = JSON.parse(readFileSync(new URL('topics.json', import.meta.url), 'utf8'));
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { files: { type: 'string' }, concurrency: { type: 'string', default: '1' } },
});
const name = positionals[0];
const topic = topics[name];
if (!topic) {
  console.error(`Usage: npm run mutation -- <topic> [--files glob,glob] [--concurrency n]
Topics: ${Object.keys(topics).join(', ')}`);
  process.exit(2);
}

if (!existsSync(`${here}node_modules/@stryker-mutator/core`)) {
  const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
  if (installed.status !== 0) process.exit(installed.status ?? 70);
}

process.chdir(root);
process.env.HULIAN_MUTATION_TOPIC = name;
const { Stryker } = await import('@stryker-mutator/core');
const results = await new Stryker({
  packageManager: 'npm',
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: Number(values.concurrency),
  mutate: values.files ? values.files.split(',') : [...topic.mutate, '!**/*.test.ts'],
  // Everything stays out of the copy except what the topic names; packages are linked through node_modules.
  ignorePatterns: [
    '**',
    '!package.json',
    '!tsconfig*.json',
    '!tests/mutation/*.{json,ts}',
    ...topic.copy.map((pattern) => `!${pattern}`),
    '**/node_modules/**',
    '**/dist/**',
  ],
  tempDirName: 'tests/mutation/.stryker-tmp',
  reporters: ['progress-append-only'],
  timeoutMS: 20_000,
  timeoutFactor: 3,
  allowConsoleColors: false,
  checkers: [],
}).runMutationTest();

const score = scoreOf(results, topic.floor);
mkdirSync(`${here}reports`, { recursive: true });
writeFileSync(`${here}reports/${name}.txt`, survivorsOf(results, root));
console.log(score.files.map((file) => `${file.score.toFixed(1).padStart(6)} %  ${file.name}`).join('\n'));
const whole = keepScores(here, name, score.files);
console.log(
  `${whole.toFixed(1).padStart(6)} %  ${name}, with the last scores of its other files (floor ${topic.floor} %)`,
);
console.log(`Changes that no test noticed: tests/mutation/reports/${name}.txt`);
process.exitCode = whole >= topic.floor ? 0 : 1;
