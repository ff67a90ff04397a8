import type { FieldName } from './field-name.js';
import { inChinese as of } from './field-name.js';

export interface DataSetName {
  readonly dataSet: string;
  readonly dataSetName: string;
}
export interface Table {
  readonly domain: string;
  readonly domainName: string;
}
const table = ({ domain, domainName }: Table): string => `${domainName}（${domain}）`;
const near = (names: readonly string[]): string =>
  names.length === 0 ? '' : `最接近的是：${names.join('、')}。`;

/** 数据集记录类发现的中文文字。 */
export const recordMessages = {
  'data-set/unknown-data-set/unknown': (p: {
    readonly dataSet: string;
    readonly nearest: readonly string[];
  }) => `没有名为“${p.dataSet}”的数据子集，记录未校验。${near(p.nearest)}`,
  'data-set/unknown-data-set/missing': () =>
    '没有指明记录属于哪个数据子集，未校验。请用 --as 指明（例如 --as 西药处方），或在 JSON 中写 dataSet，或以子集名作文件名（西药处方.csv）；不知道是哪个子集时用 hulian mapping init 按列名查找。',
  'data-set/unknown-data-set/conflict': (p: { readonly asked: string; readonly named: string }) =>
    `要求按“${p.asked}”校验，但数据中写的是“${p.named}”；已按“${p.asked}”校验。请确认哪个正确。`,
  'data-set/unknown-field/unknown': (
    p: DataSetName & { readonly key: string; readonly nearest: readonly string[] },
  ) => `字段“${p.key}”不在${p.dataSetName}（${p.dataSet}）中，未校验。${near(p.nearest)}`,
  'data-set/unknown-field/too-many': (p: DataSetName & { readonly limit: number }) =>
    `不在${p.dataSetName}（${p.dataSet}）中的字段超过 ${p.limit} 个，不再逐个列出。请确认数据子集是否选对。`,
  'data-set/unknown-field/none-known': (p: DataSetName) =>
    `没有一个字段属于${p.dataSetName}（${p.dataSet}），什么都没有校验。请确认数据子集是否选对；表格的第一行应是字段名；列名不同时先用 hulian mapping init 对应。`,
  'data-set/ambiguous-field/ambiguous': (
    p: DataSetName & { readonly key: string; readonly candidates: readonly string[] },
  ) =>
    `“${p.key}”在${p.dataSetName}（${p.dataSet}）中对应多个字段：${p.candidates.join('、')}。请改用内部标识符或名称；该字段未校验。`,
  'data-set/repeated-field/twice': (p: FieldName & { readonly first: string; readonly second: string }) =>
    `${of(p)}在一条记录中给了两次：“${p.first}”和“${p.second}”。请只保留一个；后一个未校验。`,
  'data-set/duplicate-record/same': (p: FieldName & { readonly record: number }) =>
    `这条记录与第 ${p.record} 条记录的每个字段都相同（包括${of(p)}），疑似重复上传。请确认。`,
  'data-set/empty-record/empty': () => '记录没有任何值。请确认导出是否正确。',
  'data-set/record-shape/not-object': () => '此处应为一条记录（JSON 对象），未校验。',
  'data-set/record-shape/wrapped': (p: { readonly at: string; readonly dataSetName: string }) =>
    `记录在成员“${p.at}”里，像是接口返回的整个报文，什么都没有校验。请只保存其中的记录：数组，或 {"records": […]}。`,
  'data-set/record-shape/json-text': () =>
    '此处是写成字符串的 JSON，应为记录（JSON 对象），未校验：像是序列化了两次。请去掉外层引号和反斜杠，即只序列化一次。',
  'data-set/record-shape/nested': (p: FieldName) =>
    `${of(p)}应为单个值或值的数组，实为嵌套的对象或数组，未校验。`,
  'data-element/surrounding-space/blanks': (p: FieldName) => `${of(p)}的值前后有空白字符。请去除。`,
  'data-element/surrounding-space/only-blanks': (p: FieldName) =>
    `${of(p)}的值只有空白字符。没有值时请留空或省略。`,
  'data-element/full-width/full-width': (p: FieldName) => `${of(p)}的值含全角数字、字母或符号，应为半角。`,
  'data-element/damaged-text/replacement': (p: FieldName) =>
    `${of(p)}的值有乱码（字符在此前的编码转换中已丢失）。请从源系统重新导出。`,
  'data-element/damaged-text/control': (p: FieldName) =>
    `${of(p)}的值含控制字符或看不见的字符（如零宽空格），比较和查找会因此失败。请在源系统中清除。`,
  'data-element/damaged-text/question-marks': (p: FieldName) =>
    `${of(p)}的值全是问号：像是导出时转成了没有中文的字符集，原来的文字已丢失。请检查客户端字符集（如 Oracle 的 NLS_LANG）后重新导出。`,
  'data-element/damaged-text/scientific': (p: FieldName) =>
    `${of(p)}的值被 Excel 科学计数法改写（如 1.38E+10），原来的号码已丢失，无法恢复。请从源系统重新导出；用 Excel 打开时先把该列设为“文本”。`,
  'data-element/damaged-text/text-mark': (p: FieldName) =>
    `${of(p)}的值前有单引号：那是 Excel 里“这是文本”的标记，不是值的一部分。请在导出时去掉。`,
  'data-element/damaged-text/markup': (p: FieldName) =>
    `${of(p)}的值含 HTML 标记或转义字符（如 <br>、&nbsp;），会原样显示。请在源系统中转成纯文本。`,
  'data-element/placeholder/word': (p: FieldName & { readonly word: string }) =>
    `${of(p)}的值是程序占位词“${p.word}”，不是数据。没有值时请留空或省略。`,
  'data-element/default-date/default': (p: FieldName) =>
    `${of(p)}是程序在没有日期时写下的默认日期（如 1900-01-01、1970-01-01）。没有值时请留空或省略。`,
  'data-element/default-date/before-1900': (p: FieldName) => `${of(p)}早于 1900 年，请核对。`,
  'data-element/json-type/number': (p: FieldName) =>
    `${of(p)}应写成字符串，却写成了数字，会丢失前导零。JSON 中应加引号，电子表格中应设为文本格式。`,
  'data-element/json-type/unsafe-number': (p: FieldName) =>
    `${of(p)}写成了超过 15 位的数字，末几位已失真，无法校验。JSON 中应加引号，电子表格中应设为文本格式后重新填写。`,
  'data-element/json-type/boolean': (p: FieldName & { readonly type: string }) =>
    `${of(p)}的数据类型是 ${p.type}，不能是 true 或 false。`,
  'data-element/data-type/logical': (p: FieldName) => `${of(p)}应为布尔型（T 或 F），值不能理解为是或否。`,
  'data-element/data-type/logical-spelling': (p: FieldName) =>
    `${of(p)}应写成 T 或 F；现在的写法能看懂，但不是标准写法。`,
  'data-element/data-type/number': (p: FieldName) => `${of(p)}应为数值型，值不是数字。`,
  'data-element/data-type/number-grouping': (p: FieldName) => `${of(p)}的数字含千位分隔逗号，应去掉。`,
  'data-element/data-type/number-spelling': (p: FieldName) =>
    `${of(p)}的数字写法不规范：不写正号，小数点前后都要有数字。`,
  'data-element/data-type/number-exponent': (p: FieldName) =>
    `${of(p)}的数字是科学计数法，应写成普通小数。常见原因是电子表格自动转换。`,
  'data-element/data-type/number-comparison': (p: FieldName) =>
    `${of(p)}应为数值型，不能带大于、小于等比较符号。`,
  'data-element/data-type/number-unit': (p: FieldName) =>
    `${of(p)}应为数值型，数字后面不能带单位或其他文字。`,
  'data-element/data-type/date': (p: FieldName) => `${of(p)}应为日期，格式 D8（YYYYMMDD，例如 20260101）。`,
  'data-element/data-type/date-separators': (p: FieldName) =>
    `${of(p)}的日期应为 D8 格式（YYYYMMDD），不带分隔符，月日各两位。`,
  'data-element/data-type/date-with-time': (p: FieldName) => `${of(p)}应为日期 D8（YYYYMMDD），不能带时间。`,
  'data-element/data-type/time': (p: FieldName) => `${of(p)}应为时间，格式 T6（hhmmss，例如 083000）。`,
  'data-element/data-type/time-separators': (p: FieldName) =>
    `${of(p)}的时间应为 T6 格式（hhmmss），不带冒号，时分秒各两位。`,
  'data-element/data-type/date-time': (p: FieldName) =>
    `${of(p)}应为日期时间，格式 DT15（YYYYMMDDThhmmss，例如 20260101T083000）。`,
  'data-element/data-type/date-time-without-t': (p: FieldName) =>
    `${of(p)}的日期时间少了字母 T：共享文档中是 14 位数字，数据集记录中应为 DT15（YYYYMMDDThhmmss）。`,
  'data-element/data-type/date-time-without-time': (p: FieldName) =>
    `${of(p)}应为日期时间 DT15（YYYYMMDDThhmmss），现在只有日期，缺少时间。`,
  'data-element/data-type/date-time-separators': (p: FieldName) =>
    `${of(p)}的日期时间应为 DT15 格式（YYYYMMDDThhmmss），不带短横、冒号、空格和毫秒。`,
  'data-element/data-type/date-time-zone': (p: FieldName) =>
    `${of(p)}的日期时间带有非东八区的时区。请换算成北京时间，写成 DT15（YYYYMMDDThhmmss）。`,
  'data-element/data-type/date-serial': (p: FieldName) =>
    `${of(p)}像是电子表格的日期序列值（自 1900 年起的天数），不是日期。常见原因是导出时日期列成了“常规”格式，请改为日期或文本后重新导出。`,
  'data-element/data-type/date-epoch': (p: FieldName) =>
    `${of(p)}像是程序的时间戳（自 1970 年起的毫秒或秒），不是日期。请在接口程序中按北京时间写成 D8（YYYYMMDD）或 DT15（YYYYMMDDThhmmss）。`,
  'data-element/data-type/base64': (p: FieldName) =>
    `${of(p)}应为二进制内容的 base64 文字，值不是合法的 base64。`,
  'data-element/calendar/no-such-date': (p: FieldName) => `${of(p)}的日期不存在（例如 2 月 30 日）。`,
  'data-element/calendar/no-such-time': (p: FieldName) =>
    `${of(p)}的时间不存在：时应为 00–23，分、秒应为 00–59。`,
  'data-element/format-length/too-long': (
    p: FieldName & { readonly format: string; readonly limit: number; readonly length: number },
  ) => `${of(p)}的格式是 ${p.format}，最长 ${p.limit} 个字符，实为 ${p.length} 个。`,
  'data-element/format-length/too-short': (
    p: FieldName & { readonly format: string; readonly limit: number; readonly length: number },
  ) => `${of(p)}的格式是 ${p.format}，至少 ${p.limit} 个字符，实为 ${p.length} 个。`,
  'data-element/format-characters/digits': (p: FieldName & { readonly format: string }) =>
    `${of(p)}的格式是 ${p.format}，只能由数字 0–9 组成。`,
  'data-element/decimals/too-many': (
    p: FieldName & { readonly format: string; readonly limit: number; readonly found: number },
  ) => `${of(p)}的格式是 ${p.format}，最多 ${p.limit} 位小数，实为 ${p.found} 位。`,
  'data-element/decimals/integer': (p: FieldName & { readonly format: string; readonly found: number }) =>
    `${of(p)}的格式是 ${p.format}，应为整数，实有 ${p.found} 位小数。`,
  'data-element/negative-number/negative': (p: FieldName) =>
    `${of(p)}是负数；表示格式没有负号，只有余额、退款等才有意义。请确认。`,
  'value-domain/unknown-code/unknown': (
    p: FieldName & Table & { readonly nearest: readonly string[]; readonly size: number },
  ) => `${of(p)}的值不在值域 ${table(p)} 的 ${p.size} 个代码中。${near(p.nearest)}`,
  'value-domain/unknown-code/name-instead-of-code': (p: FieldName & Table & { readonly code: string }) =>
    `${of(p)}应填代码，现在填的是名称。在值域 ${table(p)} 中该名称的代码是 ${p.code}。`,
  'value-domain/unknown-code/code-with-name': (p: FieldName & Table & { readonly code: string }) =>
    `${of(p)}把代码和名称写在了一起，这里只填代码。值域 ${table(p)} 中该代码是 ${p.code}。`,
  'value-domain/unknown-code/shape': (p: FieldName & Table & { readonly example: string }) =>
    `${of(p)}的值不像值域 ${table(p)} 的代码（例如 ${p.example}）。请写代码本身：不写名称，不用全角字符和小写首字母。`,
  'value-domain/code-padding/padding': (p: FieldName & Table & { readonly code: string }) =>
    `${of(p)}的代码前导零不对，值域 ${table(p)} 中应写作 ${p.code}。`,
  'value-domain/retired-code/retired': (p: FieldName & Table & { readonly lastIn: string }) =>
    `${of(p)}的代码在值域 ${table(p)} 中已停用，最后见于 ${p.lastIn} 版。旧记录可以保留，新记录请用现行代码。`,
  'value-domain/retired-code/replaced': (
    p: FieldName & Table & { readonly lastIn: string; readonly now: readonly string[] },
  ) =>
    `${of(p)}的代码在值域 ${table(p)} 中已停用，最后见于 ${p.lastIn} 版，现用 ${p.now.join('、')}。旧记录可以保留，新记录请用现行代码。`,
  'value-domain/code-name/differs': (
    p: FieldName & {
      readonly codeField: string;
      readonly codeName: string;
      readonly domain: string;
      readonly expected: string;
    },
  ) =>
    `${of(p)}与“${p.codeName}”（${p.codeField}）的代码不一致：值域 ${p.domain} 中该代码的名称是“${p.expected}”。`,
  'not-checked/format-unknown': (p: FieldName) =>
    `${of(p)}：现有来源没有给出数据类型或表示格式，未校验类型和长度。`,
  'not-checked/decimals-uncertain': (p: FieldName & { format: string }) =>
    `${of(p)}：来源给的格式 ${p.format} 可能省略了小数位，未校验小数位数。`,
  'not-checked/value-domain-unknown': (p: FieldName) => `${of(p)}：现有来源没有给出值域，未校验代码。`,
  'not-checked/value-domain-not-loaded': (p: FieldName & { readonly domain: string }) =>
    `${of(p)}：值域 ${p.domain} 的代码表未随本工具提供，需以数据包载入；未校验代码。`,
  'not-checked/value-domain-incomplete': (p: FieldName & { readonly domain: string }) =>
    `${of(p)}：值域 ${p.domain} 的代码表不完整，表中没有的代码未作判断。`,
  'not-checked/required-unknown': () => '现有来源没有给出各数据元是否必填，未校验缺项。',
  'not-checked/sequence-limit': (p: { readonly limit: number }) =>
    `文件的记录太多，只在前 ${p.limit} 条不同的记录之间做了比较。`,
  'not-checked/no-as-of': (p: FieldName) => `${of(p)}：没有给出对照日期，未校验日期是否晚于今天。`,
};
