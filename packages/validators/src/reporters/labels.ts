import type { Severity, Verdict } from '../finding.js';
import type { Language } from '../messages/index.js';
import type { ArtefactKind } from '../report.js';

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
  readonly notChecked: string;
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

/** The cell that the path of a table finding names: `sheet 一月, row 17, column 姓名`. */
const readCell = (
  path: string | undefined,
):
  | { readonly sheet: string | undefined; readonly row: string; readonly column: string | undefined }
  | undefined => {
  const match = /^(?:sheet (.+), )?row (\d+)(?:, column (.+))?$/su.exec(path ?? '');
  return match === null ? undefined : { sheet: match[1], row: match[2] ?? '', column: match[3] };
};

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
    if (cell !== undefined) {
      const sheet = cell.sheet === undefined ? '' : `工作表“${cell.sheet}”`;
      return `${sheet}第 ${cell.row} 行${cell.column === undefined ? '' : `“${cell.column}”列`}`;
    }
    const place = line === undefined ? '' : `第 ${line} 行${column === undefined ? '' : `第 ${column} 列`}`;
    return [place, path ?? ''].filter((part) => part !== '').join(' ');
  },
  notChecked: '未校验项',
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
  notChecked: 'unchecked',
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
