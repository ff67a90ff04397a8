/** The numbers that README.md and README.en.md promise are those of the data. */
import { readFileSync } from 'node:fs';
import { coverage, nationalLibrary, type QualityRule, type RecordKind } from '@hulian/standards';
import { operationTable } from '@hulian/sdk';
import { describe, expect, it } from 'vitest';

const library = nationalLibrary();
const count = (kind: RecordKind): number => library.list(kind).length;
const rules = library.list('rule').map(({ id }) => library.record<QualityRule>('rule', id));
const withoutData = rules.filter((rule) => rule?.missing !== undefined).length;
const text = (number: number): string => number.toLocaleString('en-US');

const promises: readonly (readonly [zh: string, en: string])[] = [
  [`${text(count('data-element'))} 个数据元`, `${text(count('data-element'))} data elements`],
  [`${count('value-domain')} 个值域`, `${count('value-domain')} value domains`],
  [`${count('rule')} 条质量规则`, `${count('rule')} quality rules`],
  [`${count('scheme')} 个成熟度方案`, `${count('scheme')} maturity schemes`],
  [
    `统一接口 ${operationTable.length} 个操作`,
    `${operationTable.length} operations of the unified interface`,
  ],
  [
    `${count('rule')} 条质量规则中 ${withoutData} 条`,
    `for ${withoutData} of the ${count('rule')} quality rules`,
  ],
  [`${coverage().length} 项平台与系统要求`, `each of the ${coverage().length} duties`],
];

describe.each([
  ['README.md', 0],
  ['README.en.md', 1],
] as const)('%s', (page, language) => {
  const content = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
  it.each(promises.map((promise) => promise[language]))('says %s', (promise) => {
    expect(content).toContain(promise);
  });
});
