import type { fileMessages as chinese } from './files.zh-CN.js';

/** English texts of findings about files. */
export const fileMessages: typeof chinese = {
  'file/byte-order-mark/present': () =>
    'The file starts with a UTF-8 byte order mark, which some systems cannot parse. Save it as UTF-8 without BOM.',
  'file/empty/empty': () => 'The file is empty (0 bytes). Check that the export succeeded.',
  'file/empty/blank': () => 'The file holds only blanks, nothing to check. Check that the export succeeded.',
  'file/empty/no-records': () => 'The file holds no records. Check the conditions of the export.',
  'file/encoding/gb18030': () =>
    'The encoding should be UTF-8 but is GBK/GB18030. It was converted and checked; save it as UTF-8 before uploading.',
  'file/encoding/utf16': (p) =>
    `The encoding should be UTF-8 but is ${p.encoding}. It was converted and checked; save it as UTF-8 before uploading.`,
  'file/encoding/garbled': (p) =>
    `The header is garbled: text in ${p.from} was read as ${p.as} and saved again, and the table was not checked. Export it again from the source, and open and save it as ${p.from}; do not mend the garbled file.`,
  'file/encoding/lost': () =>
    'The Chinese characters of the header are lost (question marks are left), and the table was not checked. The character set of the export has no Chinese; set the database client to UTF-8 (NLS_LANG, charset) and export again.',
  'file/internal-error/failed': (p) =>
    `The validator itself failed (${p.error}), so this file was not fully checked. This is not a fault of the data; please report it to us.`,
  'file/invalid-bytes/invalid': (p) =>
    `Here (byte offset ${p.offset}) are bytes that are not ${p.encoding}; the text there is damaged. Export again as UTF-8 from the source system.`,
  'file/not-text/binary': (p) =>
    `Here (byte offset ${p.offset}) is a NUL character: the file is not text or is damaged, and was not checked further. Databases often pad fields of fixed length with NUL; strip it in the query of the export.`,
  'file/not-text/format': (p) =>
    `The file is ${p.format}, not text that can be checked (JSON, NDJSON, CSV, XML) or XLSX. Export it in a supported format.`,
  'file/not-text/utf16': () =>
    'The file is UTF-16 without a byte order mark and was not checked. Save it as UTF-8.',
  'file/too-large/bytes': (p) =>
    `The file is over the limit of ${p.limit} bytes for reading as a whole and was not checked. Use NDJSON or CSV, which are streamed, or raise maxBytes.`,
  'file/too-large/record': (p) =>
    `One record is longer than ${p.limit} characters; reading stopped. Look for a missing line break or an unclosed quotation mark.`,
  'file/too-large/row': (p) =>
    `The row is longer than ${p.limit} characters and was not checked; the others were. Look for a missing line break or an unclosed quotation mark.`,
  'file/too-many-findings/capped': (p) =>
    `This file has ${p.total} findings (${p.errors} errors, ${p.warnings} warnings, ${p.infos} infos); ${p.shown} are listed, the others are counted.`,
  'file/unknown-content/unknown': () =>
    'The content is not recognised: neither JSON, NDJSON or CSV records nor a shared document or message. Check the file, or name the data subset with --as.',
  'file/unknown-content/hl7-v2': () =>
    'This is an HL7 v2 message (bars), a format that the platform interfaces do not take: not checked. Let the integration engine convert it into an interaction message (XML) or records of a data set, and check that.',
  'file/unknown-content/html': () =>
    'This is a web page (HTML), no document or message: often the error page of a gateway or a login page that was saved as a file. Look at the request that fetched it.',
  'file/unknown-content/html-table': () =>
    'This is a table of a web page (HTML), no workbook: many systems write such a file as .xls. Open it in Excel and save it as XLSX or CSV.',
  'file/unknown-content/console': () =>
    'This is what the command line of a database shows (prompt, frame or line of dashes), no data file. Export CSV or JSON instead.',
  'file/unreadable/failed': (p) =>
    `Reading the file failed (${p.code}). Check that it exists and may be read.`,
  'file/workbook/damaged': () =>
    'The spreadsheet file is damaged and cannot be read. Export or save it again.',
  'file/workbook/not-workbook': () =>
    'The file is an Office document but not an XLSX spreadsheet. Export XLSX, CSV or JSON.',
  'file/workbook/formula-without-value': (p) =>
    `${p.count} formulas of the sheet "${p.sheet}" have no result (the first in ${p.first}) and count as empty. Open and save the workbook in a spreadsheet program, or export values.`,
  'file/workbook/merged-cells': (p) =>
    `The sheet "${p.sheet}" has ${p.count} merged ranges (the first is ${p.first}): only the upper left cell of each has a value, the others count as empty. Unmerge them and fill every cell.`,
  'not-checked/sheet-not-read': (p) =>
    `The sheet "${p.sheet}" was not checked: without a named data subset, sheets named after one are checked, otherwise the first only.`,
};
