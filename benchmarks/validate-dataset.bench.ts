/**
 * Validating records against reading and parsing the same file alone, each in a process of its own:
 * `npx tsx benchmarks/validate-dataset.bench.ts [records]` (default 200,000) after `npm run build`.
 * Budgets: NDJSON ≤ 2 × the time of reading and JSON.parse, and ≥ 1.5 × as fast as ajv, compiled from our own exported schema,
 * in the same loop of reading and parsing; resident memory ≤ 256 MB whatever the number of records. Records are keyed by the
 * identifiers of the data set, as the exported schema is.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nationalLibrary } from '@hulian/standards';

const count = Number(process.argv[2] ?? 200_000);
const rounds = 3;
const built = new URL('../packages/validators/dist/index.js', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'hulian-bench-'));

const names = '张三 李四 王五 赵六 钱七'.split(' ');
const named = (index: number): Record<string, string> => ({
  处方编号: String(1_000_000 + index),
  患者姓名: names[index % 5] as string,
  性别代码: index % 2 === 0 ? '1' : '2',
  '年龄（岁）': String(index % 100),
  '门（急）诊号': `MZ${index}`,
  处方开立日期: '20260115',
  处方开立科室名称: '内科门诊',
  处方开立医师签名: names[(index + 1) % 5] as string,
  处方审核药剂师签名: names[(index + 2) % 5] as string,
  处方调配药剂师签名: names[(index + 3) % 5] as string,
  处方核对药剂师签名: names[(index + 4) % 5] as string,
  处方发药药剂师签名: names[index % 5] as string,
  处方有效天数: '3',
  处方药品组号: String(index % 10),
  药物名称: '阿莫西林胶囊',
  药物规格: '0.25g×24粒',
  药物剂型代码: '01',
  药物使用频次代码: '01',
  药物使用途径代码: '1',
  药物使用次剂量: '0.5',
  药物使用剂量单位: 'g',
  药物使用总剂量: '9.00',
  处方药品金额: '25.60',
  处方备注信息: '饭后服用，每日三次',
});

const ids = new Map(
  nationalLibrary()
    .dataSet('西药处方')
    ?.fields.map(({ name, id }) => [name, id]),
);
const record = (index: number): Record<string, string> =>
  Object.fromEntries(Object.entries(named(index)).map(([name, value]) => [ids.get(name) ?? name, value]));

function write(path: string, lines: (index: number) => string): void {
  const file = openSync(path, 'w');
  for (let index = 0; index < count;) {
    let part = '';
    for (const end = Math.min(count, index + 5000); index < end; index += 1) part += lines(index);
    writeSync(file, part);
  }
  closeSync(file);
}

const ndjson = join(folder, 'records.ndjson');
const csv = join(folder, 'records.csv');
write(ndjson, (index) => `${JSON.stringify(record(index))}\n`);
const header = Object.keys(record(0)).join(',');
write(csv, (index) => `${index === 0 ? `${header}\n` : ''}${Object.values(record(index)).join(',')}\n`);

const measure = (body: string): string => `
import { createReadStream } from 'node:fs';
const start = performance.now();
let records = 0;
${body}
console.log(JSON.stringify({ ms: performance.now() - start, records, rss: process.resourceUsage().maxRSS / 1024 }));`;

/** Reads and parses line by line and does something with each record. */
const readEach = (each: string): string => `
let rest = '';
for await (const chunk of createReadStream(${JSON.stringify(ndjson)}, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
  const text = rest + chunk;
  let from = 0;
  for (let end = text.indexOf('\\n'); end >= 0; end = text.indexOf('\\n', from)) { const record = JSON.parse(text.slice(from, end)); ${each} records += 1; from = end + 1; }
  rest = text.slice(from);
}`;
const parseOnly = measure(readEach(''));
const root = fileURLToPath(new URL('..', import.meta.url));
const schema = spawnSync(
  process.execPath,
  [join(root, 'packages/cli/dist/main.js'), 'standards', 'export', '西药处方', '--to', 'json-schema'],
  { encoding: 'utf8' },
).stdout;
const ajvModule = new URL('../node_modules/ajv/dist/2020.js', import.meta.url).href;
const withAjv = measure(`
const { Ajv2020 } = await import(${JSON.stringify(ajvModule)});
const check = new Ajv2020({ allErrors: true }).compile(${schema});
${readEach('if (!check(record)) throw new Error(JSON.stringify(check.errors));')}`);
const validate = (path: string) =>
  measure(`
const { createValidator } = await import(${JSON.stringify(built)});
const validator = createValidator({ asOf: '20260601' });
const report = await validator.validate({ path: 'in', content: createReadStream(${JSON.stringify(path)}, { highWaterMark: 1 << 20 }), as: '西药处方' });
if (report.verdict !== 'pass') throw new Error(JSON.stringify(report.findings.slice(0, 3)));
records = report.records;`);

interface Result {
  readonly ms: number;
  readonly records: number;
  readonly rss: number;
}
function run(code: string): Result {
  const results = Array.from({ length: rounds }, () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Result;
  });
  return results.sort((a, b) => a.ms - b.ms)[rounds >> 1] as Result;
}

try {
  const base = run(parseOnly);
  console.log(
    `read and JSON.parse   ${base.ms.toFixed(0).padStart(7)} ms  ${base.rss.toFixed(0)} MB  (${count} records, median of ${rounds})`,
  );
  const peer = run(withAjv);
  console.log(`read, parse and ajv   ${peer.ms.toFixed(0).padStart(7)} ms  ${peer.rss.toFixed(0)} MB`);
  for (const [name, path, budget] of [
    ['validate NDJSON', ndjson, 2],
    ['validate CSV', csv, 2],
  ] as const) {
    const result = run(validate(path));
    const ratio = result.ms / base.ms;
    const verdict = ratio <= budget && result.rss <= 256 && result.records === count ? 'ok' : 'OVER';
    if (path === ndjson) {
      const speed = peer.ms / result.ms;
      console.log(
        `against ajv           ours is ${speed.toFixed(2)} times as fast (budget 1.5)  ${speed >= 1.5 ? 'ok' : 'OVER'}`,
      );
    }
    console.log(
      `${name.padEnd(20)}  ${result.ms.toFixed(0).padStart(7)} ms  ${result.rss.toFixed(0)} MB  ratio ${ratio.toFixed(2)} (budget ${budget}, 256 MB)  ${verdict}  ${Math.round(count / (result.ms / 1000))} records/s`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
