/**
 * Mapping a CSV export against parsing the same file alone, each in a process of its own:
 * `npx tsx benchmarks/mapping.bench.ts [rows]` (default 300,000) after `npm run build` of standards, crypto, validators and sdk.
 * Budget: a mapping runs at 0.4 × the speed of bare parsing or better; memory does not grow with the rows.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const count = Number(process.argv[2] ?? 300_000);
const rounds = 3;
const folder = mkdtempSync(join(tmpdir(), 'hulian-bench-'));
const built = (path: string): string => new URL(`../packages/${path}`, import.meta.url).href;

const file = openSync(join(folder, 'CF.csv'), 'w');
writeSync(
  file,
  'CFH,BRXM,XB,NL,MZH,KFRQ,KSMC,KFYS,SHYS,TPYS,HDYS,FYYS,ZH,YPMC,GG,JX,CJL,JLDW,ZJL,JE,BZ,ZF\n',
);
for (let index = 0; index < count;) {
  let part = '';
  for (const end = Math.min(count, index + 5000); index < end; index += 1)
    part += `${1_000_000 + index},测试${index % 50},${index % 2 === 0 ? '男' : '女'},${index % 90},MZ${index},2026-01-${String(10 + (index % 20))} 09:30:00,内科门诊,李医师,王药师,赵药师,钱药师,孙药师,${index % 10},阿莫西林胶囊,0.25g×24粒,19,500,mg,9000,25.60,饭后服用,0\n`;
  writeSync(file, part);
}
closeSync(file);

const mapping = {
  format: 'hulian-mapping-1',
  maps: [
    {
      to: '西药处方',
      from: 'CF',
      where: { column: 'ZF', equals: '0' },
      fields: {
        处方编号: { column: 'CFH' },
        患者姓名: { column: 'BRXM' },
        性别代码: { column: 'XB', codes: { 男: '1', 女: '2' } },
        '年龄（岁）': { column: 'NL' },
        '门（急）诊号': { column: 'MZH' },
        处方开立日期: { column: 'KFRQ', date: 'yyyy-MM-dd HH:mm:ss' },
        处方开立科室名称: { column: 'KSMC' },
        处方开立医师签名: { column: 'KFYS' },
        处方审核药剂师签名: { column: 'SHYS' },
        处方调配药剂师签名: { column: 'TPYS' },
        处方核对药剂师签名: { column: 'HDYS' },
        处方发药药剂师签名: { column: 'FYYS' },
        处方药品组号: { column: 'ZH' },
        药物名称: { column: 'YPMC' },
        药物规格: { column: 'GG' },
        药物剂型代码: { column: 'JX' },
        药物使用次剂量: { column: 'CJL', unit: { from: 'mg', to: 'g' } },
        药物使用剂量单位: { constant: 'g' },
        药物使用频次代码: { constant: '01' },
        药物使用途径代码: { constant: '1' },
        处方药品金额: { column: 'JE' },
        处方备注信息: { column: 'BZ' },
      },
    },
  ],
};

const timed = (imports: string, body: string): string => `${imports}
const start = performance.now(); let rows = 0;
${body}
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000, rows, memory: Math.round(process.resourceUsage().maxRSS / 1024) }));`;

const parse = timed(
  `const { createReadStream } = await import('node:fs');
const { TableParser } = await import(${JSON.stringify(built('validators/dist/index.js'))});`,
  `const parser = new TableParser({ delimiter: ',', maxLength: 1 << 20, onRow: () => { rows += 1; }, onFault: () => {} });
const decoder = new TextDecoder();
for await (const chunk of createReadStream(${JSON.stringify(join(folder, 'CF.csv'))})) parser.take(decoder.decode(chunk, { stream: true }));
parser.end();`,
);

const run = (validate: boolean): string =>
  timed(
    `const { readFolder, runMapping } = await import(${JSON.stringify(built('sdk/dist/mapping.js'))});`,
    `const going = runMapping(${JSON.stringify(mapping)}, { reader: await readFolder(${JSON.stringify(folder)}), validate: ${String(validate)} });
for await (const { records } of going.batches) rows += records.length;
if (going.reports[0].findings.length > 0) throw new Error(JSON.stringify(going.reports[0].findings[0]));`,
  );

const programs = { parse, mapping: run(false), 'mapping and validation': run(true) } as const;
const measured = Object.fromEntries(
  Object.keys(programs).map((name) => [name, [] as { seconds: number; rows: number; memory: number }[]]),
);
for (let round = 0; round < rounds; round += 1)
  for (const [name, program] of Object.entries(programs)) {
    const done = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(done.stderr);
    measured[name]?.push(JSON.parse(done.stdout) as { seconds: number; rows: number; memory: number });
  }
rmSync(folder, { recursive: true });

const best = (name: string) => [...(measured[name] ?? [])].sort((a, b) => a.seconds - b.seconds)[0];
const base = best('parse')?.seconds ?? 0;
for (const name of Object.keys(programs)) {
  const { seconds = 0, rows = 0, memory = 0 } = best(name) ?? {};
  console.log(
    `${name}: ${rows} rows, ${seconds.toFixed(2)} s, ${(base / seconds).toFixed(2)} × bare parsing, ${memory} MB`,
  );
}
if (base / (best('mapping')?.seconds ?? 1) < 0.4) {
  console.error('mapping is slower than 0.4 × bare parsing');
  process.exitCode = 1;
}
