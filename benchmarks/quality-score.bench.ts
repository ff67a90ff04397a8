/**
 * `quality score` with rows against DuckDB on the same CSV and on Parquet, each in a process of its own:
 * `npx tsx benchmarks/quality-score.bench.ts [records]` (default 1,000,000) after `npm run build`.
 * Budget: DuckDB ≥ 10 × the row engine. One run; only the ratio counts.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';

const count = Number(process.argv[2] ?? 1_000_000);
const folder = mkdtempSync(join(tmpdir(), 'hulian-bench-'));
const csv = join(folder, 'records.csv');
const parquet = join(folder, 'records.parquet');
const names = '张三 李四 王五 赵六 钱七'.split(' ');
const columns: Readonly<Record<string, (index: number) => string>> = {
  处方编号: (index) => String(1_000_000 + index),
  患者姓名: (index) => names[index % 5] as string,
  性别代码: (index) => (index % 50 === 0 ? '7' : index % 2 === 0 ? '1' : '2'),
  '年龄（岁）': (index) => String(index % 100),
  '门（急）诊号': (index) => `MZ${index}`,
  处方开立日期: (index) => (index % 70 === 0 ? '20260230' : `2026010${1 + (index % 9)}`),
  处方开立科室名称: () => '内科门诊',
  处方开立医师签名: (index) => names[(index + 1) % 5] as string,
  处方审核药剂师签名: (index) => names[(index + 2) % 5] as string,
  处方有效天数: () => '3',
  药物名称: () => '阿莫西林胶囊',
  药物规格: () => '0.25g×24粒',
  药物剂型代码: () => '01',
  药物使用频次代码: () => '01',
  药物使用途径代码: () => '1',
  药物使用次剂量: () => '0.5',
  药物使用剂量单位: () => 'g',
  药物使用总剂量: () => '9.00',
  处方药品金额: () => '25.60',
  医疗机构组织机构代码: () => '41405828-8',
};

const file = openSync(csv, 'w');
writeSync(file, `${Object.keys(columns).join(',')}\n`);
for (let index = 0; index < count;) {
  let part = '';
  for (const end = Math.min(count, index + 5000); index < end; index += 1)
    part += `${Object.values(columns)
      .map((make) => make(index))
      .join(',')}\n`;
  writeSync(file, part);
}
closeSync(file);
const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run(
  `COPY (SELECT * FROM read_csv('${csv}', all_varchar=true)) TO '${parquet}' (FORMAT parquet)`,
);

const root = fileURLToPath(new URL('..', import.meta.url));
function time(label: string, path: string, engine: string): number {
  const start = performance.now();
  const run = spawnSync(
    process.execPath,
    [
      join(root, 'packages/cli/dist/main.js'),
      ...['quality', 'score', path, '--as', '西药处方', '--engine', engine],
      ...['--format', 'json', '--output', join(folder, `${label}.json`)],
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  const seconds = (performance.now() - start) / 1000;
  console.log(`${label}: ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} records/s`);
  return seconds;
}

try {
  const rows = time('rows on CSV', csv, 'row');
  const duckCsv = time('DuckDB on CSV', csv, 'duckdb');
  const duckParquet = time('DuckDB on Parquet', parquet, 'duckdb');
  console.log(
    `${count} records: DuckDB / rows = ${(rows / duckCsv).toFixed(1)} x on CSV, ${(rows / duckParquet).toFixed(1)} x on Parquet`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
