// Markdown for people: facts, then the table of codes or fields.
import type { Library } from '../types.js';
import { toRows } from './csv.js';
import type { Exportable } from './model.js';

const titles: Readonly<Record<string, string>> = {
  code: '代码',
  name: '名称',
  parent: '上级',
  id: '标识符',
  element: '数据元',
  dataType: '类型',
  format: '格式',
  valueDomain: '值域',
};

/** A page about one record. */
export function toMarkdown(record: Exportable, library: Library): string {
  const facts: [string, string | undefined][] = [
    ['标识符', record.id],
    ['版本', record.edition],
    ['OID', record.kind === 'value-domain' ? record.oid : undefined],
    ['来源', record.source],
    ['可信度', record.confidence],
    ['说明', record.note],
  ];
  const [header = [], ...rows] = toRows(record, library);
  return [
    `# ${escape(record.name)}`,
    '',
    ...facts
      .filter(([, value]) => value !== undefined)
      .map(([title, value]) => `- ${title}：${escape(value ?? '')}`),
    '',
    `| ${header.map((column) => titles[column] ?? column).join(' | ')} |`,
    `| ${header.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${row.map(escape).join(' | ')} |`),
    '',
  ].join('\n');
}

function escape(text: string): string {
  return text.replace(/[\\|<>*_`]/g, '\\$&').replace(/[\r\n]+/g, ' ');
}
