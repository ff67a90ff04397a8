/** JSON、CSV 语法类发现的中文文字。 */
export const syntaxMessages = {
  'file/json-syntax/truncated': () => 'JSON 在此处突然结束，文件不完整。请检查导出或传输是否中断。',
  'file/json-syntax/expected-value': () =>
    '此处应为一个 JSON 值（字符串、数字、true、false、null、对象或数组）。',
  'file/json-syntax/expected-key': () => '此处应为双引号括起的字段名。',
  'file/json-syntax/expected-colon': () => '此处的字段名之后应为冒号（:）。',
  'file/json-syntax/expected-comma': () => '此处应为逗号（,）或右括号，可能漏写了逗号。',
  'file/json-syntax/trailing-comma': () =>
    '此处的逗号之后没有内容，JSON 不允许末尾多余的逗号。请删除该逗号。',
  'file/json-syntax/leading-zero': () =>
    '此处的数字以 0 开头，JSON 不允许。代码、编号应写成字符串，例如 "01"。',
  'file/json-syntax/single-quotes': () =>
    '此处的引号不是英文双引号（"）。JSON 的字段名和字符串只能用英文双引号。',
  'file/json-syntax/byte-order-mark': () =>
    '此处有字节顺序标记（BOM）：几个文件首尾相接时，后面文件的 BOM 留在了中间。请删去。',
  'file/json-syntax/unquoted': () => '此处的文字没有用双引号括起。',
  'file/json-syntax/comment': () => '此处是注释，JSON 不允许注释。请删除。',
  'file/json-syntax/not-json-word': () =>
    '此处的词（如 Infinity、None、True）不是 JSON 值。没有值时请写 null 或省略该字段。',
  'file/json-syntax/control-character': () => '此处的字符串里有未转义的换行或控制字符。换行应写成 \\n。',
  'file/json-syntax/escape': () => '此处的反斜杠转义不正确。反斜杠本身应写成 \\\\。',
  'file/json-syntax/after-end': () =>
    'JSON 在此处之前已结束，后面还有内容。多条记录请用数组，或每行一条（NDJSON）。',
  'file/json-syntax/other': () => '此处不是合法的 JSON。',
  'file/duplicate-key/twice': (p: { readonly key: string }) =>
    `同一对象中字段“${p.key}”出现了两次，不同系统会取不同的值。请只保留一个。`,
  'file/nesting/too-deep': (p: { readonly limit: number }) =>
    `JSON 嵌套超过 ${p.limit} 层，未校验。数据集记录应为一层字段。`,
  'file/csv-syntax/title-line': () =>
    '第一行只有一列，下面的行有多列：第一行像是报表标题，不是表头，表格未校验。请删去标题行，使第一行是字段名。',
  'file/csv-syntax/header-below': (p: { readonly rows: number }) =>
    `这一行才是表头，上面的 ${p.rows} 行是标题或合并的分组，接收方会把它们当作表头和数据。已从这一行起校验；请删去上面的行。`,
  'file/csv-syntax/header-again': () =>
    '这一行又是表头：像是几个文件首尾相接。不算记录，下面按这个表头校验；请删去，或分成几个文件。',
  'file/csv-syntax/end-mark': () =>
    '这一行只有 DOS 文件结束符（0x1A），常由 copy a+b 留下，不算记录。请删去。',
  'file/csv-syntax/delimiter': (p: { readonly delimiter: string }) =>
    `表头用“${p.delimiter}”分隔各列，表格未校验。请改用半角逗号、制表符、分号或竖线重新导出，含分隔符的单元格加双引号。`,
  'file/csv-syntax/other-delimiter': (p: { readonly delimiter: string }) =>
    `从这一行起用“${p.delimiter}”分隔，与表头不同，这一行及以下未校验。请使表头和各行用同一个分隔符。`,
  'file/csv-syntax/split-header': () =>
    '表头有两行（合并单元格的分组），接收方会把第二行当作数据。已把两行合为一个表头校验；请改为一行字段名。',
  'file/csv-syntax/total-row': () => '这一行是合计或小计，不是记录，未校验；接收方会把它当作记录。请删去。',
  'file/csv-syntax/note-row': () =>
    '这一行不是记录，像是导出工具的提示、页脚或分隔线（如“已选择 200 行”），未校验。请删去；若是数据，则文件在此被截断。',
  'file/csv-syntax/blank-rows': (p: { readonly rows: number }) =>
    `有 ${p.rows} 行没有任何值，不算记录，这是第一行。请删去空行，并确认没有丢失数据。`,
  'file/csv-syntax/quote': () =>
    '此行的双引号使用有误，该行未校验。含分隔符、换行或双引号的单元格应整体加双引号，其中的双引号写两遍。',
  'file/csv-syntax/unclosed-quote': () => '此行有双引号没有闭合，该行未校验。',
  'file/csv-syntax/too-few': (p: { readonly expected: number; readonly found: number }) =>
    `此行只有 ${p.found} 列，表头有 ${p.expected} 列，不知道缺的是哪一列，该行未校验。请检查是否缺少分隔符，或单元格内有换行而没有加双引号。`,
  'file/csv-syntax/too-many': (p: { readonly expected: number; readonly found: number }) =>
    `此行有 ${p.found} 列，表头只有 ${p.expected} 列，不知道各值属于哪一列，该行未校验。含分隔符的单元格（如 1,234）应加双引号。`,
  'file/csv-syntax/empty-header': (p: { readonly number: number }) =>
    `表头第 ${p.number} 列为空，该列未校验。`,
  'file/csv-syntax/formula-text': () =>
    '单元格写成 ="…"（Excel 保留前导零的写法），接收方会把等号和引号当作数据。此处按引号内的内容校验，本文件中其余这样的单元格不再列出。请把该列设为文本后另存。',
  'file/csv-syntax/repeated-header': (p: { readonly key: string }) =>
    `表头“${p.key}”出现了两次，只有最后一列参与校验。请删除或改名。`,
};
