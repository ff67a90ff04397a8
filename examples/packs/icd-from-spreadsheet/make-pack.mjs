// 把医院自己的 ICD-10、ICD-9-CM-3 表（CSV 或 XLSX）做成标准包。
// node make-pack.mjs --domain ICD-10 --edition 临床版2.0 --code 编码 --name 名称 icd10.csv 输出文件夹
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nationalLibrary } from '@hulian/standards';
import { readSheet } from './read-sheet.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    domain: { type: 'string', default: 'ICD-10' },
    edition: { type: 'string', default: '1' },
    code: { type: 'string', default: '编码' },
    name: { type: 'string', default: '名称' },
  },
});
const [input, output] = positionals;
if (output === undefined) {
  console.error(
    '用法：node make-pack.mjs [--domain ICD-10] [--edition 版本] [--code 列名] [--name 列名] 表格 输出文件夹',
  );
  process.exit(2);
}
const domain = nationalLibrary().valueDomain(values.domain);
if (domain === undefined) {
  console.error(`没有值域 ${values.domain}`);
  process.exit(2);
}

const [header = [], ...rows] = readSheet(readFileSync(input), input);
const [codeAt, nameAt] = [values.code, values.name].map((column) => {
  const at = header.findIndex((cell) => cell.trim() === column);
  if (at >= 0) return at;
  console.error(`${input} 没有“${column}”列；现有的列：${header.join('、')}`);
  return process.exit(2);
});

const codes = new Map();
for (const [index, row] of rows.entries()) {
  const [code, name] = [row[codeAt], row[nameAt]].map((cell = '') => cell.trim().replace(/[\t\r\n]+/g, ' '));
  if (code === '' && name === '') continue;
  if (code === '' || name === '') {
    console.error(`第 ${index + 2} 行缺少编码或名称，已跳过`);
  } else if (codes.has(code) && codes.get(code) !== name) {
    console.error(`第 ${index + 2} 行的编码 ${code} 与前面的名称不同，保留先出现的`);
  } else codes.set(code, name);
}

const slug = domain.id.toLowerCase().replace(/[^a-z0-9]+/g, '-');
const write = (path, text) => writeFileSync(join(output, path), text);
mkdirSync(join(output, 'value-domains'), { recursive: true });
write(
  'pack.json',
  `${JSON.stringify({ format: 1, id: `table-${slug}`, version: '1.0.0', name: `${domain.name} ${values.edition}` }, null, 2)}\n`,
);
write(
  `value-domains/${slug}.json`,
  `${JSON.stringify({ overrides: domain.id, kind: 'value-domain', name: domain.name, standard: `${domain.id} ${values.edition}`, ...(domain.oid && { oid: domain.oid }), complete: true, edition: `${slug}@${values.edition}`, source: '使用者提供的表格', confidence: 'high', rows: `${slug}.tsv` }, null, 2)}\n`,
);
const sorted = [...codes].sort(([a], [b]) => (a < b ? -1 : 1));
write(`value-domains/${slug}.tsv`, `code\tname\n${sorted.map((pair) => `${pair.join('\t')}\n`).join('')}`);
console.log(`${output}：${domain.id}，${codes.size} 个代码。使用：hulian validate … --pack ${output}`);
