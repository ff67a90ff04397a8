import type { syntaxMessages as chinese } from './syntax.zh-CN.js';

const at = ({ line, column }: { readonly line: number; readonly column: number }): string =>
  `Line ${line}, column ${column}`;

/** English texts of findings about JSON and CSV syntax. */
export const syntaxMessages: typeof chinese = {
  'file/json-syntax/truncated': (p) =>
    `${at(p)}: the JSON ends abruptly, the file is incomplete. Check whether the export or the transfer was cut off.`,
  'file/json-syntax/expected-value': (p) =>
    `${at(p)}: a JSON value is expected (string, number, true, false, null, object or array).`,
  'file/json-syntax/expected-key': (p) => `${at(p)}: a field name in double quotes is expected.`,
  'file/json-syntax/expected-colon': (p) => `${at(p)}: a colon is expected after the field name.`,
  'file/json-syntax/expected-comma': (p) =>
    `${at(p)}: a comma or a closing bracket is expected; a comma may be missing.`,
  'file/json-syntax/trailing-comma': (p) =>
    `${at(p)}: nothing follows the comma. JSON allows no trailing comma; remove it.`,
  'file/json-syntax/leading-zero': (p) =>
    `${at(p)}: JSON numbers cannot start with 0. Write codes and identifiers as strings, for example "01".`,
  'file/json-syntax/single-quotes': (p) =>
    `${at(p)}: names and strings of JSON take straight double quotes (") only.`,
  'file/json-syntax/unquoted': (p) => `${at(p)}: the text is not in double quotes.`,
  'file/json-syntax/comment': (p) => `${at(p)}: JSON allows no comments; remove it.`,
  'file/json-syntax/not-json-word': (p) =>
    `${at(p)}: this word (such as NaN, undefined, None) is no JSON value. Write null or leave the field out.`,
  'file/json-syntax/control-character': (p) =>
    `${at(p)}: a string holds a raw line break or control character. Write a line break as \\n.`,
  'file/json-syntax/escape': (p) => `${at(p)}: wrong backslash escape. A backslash itself is written \\\\.`,
  'file/json-syntax/after-end': (p) =>
    `${at(p)}: the JSON has ended before this. Put several records in an array, or one on each line (NDJSON).`,
  'file/json-syntax/other': (p) => `${at(p)}: this is not JSON.`,
  'file/duplicate-key/twice': (p) =>
    `The field "${p.key}" occurs twice in one object; systems differ in which one they take. Keep one.`,
  'file/nesting/too-deep': (p) =>
    `The JSON is nested deeper than ${p.limit} levels and was not checked. Records of data sets have one level of fields.`,
  'file/csv-syntax/quote': (p) =>
    `Line ${p.line} uses quotation marks wrongly and was not checked. Quote the whole cell where it holds a comma, line break or quotation mark, and double the marks inside.`,
  'file/csv-syntax/unclosed-quote': (p) =>
    `A quotation mark opened at line ${p.line} is never closed; what follows was not checked.`,
  'file/csv-syntax/too-few': (p) =>
    `Line ${p.line} has ${p.found} columns, the header ${p.expected}. Look for a missing delimiter.`,
  'file/csv-syntax/too-many': (p) =>
    `Line ${p.line} has ${p.found} columns, the header only ${p.expected}; the rest was not checked. Quote cells that hold the delimiter.`,
  'file/csv-syntax/no-header': () =>
    'The table has no header. The first row should hold names or identifiers of data elements.',
  'file/csv-syntax/empty-header': (p) => `Column ${p.column} has no header and was not checked.`,
  'file/csv-syntax/repeated-header': (p) =>
    `The header "${p.key}" occurs twice; only the last column was checked. Remove or rename one.`,
};
