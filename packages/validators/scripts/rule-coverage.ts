// Writes docs/standards/rule-coverage.md: how many rules apply to each document template and data set, and which were never shown to fire.
// Usage: tsx --conditions=@hulian/source packages/validators/scripts/rule-coverage.ts
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nationalLibrary, type DataSet } from '@hulian/standards';
import type { RuleDescription } from '../src/engine/rule.js';
import { describeFields } from '../src/records/plan.js';
import { documentRuleDescriptions } from '../src/rules/document/index.js';
import { fieldRules, recordRules, sequenceRules } from '../src/rules/record-rules.js';

const repository = new URL('../../../', import.meta.url);
/** The generated page. */
export const coveragePage = new URL('docs/standards/rule-coverage.md', repository);

/** A rule has fired in tests when its page has a wrong example (the tests run them) or a test of its own lies beside it. */
function isShown({ id }: RuleDescription): boolean {
  const page = readFileSync(new URL(`docs/rules/${id}.md`, repository), 'utf8');
  const wrong = page.split('## 反例\n')[1]?.split('\n## ')[0] ?? '';
  const example = id.startsWith('document/') ? /^```xml$/mu : /^```\w+ as=\S+ expect=\S+$/mu;
  return (
    example.test(wrong) || existsSync(new URL(`packages/validators/src/rules/${id}.test.ts`, repository))
  );
}

/** The text of the page. */
export function writeCoveragePage(): string {
  const library = nationalLibrary();
  const preparation = { library, asOf: '20260101', notChecked: () => undefined };
  const rulesOf = (dataSet: DataSet): readonly RuleDescription[] => {
    const subject = { dataSet, fields: describeFields(dataSet, library) };
    return [
      ...fieldRules.filter((rule) => subject.fields.some((field) => rule.prepare(field, preparation))),
      ...recordRules.filter((rule) => rule.prepare(subject, preparation)),
      ...sequenceRules.filter((rule) => rule.start(subject, preparation)),
    ];
  };
  const row = (id: string, name: string, rules: readonly RuleDescription[]): string => {
    const unseen = rules.filter((rule) => !isShown(rule)).map((rule) => rule.id);
    return `| ${id} | ${name} | ${rules.length} | ${unseen.length} | ${unseen.join(' ')} |`;
  };
  const heading = (first: string): string =>
    `| ${first} | 名称 | 适用规则 | 测试中未见触发 | 未见触发的规则 |\n| --- | --- | --- | --- | --- |`;
  const documents = library.list('document').map(({ id, name }) => row(id, name, documentRuleDescriptions));
  const dataSets = library.list('data-set').flatMap(({ id, name }) => {
    const dataSet = library.dataSet(id);
    return dataSet ? [row(id, name, rulesOf(dataSet))] : [];
  });
  return `<!-- 由 packages/validators/scripts/rule-coverage.ts 生成，请勿手工修改。 -->

# 规则覆盖

每个共享文档与数据集适用多少条规则，其中多少条在测试与规则页中从未触发过。“触发过”指规则页的反例由测试运行，或规则旁有自己的测试；按规则计，不是逐个模板计。数据集只计对其至少一个字段、字段组合或记录之间有检查的规则，读文件的规则不计；共享文档的规则对每个模板都运行。

<!-- prettier-ignore-start -->

## 共享文档

${heading('编码')}
${documents.join('\n')}

## 数据集

${heading('标识')}
${dataSets.join('\n')}

<!-- prettier-ignore-end -->
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(coveragePage, writeCoveragePage());
