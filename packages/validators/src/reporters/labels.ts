import type { Severity, Verdict } from '../finding.js';
import type { Language } from '../messages/index.js';
import type { ArtefactKind } from '../report.js';
import { readCell } from './cell.js';

/** Words of the reporters that are not sentences of findings. */
export interface Labels {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly kind: Readonly<Record<ArtefactKind, string>>;
  readonly location: (
    line: number | undefined,
    column: number | undefined,
    path: string | undefined,
  ) => string;
  /** Before the places of findings that say the same. */
  readonly places: (count: number) => string;
  /** Lines of a text, `2、4～9`, and the path that they share. */
  readonly lines: (lines: string, path: string) => string;
  /** Rows of a table and the column that they share. */
  readonly rows: (sheet: string | undefined, rows: string, column: string | undefined) => string;
  readonly comma: string;
  readonly dash: string;
  /** After places of which only the first are written out. */
  readonly more: string;
  readonly notChecked: string;
  /** Behind a finding that the baseline accepts. */
  readonly accepted: string;
  /** Before something that `count` of `total` files have in common. */
  readonly inFiles: (count: number, total: number) => string;
  readonly records: (count: number) => string;
  readonly value: string;
  readonly summary: (
    files: number,
    pass: number,
    fail: number,
    notChecked: number,
    errors: number,
    warnings: number,
    infos: number,
  ) => string;
  readonly title: string;
  readonly chart: string;
  readonly search: string;
  readonly profile: string;
  readonly columns: Readonly<
    Record<'file' | 'severity' | 'rule' | 'place' | 'text' | 'references' | 'value' | 'fingerprint', string>
  >;
}

const chinese: Labels = {
  severity: { error: '错误', warning: '警告', info: '提示' },
  verdict: { pass: '通过', fail: '不通过', 'not-checked': '未校验' },
  kind: {
    'data-set-records': '数据集记录',
    document: '共享文档',
    message: '交互消息',
    fhir: 'FHIR 资源',
    request: '接口请求',
    signed: '签名对象',
    unknown: '未识别',
  },
  location: (line, column, path) => {
    const cell = readCell(path);
    if (cell !== undefined) return chinese.rows(cell.sheet, cell.row, cell.column);
    const place = line === undefined ? '' : `第 ${line} 行${column === undefined ? '' : `第 ${column} 列`}`;
    return [place, path ?? ''].filter((part) => part !== '').join(' ');
  },
  places: (count) => `${count} 处：`,
  lines: (lines, path) => `第 ${lines} 行${path === '' ? '' : ` ${path}`}`,
  rows: (sheet, rows, column) =>
    `${sheet === undefined ? '' : `工作表“${sheet}”`}第 ${rows} 行${column === undefined ? '' : `“${column}”列`}`,
  comma: '、',
  dash: '～',
  more: '…… 其余位置见 json、csv 或 xlsx 格式的报告',
  notChecked: '未校验项',
  accepted: '（基线中已有）',
  inFiles: (count, total) => (count === total ? `全部 ${count} 个文件：` : `${count} 个文件：`),
  records: (count) => `${count} 条记录`,
  value: '值',
  summary: (files, pass, fail, notChecked, errors, warnings, infos) =>
    `共 ${files} 个文件：通过 ${pass}，不通过 ${fail}，未校验 ${notChecked}；错误 ${errors}，警告 ${warnings}，提示 ${infos}`,
  title: '互联校验报告',
  chart: '发现最多的规则',
  search: '按文字筛选',
  profile: '规则集',
  columns: {
    file: '文件',
    severity: '级别',
    rule: '规则',
    place: '位置',
    text: '说明',
    references: '依据',
    value: '值',
    fingerprint: '指纹',
  },
};

const english: Labels = {
  severity: { error: 'error', warning: 'warning', info: 'info' },
  verdict: { pass: 'pass', fail: 'fail', 'not-checked': 'not checked' },
  kind: {
    'data-set-records': 'data set records',
    document: 'shared document',
    message: 'interaction message',
    fhir: 'FHIR resource',
    request: 'platform request',
    signed: 'signed object',
    unknown: 'not recognised',
  },
  location: (line, column, path) => {
    if (readCell(path) !== undefined) return path ?? '';
    const place = line === undefined ? '' : `line ${line}${column === undefined ? '' : `, column ${column}`}`;
    return [place, path ?? ''].filter((part) => part !== '').join(' ');
  },
  places: (count) => `${count} places: `,
  lines: (lines, path) => `lines ${lines}${path === '' ? '' : ` ${path}`}`,
  rows: (sheet, rows, column) =>
    `${sheet === undefined ? '' : `sheet ${sheet}, `}rows ${rows}${column === undefined ? '' : `, column ${column}`}`,
  comma: ', ',
  dash: '–',
  more: '… the others are in a report of format json, csv or xlsx',
  notChecked: 'unchecked',
  accepted: ' (in the baseline)',
  inFiles: (count, total) => (count === total ? `All ${count} files: ` : `${count} files: `),
  records: (count) => (count === 1 ? '1 record' : `${count} records`),
  value: 'value',
  summary: (files, pass, fail, notChecked, errors, warnings, infos) =>
    `${files} file(s): ${pass} pass, ${fail} fail, ${notChecked} not checked; ${errors} error(s), ${warnings} warning(s), ${infos} info(s)`,
  title: 'Validation report',
  chart: 'Rules with most findings',
  search: 'Filter by text',
  profile: 'profile',
  columns: {
    file: 'file',
    severity: 'severity',
    rule: 'rule',
    place: 'place',
    text: 'text',
    references: 'references',
    value: 'value',
    fingerprint: 'fingerprint',
  },
};

/** The labels of a language. */
export function labelsOf(language: Language): Labels {
  return language === 'en' ? english : chinese;
}
