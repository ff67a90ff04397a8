// `npm run bench [-- name …] [--write]`: runs the benchmarks one after the other, peers side by side in each.
// With --write their output is kept in benchmarks/report.md together with machine and versions.
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
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

const parts = [
  '# 基准测试 Benchmarks',
  '',
  `机器：${cpus()[0]?.model ?? ''}，${cpus().length} 核，${Math.round(totalmem() / 2 ** 30)} GB；${platform()} ${release()}；Node ${process.version}。`,
  '数值是同一次运行中的比值与中位数；换一台机器请重跑：`npm run bench -- --write`。',
];
for (const name of names) {
  console.log(`\n== ${name}`);
  const done = spawnSync('npx', ['tsx', '--conditions=@hulian/source', join(folder, `${name}.bench.ts`)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
    maxBuffer: 1 << 26,
  });
  console.log(done.stdout);
  parts.push('', `## ${name}`, '', '```', done.stdout.trim(), '```');
  if (done.status !== 0) process.exitCode = 1;
}
if (write) writeFileSync(join(folder, 'report.md'), `${parts.join('\n')}\n`);
