/**
 * Validating records against reading and parsing the same file alone, each in a process of its own:
 * `npx tsx benchmarks/validate-dataset.bench.ts [records]` (default 200,000) after `npm run build`.
 * Budgets: NDJSON ≤ 2 × the time of reading and JSON.parse, also where every record has findings; resident memory ≤ 256 MB
 * whatever the number of records; ≥ 1.5 × as fast as ajv, compiled from our own exported schema, in a loop of reading and JSON.parse.
 * Most of ajv's run is that loop: the bench prints what a validator that does nothing after JSON.parse would get. Ours reads the
 * usual line without JSON.parse, so its run can be shorter than that. The run less reading and parsing is compared as well, on right
 * records and on faulty ones, with the number of faults that each finds: ajv knows the types, patterns, lengths and code lists of
 * the schema, ours dates, check digits, rules across fields, repeated records and persons too. "values only" is the run with a
 * ruleset that switches off the rules about whole records and about the file, which a schema cannot say.
 * Records are keyed by the identifiers of the data set, as the exported schema is.
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
const record = (index: number, changes: Record<string, string> = {}): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ ...named(index), ...changes }).map(([name, value]) => [ids.get(name) ?? name, value]),
  );

function write(path: string, lines: (index: number) => string): void {
  const file = openSync(path, 'w');
  for (let index = 0; index < count;) {
    let part = '';
    for (const end = Math.min(count, index + 5000); index < end; index += 1) part += lines(index);
    writeSync(file, part);
  }
  closeSync(file);
}

/** Four faults in each record: an unknown code, a word for a number, a date in another form, a name for a code. */
const faults = (index: number): Record<string, string> => ({
  性别代码: '7',
  '年龄（岁）': `约${index % 100}`,
  处方开立日期: '2026-01-15',
  药物剂型代码: '片剂',
});
const faulty = (index: number): Record<string, string> => record(index, faults(index));

const ndjson = join(folder, 'records.ndjson');
const faultyNdjson = join(folder, 'faulty.ndjson');
const csv = join(folder, 'records.csv');
write(ndjson, (index) => `${JSON.stringify(record(index))}\n`);
write(faultyNdjson, (index) => `${JSON.stringify(faulty(index))}\n`);
const header = Object.keys(record(0)).join(',');
write(csv, (index) => `${index === 0 ? `${header}\n` : ''}${Object.values(record(index)).join(',')}\n`);

const measure = (body: string): string => `
import { createReadStream } from 'node:fs';
const start = performance.now();
let [records, faults] = [0, 0];
${body}
console.log(JSON.stringify({ ms: performance.now() - start, records, faults, rss: process.resourceUsage().maxRSS / 1024 }));`;

/** Reads and parses line by line and does something with each record. */
const readEach = (path: string, each: string): string => `
let rest = '';
for await (const chunk of createReadStream(${JSON.stringify(path)}, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
  const text = rest + chunk;
  let from = 0;
  for (let end = text.indexOf('\\n'); end >= 0; end = text.indexOf('\\n', from)) { const record = JSON.parse(text.slice(from, end)); ${each} records += 1; from = end + 1; }
  rest = text.slice(from);
}`;
const parseOnly = (path: string): string => measure(readEach(path, ''));
const root = fileURLToPath(new URL('..', import.meta.url));
const schema = spawnSync(
  process.execPath,
  [join(root, 'packages/cli/dist/main.js'), 'standards', 'export', '西药处方', '--to', 'json-schema'],
  { encoding: 'utf8' },
).stdout;
const ajvModule = new URL('../node_modules/ajv/dist/2020.js', import.meta.url).href;
const withAjv = (path: string): string =>
  measure(`
const { Ajv2020 } = await import(${JSON.stringify(ajvModule)});
const check = new Ajv2020({ allErrors: true }).compile(${schema});
${readEach(path, 'if (!check(record)) faults += check.errors.length;')}`);
/** Rules about whole records and about the records of a file among each other. */
const beyondSchema = [
  'identifier/resident-identity-number',
  'identifier/identity-agreement',
  'value-domain/code-name',
  'quality/record-logic',
  'identifier/identity-conflict',
  'data-set/duplicate-record',
];
const validate = (path: string, off: readonly string[] = []) =>
  measure(`
const { createValidator } = await import(${JSON.stringify(built)});
const validator = createValidator({ asOf: '20260601', ruleset: ${JSON.stringify(Object.fromEntries(off.map((rule) => [rule, 'off'])))} });
const report = await validator.validate({ path: 'in', content: createReadStream(${JSON.stringify(path)}, { highWaterMark: 1 << 20 }), as: '西药处方' });
records = report.records;
faults = report.findings.at(-1)?.params.total ?? report.findings.length;`);

interface Result {
  readonly ms: number;
  readonly records: number;
  readonly faults: number;
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

const print = (name: string, { ms, rss, faults }: Result, more = ''): void =>
  console.log(
    `${name.padEnd(28)}${ms.toFixed(0).padStart(7)} ms  ${rss.toFixed(0).padStart(4)} MB  ${faults} faults  ${more}`,
  );
const judge = (isOk: boolean): string => (isOk ? 'ok' : 'OVER');
const budgeted = (result: Result, base: Result): string => {
  const ratio = result.ms / base.ms;
  const isOk = ratio <= 2 && result.rss <= 256 && result.records === count;
  return `${ratio.toFixed(2)} times read and parse (budget 2, 256 MB)  ${judge(isOk)}  ${Math.round(count / (result.ms / 1000))} records/s`;
};

try {
  console.log(`${count} records, median of ${rounds}`);
  for (const [name, path] of [
    ['right', ndjson],
    ['faulty', faultyNdjson],
  ] as const) {
    const [base, peer, ours] = [run(parseOnly(path)), run(withAjv(path)), run(validate(path))];
    const values = run(validate(path, beyondSchema));
    if (ours.faults > 0 !== (name === 'faulty'))
      throw new Error(`${ours.faults} findings in ${name} records`);
    print(`${name}: read and JSON.parse`, base);
    print(`${name}: the same with ajv`, peer);
    print(`${name}: validate NDJSON`, ours, budgeted(ours, base));
    print(`${name}: values only`, values, `${(peer.ms / values.ms).toFixed(2)} times as fast as ajv`);
    const [whole, most] = [peer.ms / ours.ms, peer.ms / base.ms];
    const alone = ours.ms > base.ms ? ((peer.ms - base.ms) / (ours.ms - base.ms)).toFixed(2) : 'over any';
    console.log(
      `${name}: against ajv            whole run ${whole.toFixed(2)} times as fast (budget 1.5)  ${judge(whole >= 1.5)}; doing nothing after JSON.parse would be ${most.toFixed(2)} times; less reading and JSON.parse ${alone} times`,
    );
    if (name === 'faulty') continue;
    const table = run(validate(csv));
    print(`${name}: validate CSV`, table, budgeted(table, base));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
