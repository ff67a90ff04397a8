import type { syntaxMessages as chinese } from './syntax.zh-CN.js';

/** English texts of findings about JSON and CSV syntax. */
export const syntaxMessages: typeof chinese = {
  'file/json-syntax/truncated': () =>
    'The JSON ends abruptly here; the file is incomplete. Check whether the export or the transfer was cut off.',
  'file/json-syntax/expected-value': () =>
    'A JSON value is expected here (string, number, true, false, null, object or array).',
  'file/json-syntax/expected-key': () => 'A field name in double quotes is expected here.',
  'file/json-syntax/expected-colon': () => 'A colon is expected here, after the field name.',
  'file/json-syntax/expected-comma': () =>
    'A comma or a closing bracket is expected here; a comma may be missing.',
  'file/json-syntax/trailing-comma': () =>
    'Nothing follows this comma. JSON allows no trailing comma; remove it.',
  'file/json-syntax/leading-zero': () =>
    'JSON numbers cannot start with 0. Write codes and identifiers as strings, for example "01".',
  'file/json-syntax/single-quotes': () => 'Names and strings of JSON take straight double quotes (") only.',
  'file/json-syntax/byte-order-mark': () =>
    'A byte order mark stands here: files were put behind each other, and that of a later one stayed between them. Remove it.',
  'file/json-syntax/unquoted': () => 'This text is not in double quotes.',
  'file/json-syntax/comment': () => 'JSON allows no comments; remove it.',
  'file/json-syntax/not-json-word': () =>
    'This word (such as Infinity, None, True) is no JSON value. Write null or leave the field out.',
  'file/json-syntax/control-character': () =>
    'The string holds a raw line break or control character. Write a line break as \\n.',
  'file/json-syntax/escape': () => 'The backslash escape is wrong. A backslash itself is written \\\\.',
  'file/json-syntax/after-end': () =>
    'The JSON has ended before this. Put several records in an array, or one on each line (NDJSON).',
  'file/json-syntax/other': () => 'This is not JSON.',
  'file/duplicate-key/twice': (p) =>
    `The field "${p.key}" occurs twice in one object; systems differ in which one they take. Keep one.`,
  'file/nesting/too-deep': (p) =>
    `The JSON is nested deeper than ${p.limit} levels and was not checked. Records of data sets have one level of fields.`,
  'file/csv-syntax/title-line': () =>
    'The first row has one column and the rows below have many: it looks like a title, not a header, and the table was not checked. Remove it, so that the first row holds the names of the fields.',
  'file/csv-syntax/header-below': (p) =>
    `The header is here: the ${p.rows} rows above are titles or merged groups, which whoever receives the table takes for header and data. It was checked from this row on; remove the rows above.`,
  'file/csv-syntax/header-again': () =>
    'Here the header comes again: several files seem to have been put behind each other. It is no record, and the rows below were checked by it; remove it, or split the file.',
  'file/csv-syntax/end-mark': () =>
    'The row holds only the end mark of DOS (0x1A), often left by copy a+b; it is no record. Remove it.',
  'file/csv-syntax/delimiter': (p) =>
    `The columns of the header are divided by "${p.delimiter}", and the table was not checked. Export it with comma, tab, semicolon or vertical bar, and quote cells that hold the delimiter.`,
  'file/csv-syntax/other-delimiter': (p) =>
    `From this row on columns are divided by "${p.delimiter}", unlike the header, and were not checked. Use one delimiter for the header and all rows.`,
  'file/csv-syntax/split-header': () =>
    'The header has two lines (merged groups), and whoever receives the table takes the second for data. Both were read as one header; write the names of the fields in one row.',
  'file/csv-syntax/total-row': () =>
    'This row is a total, not a record, and was not checked; whoever receives the table takes it for a record. Remove it.',
  'file/csv-syntax/note-row': () =>
    'This row is no record: it looks like the note of an export tool, a footer or a rule, and was not checked. Remove it; if it is data, the file was cut off here.',
  'file/csv-syntax/blank-rows': (p) =>
    `${p.rows} rows hold no value at all and are no records; this is the first. Remove them, and make sure that no data were lost.`,
  'file/csv-syntax/quote': () =>
    'This row uses quotation marks wrongly and was not checked. Quote the whole cell where it holds a comma, line break or quotation mark, and double the marks inside.',
  'file/csv-syntax/unclosed-quote': () =>
    'A quotation mark on this line is never closed; the line was not checked.',
  'file/csv-syntax/too-few': (p) =>
    `The row has ${p.found} columns, the header ${p.expected}; which are missing is not known, and the row was not checked. Look for a missing delimiter, or a line break in a cell without quotation marks.`,
  'file/csv-syntax/too-many': (p) =>
    `The row has ${p.found} columns, the header only ${p.expected}; which value belongs to which is not known, and the row was not checked. Quote cells that hold the delimiter, such as 1,234.`,
  'file/csv-syntax/empty-header': (p) => `Column ${p.number} has no header and was not checked.`,
  'file/csv-syntax/formula-text': () =>
    'The cell is written ="…" (the way to keep leading zeros in Excel); whoever receives it takes the equals sign and the quotation marks for data. It was judged by what stands between them, and other such cells of the file are not listed. Set the column to text and save again.',
  'file/csv-syntax/repeated-header': (p) =>
    `The header "${p.key}" occurs twice; only the last column was checked. Remove or rename one.`,
};
