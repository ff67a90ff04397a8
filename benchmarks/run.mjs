// `npm run bench [-- name …] [--write]`: runs the benchmarks one after the other, peers side by side in each.
// With --write their output takes its place in benchmarks/report.md, each part with the machine and the day it was
// measured on; parts that were not run again stay as they are.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const write = process.argv.includes('--write');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .map((name) => name.replace('.bench.ts', ''))
  .filter((name) => wanted.length === 0 || wanted.some((word) => name.includes(word)));

if (names.length === 0) {
  console.error(`没有匹配的基准：${wanted.join(' ')}`);
  process.exit(2);
}

const report = join(folder, 'report.md');
const machine = `${cpus()[0]?.model ?? ''}，${cpus().length} 核，${Math.round(totalmem() / 2 ** 30)} GB；${platform()} ${release()}；Node ${process.version}；${new Date().toISOString().slice(0, 10)}`;
const parts = readParts();
for (const name of names) {
  console.log(`\n== ${name}`);
  const done = spawnSync('npx', ['tsx', '--conditions=@hulian/source', join(folder, `${name}.bench.ts`)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
    maxBuffer: 1 << 26,
  });
  console.log(done.stdout);
  parts.set(name, `${machine}\n\n\`\`\`\n${done.stdout.trim()}\n\`\`\``);
  if (done.status !== 0) process.exitCode = 1;
}
if (write) writeFileSync(report, writeParts());

/** The parts of the report as it is, by the name of their benchmark. */
function readParts() {
  const text = existsSync(report) ? readFileSync(report, 'utf8') : '';
  return new Map(
    text
      .split(/^## /mu)
      .slice(1)
      .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()]),
  );
}

function writeParts() {
  const head =
    '# 基准测试 Benchmarks\n\n数值是同一次运行中的比值与中位数；换一台机器请重跑：`npm run bench -- [名称…] --write`。\n';
  const sorted = [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${head}${sorted.map(([name, text]) => `\n## ${name}\n\n${text}\n`).join('')}`;
}
