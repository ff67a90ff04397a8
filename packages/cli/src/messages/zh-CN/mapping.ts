import type { Candidate } from '../../commands/mapping/_candidates.js';

const basis = (kind: string, document: string | undefined): string =>
  kind === 'source-interface' ? '来源的接口要求' : `测评准备用的 ${document ?? ''} 结构要求`;

export const mapping = {
  arguments: {
    source:
      '源数据：CSV、TSV、XLSX、JSON、NDJSON 文件，这类文件的文件夹，SQLite 文件（.db、.sqlite），或 postgres:（连接取自 PGHOST 等环境变量）',
    mapping: '映射文件（JSON）；- 表示标准输入',
  },
  options: {
    to: '数据子集的标识或中文名，例如 西药处方；可多次',
    table: '每行成为一条记录的表；默认取最合适的一张',
    mapping: '映射文件写到哪里，同时写出供编辑器补全的结构文件；默认写到标准输出',
    source: '源数据；默认是映射文件所在的文件夹',
    only: '只运行这些数据子集；可多次',
    records: '记录（NDJSON）写到文件；默认写到标准输出，此时报告写到标准错误',
    report: '报告写到文件',
    noValidate: '只转换，不校验记录',
    fields: '逐个数据元列出',
  },
  noDataSet: (ranked: ReadonlyMap<string, readonly Candidate[]>) =>
    `没有写 --to：要映射到哪个数据子集。${
      ranked.size === 0
        ? '各表的列名都不像已知的数据子集，用 hulian standards list data-sets 查看全部。'
        : '按列名与值，各表最像：\n' +
          [...ranked]
            .map(
              ([table, candidates]) =>
                `  ${table}  ${candidates.map(({ name, proposed, fields }) => `${name}（${fields} 个数据元中有 ${proposed} 个）`).join('、')}`,
            )
            .join('\n')
    }`,
  proposed: (
    from: string,
    to: string,
    mapped: number,
    all: number,
    high: number,
    medium: number,
    low: number,
  ) =>
    `${from} → ${to}：${all} 个数据元中提议了 ${mapped} 个（可信度 高 ${high}、中 ${medium}、低 ${low}）。请逐个核对中、低的，核对后删去 proposal，再运行 hulian mapping check。`,
  heading: (to: string, from: string, mapped: number, all: number) =>
    `${to} ← ${from}：${all} 个数据元中映射了 ${mapped} 个`,
  checked: (count: number) => (count === 0 ? '没有发现问题。' : `共 ${count} 项需要处理。`),
  unused: (columns: readonly string[]) => `没有用到的列：${columns.join('、')}`,
  problems: {
    required: (field: string, name: string, kind: string, document: string | undefined) =>
      `必填但没有映射：“${name}”（${field}），依据：${basis(kind, document)}。`,
    doubtful: (field: string, name: string, column: string, confidence: string, reason: string) =>
      `需要核对：“${name}”（${field}）← ${column}，可信度${({ medium: '中', low: '低' } as Record<string, string>)[confidence] ?? confidence}：${reason}。确认后请删去 proposal。`,
    unknownCode: (field: string, name: string, code: string, domain: string) =>
      `“${name}”（${field}）的映射写了代码 ${code}，不在值域 ${domain} 中。`,
  },
  ran: (records: number) => `共 ${records} 条记录。`,
  wrong: (path: string, text: string) => `映射文件 ${path}：${text}`,
  tableNotFound: (path: string, table: string) =>
    `映射文件 ${path} 要用的表 ${table} 不存在。源数据在别处时用 --source 给出（文件、文件夹、SQLite 文件或 postgres:）。`,
  notMapping: (path: string, name: string, all: readonly string[]) =>
    `${path} 没有映射到“${name}”。--only 可以是：${all.join('、')}。`,
  coverageHeadings: ['数据子集', '名称', '记录', '数据元', '已映射', '有值', '能提供'],
  fieldHeadings: ['标识', '名称', '有值的记录'],
  notMapped: '未映射',
};
