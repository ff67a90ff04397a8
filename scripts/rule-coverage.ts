// Writes docs/standards/rule-coverage.md: for each shared document, request message and data set, which rules apply and
// which of them were really seen to fire when faults were planted into a right sample of it.
// Usage: tsx --conditions=@hulian/source scripts/rule-coverage.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nationalLibrary, type DataSet } from '@hulian/standards';
import {
  createRandom,
  documentDefectKinds,
  makeDocuments,
  makeMessages,
  makeRecords,
  messageDefectKinds,
  plantDocumentDefect,
  plantMessageDefect,
  type SampleRecord,
} from '@hulian/sdk/samples';
import { createValidator } from '@hulian/validators';
import { describeFields } from '../packages/validators/src/records/plan.js';
import { fieldRules, recordRules, sequenceRules } from '../packages/validators/src/rules/record-rules.js';
import {
  listChanges,
  makeChange,
  readChangeable,
  writeChangeable,
} from '../packages/validators/src/testing/xml-changes.js';
import { spoilRecords } from '../packages/validators/src/testing/record-changes.js';

const library = nationalLibrary();
const asOf = '20261101';
const validators = {
  national: createValidator({ asOf }),
  assessment: createValidator({ asOf, profile: 'assessment' }),
};
/** General changes of one text, beside the planted faults. */
const generalChanges = 120;

/** What was seen of one subject; `silent` rules had a fault planted for them, or have something to judge, and said nothing. */
export interface RuleCoverage {
  readonly id: string;
  readonly name: string;
  readonly seen: readonly string[];
  readonly silent: readonly string[];
}

async function firedBy(
  text: string,
  as?: string,
  profile: keyof typeof validators = 'national',
): Promise<readonly string[]> {
  const content = new TextEncoder().encode(text);
  const report = await validators[profile].validate({ path: 'a.xml', content, ...(as && { as }) });
  return report.findings.map(({ rule }) => rule);
}

interface Planted {
  readonly xml: string;
  readonly defect: { readonly rule: string };
}

/** Plants every kind of fault into a text, then makes general changes. */
async function coverText(
  id: string,
  name: string,
  text: string,
  plantAll: () => readonly Planted[],
  as?: string,
): Promise<RuleCoverage> {
  const applies = new Set(await firedBy(text, as));
  const seen = new Set(applies);
  for (const { xml, defect } of plantAll()) {
    applies.add(defect.rule);
    for (const rule of await firedBy(xml, as)) seen.add(rule);
  }
  const tree = readChangeable(text);
  const random = createRandom(id);
  const changes = listChanges(tree);
  for (let count = 0; count < generalChanges; count += 1)
    for (const rule of await firedBy(writeChangeable(makeChange(tree, random.pick(changes))), as))
      seen.add(rule);
  return { id, name, seen: sort(seen), silent: sort(applies).filter((rule) => !seen.has(rule)) };
}

const sort = (ids: Iterable<string>): readonly string[] => [...new Set(ids)].sort();
const strange = (xml: string, element: string): string =>
  xml.replace(`<${element}`, `<${element} strange="1"`);

/** Covers a shared document; undefined where no source gives its sections, so that no sample can be made. */
export async function coverDocument(id: string): Promise<RuleCoverage | undefined> {
  const { name = '', sections = [] } = library.document(id) ?? {};
  if (sections.every(({ entries }) => entries.every(({ path }) => !path))) return undefined;
  const [xml = ''] = makeDocuments(id, 1);
  const kinds = documentDefectKinds.map(({ kind }) => kind);
  const plantAll = () => kinds.flatMap((kind) => plantDocumentDefect(xml, createRandom(kind), kind) ?? []);
  const covered = await coverText(id, name, xml, plantAll);
  if (!id.startsWith('C')) return covered;
  const [strict = ''] = makeDocuments(id, 1, { profile: 'assessment' });
  return {
    ...covered,
    seen: sort([...covered.seen, ...(await firedBy(strange(strict, 'realmCode'), undefined, 'assessment'))]),
  };
}

/** Covers the request of a service and its answer. */
export async function coverMessage(id: string): Promise<RuleCoverage> {
  const { name = '' } = library.list('service').find((service) => service.id === id) ?? {};
  const [request = ''] = makeMessages(id, 1);
  const answers = [...makeMessages(id, 1, { kind: 'answer' })];
  const kinds = messageDefectKinds.map(({ kind }) => kind);
  const plantAll = () =>
    [request, ...answers].flatMap((xml) =>
      kinds.flatMap((kind) => plantMessageDefect(xml, createRandom(kind), kind) ?? []),
    );
  const covered = await coverText(id, name, request, plantAll, id);
  const other = id === 'PatientInfoRegister' ? 'OrderInfoAdd' : 'PatientInfoRegister';
  return {
    ...covered,
    seen: sort([
      ...covered.seen,
      ...(await firedBy(request, other)),
      ...(await firedBy(strange(request, 'creationTime'), id, 'assessment')),
    ]),
  };
}

/** Rules that have something to judge in a data set. */
function rulesOf(dataSet: DataSet): readonly string[] {
  const preparation = { library, asOf, notChecked: () => undefined };
  const subject = { dataSet, fields: describeFields(dataSet, library) };
  return [
    ...fieldRules.filter((rule) => subject.fields.some((field) => rule.prepare(field, preparation))),
    ...recordRules.filter((rule) => rule.prepare(subject, preparation)),
    ...sequenceRules.filter((rule) => rule.start(subject, preparation)),
  ].map((rule) => rule.id);
}

/** Covers a data set: every field of right records gets every wrong value. */
export async function coverDataSet(id: string): Promise<RuleCoverage> {
  const dataSet = library.dataSet(id);
  if (!dataSet) throw new Error(id);
  const seen = new Set<string>();
  const validator = createValidator({ asOf, maxFindings: 1, onFinding: (rule) => seen.add(rule.id) });
  const records: SampleRecord[] = [...makeRecords(id, 3)];
  const lines = [...spoilRecords(records, describeFields(dataSet, library))].map((one) =>
    JSON.stringify(one),
  );
  await validator.validate({ path: 'a.ndjson', content: new TextEncoder().encode(lines.join('\n')), as: id });
  return {
    id,
    name: dataSet.name,
    seen: sort(seen),
    silent: rulesOf(dataSet).filter((rule) => !seen.has(rule)),
  };
}

/** A line of the page. */
export const writeRow = ({ id, name, seen, silent }: RuleCoverage): string =>
  `| ${id} | ${name} | ${seen.length + silent.length} | ${seen.length} | ${silent.join(' ')} |`;

/** The generated page. */
export const coveragePage = new URL('../docs/standards/rule-coverage.md', import.meta.url);
/** Text of the generated page as it is. */
export const readCoveragePage = (): string => readFileSync(coveragePage, 'utf8');

/** Every subject of the page. */
export const subjects = {
  documents: library.list('document').map(({ id }) => id),
  messages: library
    .list('service')
    .filter(({ edition }) => edition === 'wst846-2024')
    .map(({ id }) => id),
  dataSets: library
    .list('data-set')
    .filter(({ id }) => (library.dataSet(id)?.fields.length ?? 0) > 0)
    .map(({ id }) => id),
};

async function writeCoveragePage(): Promise<string> {
  const documents = await mapInOrder(subjects.documents, async (id) => {
    const covered = await coverDocument(id);
    const name = library.document(id)?.name ?? '';
    return covered ? writeRow(covered) : `| ${id} | ${name} | 0 | 0 | 没有资料给出章节，无法制作样例 |`;
  });
  const messages = await mapInOrder(subjects.messages, async (id) => writeRow(await coverMessage(id)));
  const dataSets = await mapInOrder(subjects.dataSets, async (id) => writeRow(await coverDataSet(id)));
  const heading = (first: string): string =>
    `| ${first} | 名称 | 适用规则 | 见到触发 | 未见触发的规则 |\n| --- | --- | --- | --- | --- |`;
  return `<!-- 由 scripts/rule-coverage.ts 生成，请勿手工修改。 -->

# 规则覆盖

每个共享文档、请求消息与数据集适用多少条规则，其中多少条真的触发过。做法：取它的正确样例，逐一植入错误（\`samples make --defects\` 的各种错误，另加一般的改动：删去、重复、改名、换值），由校验器判断，记下触发的规则。按模板与数据集逐个计，不是按规则计。

“适用”指在这个模板或数据集中触发过，或有专为它植入的错误，或该规则对它的字段有检查。没有可判断之处的规则（例如模板中没有布尔值）不计。

<!-- prettier-ignore-start -->

## 共享文档

${heading('编码')}
${documents.join('\n')}

## 请求消息

${heading('服务')}
${messages.join('\n')}

## 数据集

${heading('标识')}
${dataSets.join('\n')}

<!-- prettier-ignore-end -->
`;
}

async function mapInOrder<Item>(
  items: readonly Item[],
  map: (item: Item) => Promise<string>,
): Promise<readonly string[]> {
  const results: string[] = [];
  for (const item of items) results.push(await map(item));
  return results;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(coveragePage, await writeCoveragePage());
