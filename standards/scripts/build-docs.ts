// Pages of docs/standards, computed from the data. No number on them is typed by hand.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { sensitivityOf } from '../src/sensitivity.js';
import type { DataElement, DataSet, DocumentTemplate, RecordKind, ValueDomain } from '../src/types.js';
import type { CuratedDataSet } from '../src/public-health-types.js';
import type { Collected } from './collect.js';
import { compareIds } from './build-index.js';
import { familyOf } from './lint/catalogued.js';

const kindNames: Readonly<Record<RecordKind, string>> = {
  'data-element': '数据元',
  'value-domain': '值域代码表',
  'data-set': '数据集',
  document: '共享文档',
  service: '交互服务',
  operation: '操作',
  rule: '质控规则',
  metric: '质控指标',
  scheme: '测评方案',
  identifier: '标识符',
  oid: 'OID',
};

const head = '<!-- 由 npm run data:docs -w @hulian/standards 生成，请勿手工修改。 -->\n';

/** Page name to text, for all pages. */
export function buildDocs(records: readonly Collected[], root: string): ReadonlyMap<string, string> {
  return new Map([
    ['fidelity.md', fidelityPage(records, root)],
    ['data-elements.md', elementsPage(records)],
    ['value-domains.md', domainsPage(records)],
    ['data-sets.md', dataSetsPage(records)],
    ['documents.md', documentsPage(records)],
  ]);
}

function page(title: string, intro: string, ...parts: string[]): string {
  return `${[`${head}\n# ${title}`, intro, ...parts].join('\n\n')}\n`;
}

function table(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    '<!-- prettier-ignore-start -->',
    '',
    line(header),
    line(header.map(() => '---')),
    ...rows.map(line),
    '',
    '<!-- prettier-ignore-end -->',
  ].join('\n');
}

interface CatalogueLine {
  readonly edition: string;
  readonly number: string;
  readonly name: string;
  readonly status: string;
  readonly replacedBy?: string;
  readonly effective?: string;
  readonly ended?: string;
}

function fidelityPage(records: readonly Collected[], root: string): string {
  const catalogue = (
    JSON.parse(readFileSync(join(root, 'catalogue.json'), 'utf8')) as { standards: readonly CatalogueLine[] }
  ).standards;
  const statuses: Readonly<Record<string, string>> = {
    'in-force': '在用',
    replaced: '已被替代',
    unknown: '未确认',
  };
  const total = countRow(records);
  const families = catalogue.map(({ edition, number, name, status, replacedBy, effective, ended }) => {
    const own = records.filter(({ record }) => familyOf(record.edition) === edition);
    const state = `${statuses[status] ?? status}${replacedBy === undefined ? '' : `（${replacedBy}）`}`;
    const days =
      effective === undefined ? '' : `${effective} 起${ended === undefined ? '' : `，至 ${ended}`}`;
    return [edition, number, name, state, days, ...countRow(own)];
  });
  const parts = [...new Set(records.map(({ record }) => `${record.edition} ${record.kind}`))]
    .sort(compareIds)
    .map((key) => {
      const [edition = '', kind = ''] = key.split(' ');
      const own = records.filter(({ record }) => record.edition === edition && record.kind === kind);
      return [edition, kindNames[kind as RecordKind], ...countRow(own)];
    });
  const kinds = (Object.keys(kindNames) as RecordKind[])
    .map((kind) => [kindNames[kind], ...countRow(records.filter(({ record }) => record.kind === kind))])
    .filter(([, count]) => count !== 0);
  const counts = ['记录数', '高', '中', '低', '两个以上来源'];
  return page(
    '数据的可信程度',
    '每条记录都写明版本、来源与可信度（高、中、低）。可信度为低或中的事实不会成为错误级的校验结果。下面的数字都由数据算出。',
    `## 按种类\n\n${table(['种类', ...counts], [...kinds, ['合计', ...total]])}`,
    `## 按标准\n\n“实施”取自标准扉页或目录信息；空白表示没有来源写明，不是没有期限。\n\n${table(['版本', '标准号', '名称', '状态', '实施', ...counts], families)}`,
    `## 按标准的部分\n\n${table(['版本', '种类', ...counts], parts)}`,
    `## 值域的完整程度\n\n${completeness(records)}`,
    `## 本项目汇编的数据集\n\n${curatedPart(records)}`,
    `## 已知的缺口\n\n${table(['版本', '缺什么', '为什么'], tsvRows(root, 'gaps.tsv'))}`,
    `## 来源\n\n仓库名为空的来源，在收集时没有记录仓库。\n\n${table(['键', '仓库', '位置', '内容'], tsvRows(root, 'sources.tsv'))}`,
    '## English\n\nEvery record states edition, source and confidence. The tables count records per kind, standard and part, at each confidence (high, medium, low) and with two or more sources, then what is known to be missing, and the sources. All numbers are computed from the data.',
  );
}

/** Records, high, medium, low, and those that two or more sources agree on. */
function countRow(records: readonly Collected[]): number[] {
  const at = (confidence: string) => records.filter(({ record }) => record.confidence === confidence).length;
  return [
    records.length,
    at('high'),
    at('medium'),
    at('low'),
    records.filter(({ record }) => record.source.includes('|')).length,
  ];
}

function completeness(records: readonly Collected[]): string {
  const domains = records
    .filter(({ record }) => record.kind === 'value-domain')
    .map(({ record }) => record as ValueDomain);
  const rows: [string, number][] = [
    [
      '来源写明完整',
      domains.filter(({ complete, completeness: basis }) => complete && basis === undefined).length,
    ],
    [
      '按完整处理（没有来源写明）',
      domains.filter(({ complete, completeness: basis }) => complete && basis !== undefined).length,
    ],
    [
      '已知不完整（查不到的代码按“未装入”处理）',
      domains.filter(({ complete, external }) => !complete && external !== true).length,
    ],
    ['外部代码表（不含取值，需以标准包装入）', domains.filter(({ external }) => external === true).length],
    ['代码行合计', domains.reduce((sum, { values }) => sum + values.length, 0)],
    [
      '来源对代码的其他叫法（同义名称）',
      domains.reduce(
        (sum, { values }) => sum + values.reduce((own, { synonyms = [] }) => own + synonyms.length, 0),
        0,
      ),
    ],
    ['已停用的代码', domains.reduce((sum, { retired = [] }) => sum + retired.length, 0)],
    [
      '已停用的代码中知道现用代码的',
      domains.reduce(
        (sum, { retired = [] }) => sum + retired.filter(({ now }) => now !== undefined).length,
        0,
      ),
    ],
    [
      '有上下级的代码表',
      domains.filter(({ values }) => values.some(({ parent }) => parent !== undefined)).length,
    ],
  ];
  return table(['情形', '数量'], rows);
}

/** How far the curated sets carry: by basis, and those that hold little beyond personal details. */
function curatedPart(records: readonly Collected[]): string {
  const sets = records
    .filter(({ record }) => record.edition === 'curated-2026')
    .map(({ record }) => record as CuratedDataSet);
  const bases: Readonly<Record<CuratedDataSet['basis'], string>> = {
    'national-form': '国家表单',
    'regional-interface': '区域平台接口',
    'open-source-system': '公开产品',
  };
  const rows = Object.entries(bases).map(([basis, name]) => {
    const own = sets.filter((set) => set.basis === basis);
    const fields = own.flatMap((set) => set.fields);
    return [
      name,
      own.length,
      own.filter(({ formPageSeen }) => formPageSeen === true).length,
      fields.length,
      fields.filter(({ element }) => element !== undefined).length,
      own.filter(({ mostlyPersonal }) => mostlyPersonal === true).length,
    ];
  });
  const thin = sets.filter(({ mostlyPersonal }) => mostlyPersonal === true).map(({ name }) => name);
  return [
    '都不是任何标准的数据集表。“几乎只有个人信息”的数据集，公开来源没有给出业务字段，不足以代替该专题的标准数据集：',
    `${thin.join('、')}。`,
    table(['依据', '数据集', '核对过印刷页', '字段', '能对应数据元', '几乎只有个人信息'], rows),
  ].join('\n\n');
}

function tsvRows(root: string, path: string): string[][] {
  return readFileSync(join(root, path), 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => line.split('\t'));
}

function sorted(records: readonly Collected[], kind: RecordKind): Collected[] {
  return records
    .filter(({ record }) => record.kind === kind)
    .sort((a, b) => compareIds(a.record.id, b.record.id));
}

function elementsPage(records: readonly Collected[]): string {
  const rows = sorted(records, 'data-element').map(({ record }) => {
    const {
      id,
      name,
      dataType = '',
      format = '',
      unit = '',
      valueDomain = '',
      edition,
      confidence,
    } = record as DataElement;
    return [
      id,
      name,
      dataType,
      format,
      unit,
      valueDomain,
      sensitivityOf({ id, name }).level,
      edition,
      confidence,
    ];
  });
  const intro = '敏感级别是本项目参照 GB/T 39725 拟定的默认值（1 最低，5 最高），不是标准的规定。';
  return page(
    '数据元',
    intro,
    table(['标识符', '名称', '类型', '格式', '单位', '值域', '敏感级别', '版本', '可信度'], rows),
  );
}

function domainsPage(records: readonly Collected[]): string {
  const rows = sorted(records, 'value-domain').map(({ record }) => {
    const { id, name, oid = '', values, confidence, edition, external } = record as ValueDomain;
    return [id, name, oid, external === true ? '外部' : values.length, edition, confidence];
  });
  return page(
    '值域代码表',
    '取值见 `hulian standards show 标识符`。',
    table(['标识符', '名称', 'OID', '代码数', '版本', '可信度'], rows),
  );
}

function dataSetsPage(records: readonly Collected[]): string {
  const rows = sorted(records, 'data-set').map(({ record }) => {
    const { id, name, fields, standard, confidence } = record as DataSet;
    return [id, name, fields.length, standard, confidence];
  });
  return page(
    '数据集',
    '数据项见 `hulian standards show 标识符`。标识符中的英文部分是本项目所加。',
    table(['标识符', '名称', '数据项', '标准', '可信度'], rows),
  );
}

function documentsPage(records: readonly Collected[]): string {
  const rows = sorted(records, 'document').map(({ record }) => {
    const { id, name, templateId, part, header, sections, confidence } = record as DocumentTemplate;
    const entries = sections.reduce((sum, section) => sum + section.entries.length, 0);
    return [id, name, templateId, part, header.length, sections.length, entries, confidence];
  });
  return page(
    '共享文档',
    '章节与条目见 `hulian standards show 文档编码`。',
    table(['编码', '名称', '模板标识', '部分', '文档头', '章节', '条目', '可信度'], rows),
  );
}
