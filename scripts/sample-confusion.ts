// Makes clean and defective samples of everything, lets the validators judge them, and writes the confusion table.
// Usage: tsx --conditions=@hulian/source scripts/sample-confusion.ts [count]
import { writeFileSync } from 'node:fs';
import { nationalLibrary, type Service } from '@hulian/standards';
import {
  createRandom,
  documentDefectKinds,
  makeDocuments,
  makeMessages,
  makeRecords,
  messageDefectKinds,
  plantDocumentDefect,
  plantMessageDefect,
  plantRecordDefect,
  recordDefectKinds,
  type PlantedDefect,
} from '@hulian/sdk/samples';
import { createValidator } from '@hulian/validators';

interface Row {
  planted: number;
  exact: number;
  missed: number;
  informed: number;
  readonly extra: Map<string, number>;
  readonly missedIn: Set<string>;
}

const count = Number(process.argv[2] ?? '20');
const library = nationalLibrary();
const validator = createValidator();
const random = createRandom('confusion');
const rows = new Map<string, Row>();
const clean = { documents: 0, records: 0, messages: 0, findings: new Map<string, number>() };

/** Rules that the last judgement told as information only: facts of one source are never more. */
let informed: ReadonlySet<string> = new Set();

const judge = async (content: string, as?: string): Promise<string[]> => {
  const { findings } = await validator.validate({
    path: 'sample',
    content: new TextEncoder().encode(content),
    ...(as === undefined ? {} : { as }),
  });
  informed = new Set(findings.filter(({ severity }) => severity === 'info').map(({ rule }) => rule));
  return findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
};

const add = (counts: Map<string, number>, key: string): unknown =>
  counts.set(key, (counts.get(key) ?? 0) + 1);

const note = (name: string, id: string, { rule, at }: PlantedDefect, found: readonly string[]): void => {
  const row: Row = rows.get(name) ?? {
    planted: 0,
    exact: 0,
    missed: 0,
    informed: 0,
    extra: new Map(),
    missedIn: new Set(),
  };
  rows.set(name, row);
  row.planted += 1;
  if (!found.includes(rule) && informed.has(rule)) row.informed += 1;
  else if (!found.includes(rule)) {
    row.missed += 1;
    row.missedIn.add(name.startsWith('记录') ? `${id} ${at}` : id);
  }
  const extra = [...new Set(found.filter((each) => each !== rule))];
  for (const each of extra) add(row.extra, each);
  if (found.includes(rule) && extra.length === 0) row.exact += 1;
};

for (const { id } of library.list('document')) {
  if (!library.document(id)?.sections.some(({ entries }) => entries.some(({ path }) => path !== '')))
    continue;
  for (const xml of makeDocuments(id, count)) {
    clean.documents += 1;
    for (const rule of await judge(xml)) add(clean.findings, `${id} ${rule}`);
    for (const { kind } of documentDefectKinds) {
      const planted = plantDocumentDefect(xml, random, kind);
      if (planted !== undefined) note(`文档 ${kind}`, id, planted.defect, await judge(planted.xml));
    }
  }
}
for (const { id } of library.list('data-set')) {
  const dataSet = library.dataSet(id);
  if (dataSet === undefined || dataSet.fields.length === 0) continue;
  for (const record of makeRecords(id, count)) {
    clean.records += 1;
    for (const rule of await judge(JSON.stringify(record), id)) add(clean.findings, `${id} ${rule}`);
    for (const { kind } of recordDefectKinds) {
      const planted = plantRecordDefect(record, dataSet, library, random, kind);
      if (planted !== undefined)
        note(`记录 ${kind}`, id, planted.defect, await judge(JSON.stringify(planted.record), id));
    }
  }
}

const services = library
  .list('service')
  .flatMap(({ id }) => library.record<Service>('service', id) ?? [])
  .filter(({ edition }) => edition === 'wst846-2024');
for (const { id } of services)
  for (const side of ['request', 'answer'] as const)
    for (const xml of makeMessages(id, count, { kind: side })) {
      clean.messages += 1;
      for (const rule of await judge(xml, id)) add(clean.findings, `${id} ${rule}`);
      for (const { kind } of messageDefectKinds) {
        const planted = plantMessageDefect(xml, random, kind);
        if (planted !== undefined) note(`消息 ${kind}`, id, planted.defect, await judge(planted.xml, id));
      }
    }

const list = (counts: ReadonlyMap<string, number>): string =>
  counts.size === 0 ? '无' : [...counts].map(([name, times]) => `${name} ×${String(times)}`).join('，');
const whatOf = (name: string): string => {
  const [group, kind] = name.split(' ');
  const kinds =
    group === '文档' ? documentDefectKinds : group === '消息' ? messageDefectKinds : recordDefectKinds;
  return kinds.find((each) => each.kind === kind)?.what ?? '';
};
const table = [...rows].map(
  ([name, { planted, exact, missed, informed: told, extra }]) =>
    `| ${name} | ${whatOf(name)} | ${String(planted)} | ${String(exact)} | ${String(told)} | ${String(missed)} | ${list(extra)} |`,
);
const page = `# 样例的混淆表

由 \`scripts/sample-confusion.ts\` 生成（每个文档、每个数据集、每项交互服务的请求与应答各 ${String(count)} 份样例，默认规则，不计提示级）。

- 干净样例：文档 ${String(clean.documents)} 份，记录 ${String(clean.records)} 条，消息 ${String(clean.messages)} 份；发现的问题：${list(clean.findings)}。
- 有缺陷的样例：每份一处缺陷。“恰好”指只报应报的规则；“另报”是同一处缺陷引起的其他规则。

| 缺陷 | 做了什么 | 份数 | 恰好 | 仅提示 | 漏报 | 另报 |
| --- | --- | --- | --- | --- | --- | --- |
${table.join('\n')}

怎样读差异：

- “仅提示”：字段的类型或值域只有一个来源（置信度低），规则按严重程度约定只给提示，不给错误或警告。
- “另报”的 \`quality/record-logic\`：这条逻辑规则要求另一字段已填，而被植入缺陷的值本身不合格，按未填处理（例如输血记录的血型代码不在值域内，既报代码，也报“输血记录应有血型”）。是同一处缺陷的后果，不是误报。
- 代码表不完整的字段不植入“代码不在值域内”：表里没有的代码可能只是资料里缺的那些，规则把它列入未校验清单。
- 应答消息：公开资料没有说明其公共消息头哪些必有，因此不植入“缺少”类的缺陷；写出的部分照常校验。
`;
process.stdout.write(page);
for (const [name, { missedIn }] of rows)
  if (missedIn.size > 0) process.stdout.write(`${name} missed: ${[...missedIn].join(' ')}\n`);
writeFileSync(new URL('../docs/reference/sample-confusion.md', import.meta.url), page);
