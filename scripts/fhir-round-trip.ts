// Converts samples of every mapped data set and every shared document to FHIR and back, and writes the table of what stands where.
// Usage: tsx --conditions=@hulian/source scripts/fhir-round-trip.ts
import { writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { nationalLibrary } from '@hulian/standards';
import {
  documentFromFhir,
  documentToFhir,
  mappedDataSets,
  recordFromFhir,
  recordToFhir,
} from '@hulian/sdk/fhir';
import { makeDocumentRecord, makeRecords } from '@hulian/sdk/samples';
import { createValidator } from '@hulian/validators';
import { parseExact, stringifyExact } from '@hulian/validators/fhir';

const samples = 5;
const library = nationalLibrary();
const validator = createValidator();
type Json = Record<string, unknown>;

const errorsOf = async (text: string): Promise<number> => {
  const { findings } = await validator.validate({ path: 'a.json', content: new TextEncoder().encode(text) });
  return findings.filter(({ severity }) => severity === 'error').length;
};
const typesOf = (bundle: Json): string[] =>
  ((bundle['entry'] ?? []) as { resource: { resourceType: string } }[]).map(
    ({ resource }) => resource.resourceType,
  );
const listed = (types: Iterable<string>): string =>
  [...new Set(types)]
    .filter((type) => !['QuestionnaireResponse', 'Composition'].includes(type))
    .sort()
    .join('、');

const records: string[] = [];
const formOnly: string[] = [];
for (const id of mappedDataSets()) {
  const dataSet = library.dataSet(id);
  if (dataSet === undefined) continue;
  const [native, form, types] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let [same, errors] = [0, 0];
  const made = [...makeRecords(id, samples)].map((each) => {
    const { dataSet: named, ...record } = each;
    return named === undefined ? each : record;
  }) as Record<string, string>[];
  for (const record of made) {
    const converted = recordToFhir(id, record);
    for (const field of converted.native) native.add(field);
    for (const field of converted.form) form.add(field);
    for (const type of typesOf(converted.bundle)) types.add(type);
    const text = stringifyExact(converted.bundle);
    errors += await errorsOf(text);
    if (isDeepStrictEqual(recordFromFhir(parseExact(text) as Json).record, record)) same += 1;
  }
  // A value that its element cannot take goes to the form; the field itself has an element.
  const only = [...form].filter((field) => !native.has(field));
  const nameOf = (field: string): string => dataSet.fields.find((each) => each.id === field)?.name ?? field;
  records.push(
    `| ${id} | ${dataSet.name} | ${String(dataSet.fields.length)} | ${String(native.size)} | ${String(only.length)} | ${listed(types)} | ${String(same)}/${String(samples)} | ${String(errors)} |`,
  );
  if (only.length > 0) formOnly.push(`- **${dataSet.name}**（${id}）：${only.map(nameOf).join('、')}`);
}

const documents: string[] = [];
for (const { id } of library.list('document')) {
  if (!/^C0\d{3}$/u.test(id)) continue;
  const record = makeDocumentRecord(id, 1);
  const { bundle, notHeld } = documentToFhir(record);
  const text = stringifyExact(bundle);
  const back = documentFromFhir(parseExact(text) as Json);
  const filled = (sections: typeof record.sections): object =>
    Object.fromEntries(Object.entries(sections ?? {}).filter(([, groups]) => groups.length > 0));
  const same = isDeepStrictEqual(
    { ...back, sections: filled(back.sections) },
    { ...record, sections: filled(record.sections) },
  );
  documents.push(
    `| ${id} | ${library.document(id)?.name ?? ''} | ${String(Object.keys(filled(record.sections)).length)} | ${listed(typesOf(bundle))} | ${same ? '相同' : '不同'} | ${String(notHeld.length)} | ${String(await errorsOf(text))} |`,
  );
}

writeFileSync(
  new URL('../docs/reference/fhir-round-trip.md', import.meta.url),
  `# FHIR 往返表

由 \`scripts/fhir-round-trip.ts\` 生成。每个数据子集 ${String(samples)} 条样例记录，每个 WS/T 500 共享文档 1 份样例，转为 FHIR、写成文本、读回、转回，再比较。

“元素”是写入 FHIR 元素（Patient、Encounter 等）的字段数；“仅表单”是只能作为表单（QuestionnaireResponse）回答保存的字段数。两者都原样转回，但只认识 FHIR 元素的对方读不懂表单里的字段。“错误”是校验生成的 Bundle 所得的错误级发现数。

## 数据子集

| 标识 | 名称 | 字段 | 元素 | 仅表单 | 资源 | 转回相同 | 错误 |
| --- | --- | --- | --- | --- | --- | --- | --- |
${records.join('\n')}

## 共享文档

| 代码 | 名称 | 章节 | 资源 | 转回 | 放不下 | 错误 |
| --- | --- | --- | --- | --- | --- | --- |
${documents.join('\n')}

## 不能保存的内容

- 空值、只有空白的值、控制字符：FHIR 的 string 不允许；转换时逐项列出（\`notHeld\`）。
- 没有任何条目的章节：不写出，转回后没有这个键。
- 别人的 Bundle 中，记录没有字段的元素：转换时逐项列出，不丢弃原件。
- 值域表中没有的代码：不写成代码，按原文保存在表单中；值域表未装入时照写代码，由装有该表的一方判断。

## 只在表单中的字段

${formOnly.join('\n')}
`,
);
