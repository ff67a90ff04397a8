export interface Offset {
  readonly offset: number;
}

/** 文件读取类发现的中文文字。 */
export const fileMessages = {
  'file/byte-order-mark/present': () =>
    '文件以 UTF-8 字节顺序标记（BOM）开头，部分系统会因此解析失败。建议保存为无 BOM 的 UTF-8。',
  'file/empty/empty': () => '文件为空（0 字节）。请确认导出是否成功。',
  'file/empty/blank': () => '文件只有空白字符，没有可校验的内容。请确认导出是否成功。',
  'file/empty/no-records': () => '文件中没有记录。请确认导出条件是否正确。',
  'file/encoding/gb18030': () =>
    '文件编码应为 UTF-8，实为 GBK/GB18030。已转换后继续校验；上传前请改存为 UTF-8。',
  'file/encoding/utf16': (p: { readonly encoding: string }) =>
    `文件编码应为 UTF-8，实为 ${p.encoding}。已转换后继续校验；上传前请改存为 UTF-8。`,
  'file/encoding/garbled': (p: { readonly from: string; readonly as: string }) =>
    `表头是乱码：${p.from} 的文字被当作 ${p.as} 读入后又保存过，表格未校验。请从源系统重新导出，打开和保存时都选 ${p.from}；不要修改乱码的文件。`,
  'file/encoding/lost': () =>
    '表头的汉字已丢失（只剩问号），表格未校验。导出时的字符集不含汉字；请把数据库客户端的字符集设为 UTF-8（如 NLS_LANG、charset）后重新导出。',
  'file/internal-error/failed': (p: { readonly error: string }) =>
    `校验程序自身出错（${p.error}），本文件未能完成校验。这不是数据的问题，请将此信息反馈给我们。`,
  'file/invalid-bytes/invalid': (p: Offset & { readonly encoding: string }) =>
    `此处（偏移 ${p.offset} 字节）有不属于 ${p.encoding} 的字节，该处文字已损坏。请从源系统按 UTF-8 重新导出。`,
  'file/not-text/binary': (p: Offset) =>
    `此处（偏移 ${p.offset} 字节）出现空字符（NUL），文件不是文本或已损坏，未继续校验。数据库的定长字段常以 NUL 补齐，请在导出语句中去掉。`,
  'file/not-text/format': (p: { readonly format: string }) =>
    `文件是 ${p.format} 格式，不是可校验的文本（JSON、NDJSON、CSV、XML）或 XLSX。请导出为支持的格式。`,
  'file/not-text/utf16': () => '文件是没有字节序标记（BOM）的 UTF-16，未继续校验。请改存为 UTF-8。',
  'file/too-large/bytes': (p: { readonly limit: number }) =>
    `文件超过整体读取的上限 ${p.limit} 字节，未校验。请改用可流式读取的 NDJSON 或 CSV，或提高 maxBytes 限制。`,
  'file/too-large/record': (p: { readonly limit: number }) =>
    `单条记录超过 ${p.limit} 个字符，未继续读取。请检查是否缺少换行或引号未闭合。`,
  'file/too-large/row': (p: { readonly limit: number }) =>
    `这一行超过 ${p.limit} 个字符，未校验，其余各行照常。请检查是否缺少换行或引号未闭合。`,
  'file/too-many-findings/capped': (p: {
    readonly shown: number;
    readonly total: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
  }) =>
    `本文件共有 ${p.total} 项发现（错误 ${p.errors}、警告 ${p.warnings}、提示 ${p.infos}），只列出 ${p.shown} 项，其余已计数。`,
  'file/unknown-content/unknown': () =>
    '无法识别文件内容：不是 JSON、NDJSON、CSV 记录，也不是共享文档或交互消息。请检查文件，或用 --as 指明数据子集。',
  'file/unknown-content/hl7-v2': () =>
    '这是 HL7 v2 消息（竖线格式），不在平台接口规定的格式之内，未校验。请由集成平台转换为交互消息（XML）或数据集记录后再校验。',
  'file/unknown-content/html': () =>
    '这是网页（HTML），不是文档或消息：常见原因是把网关或登录页的出错页面存成了文件。请检查取得文件的那次请求。',
  'file/unknown-content/html-table': () =>
    '这是网页（HTML）表格，不是电子表格：许多系统导出的 .xls 其实是网页。请用 Excel 打开后另存为 XLSX 或 CSV。',
  'file/unknown-content/console': () =>
    '这是数据库命令行的屏幕输出（提示符、表格线或虚线），不是数据文件。请用导出功能生成 CSV 或 JSON。',
  'file/unreadable/failed': (p: { readonly code: string }) =>
    `读取文件失败（${p.code}）。请检查文件是否存在、是否有读取权限。`,
  'file/workbook/damaged': () => '电子表格文件已损坏，无法读取。请重新导出或另存一次。',
  'file/workbook/not-workbook': () =>
    '文件是 Office 文档，但不是 XLSX 电子表格。请导出为 XLSX、CSV 或 JSON。',
  'file/workbook/formula-without-value': (p: {
    readonly sheet: string;
    readonly first: string;
    readonly count: number;
  }) =>
    `工作表“${p.sheet}”有 ${p.count} 个公式没有计算结果（第一个在 ${p.first}），按空值处理。请用电子表格软件打开并保存，或改为数值后再导出。`,
  'file/workbook/merged-cells': (p: {
    readonly sheet: string;
    readonly first: string;
    readonly count: number;
  }) =>
    `工作表“${p.sheet}”有 ${p.count} 处合并单元格（第一处 ${p.first}）：只有左上角一格有值，其余按空值处理。请取消合并，逐格填写。`,
  'not-checked/sheet-not-read': (p: { readonly sheet: string }) =>
    `工作表“${p.sheet}”未校验：没有指明数据子集时，只校验名称是数据子集的工作表，否则只校验第一个。`,
};
