/** XLSX workbooks. The library is imported only when a workbook is asked for. */
import type { SheetData } from 'write-excel-file/node';

/** A cell: text stays text (`01`, `=1+1`), numbers can be added up. */
export type WorkbookCell = string | number | undefined;

/** A sheet: the first row is its heading and stays in view. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** Widths of the columns in characters; by content when left out. */
  readonly widths?: readonly number[];
}

/** Excel's limit of a cell. */
const cellLimit = 32_767;

/** The sheets as the bytes of an XLSX file. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node');
  const used = new Set<string>();
  const pages = sheets.map((sheet) => ({
    data: toData(sheet.rows),
    sheet: sheetName(sheet.name, used),
    columns: (sheet.widths ?? contentWidths(sheet.rows)).map((width) => ({ width })),
    stickyRowsCount: 1,
  }));
  return new Uint8Array(await write(pages).toBuffer());
}

function toData(rows: WorkbookSheet['rows']): SheetData {
  return rows.map((row, index) =>
    row.map((value) => {
      const heading = index === 0 ? { fontWeight: 'bold' as const } : {};
      if (value === undefined || value === '') return null;
      return typeof value === 'number'
        ? { type: Number, value, ...heading }
        : { type: String, value: plain(value), wrap: true, alignVertical: 'top' as const, ...heading };
    }),
  );
}

/** XML 1.0 has no control characters, and a cell has a limit. */
function plain(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\u25a1').slice(0, cellLimit);
}

/** Names of sheets: at most 31 characters, none of `[]:*?/\`, each once. */
function sheetName(name: string, used: Set<string>): string {
  const base = name.replace(/[[\]:*?/\\]/g, '_').slice(0, 31) || 'Sheet';
  let unique = base;
  for (let number = 2; used.has(unique.toLowerCase()); number++) unique = `${base.slice(0, 27)} (${number})`;
  used.add(unique.toLowerCase());
  return unique;
}

/** Chinese characters take two columns; nothing is wider than 60. */
function contentWidths(rows: WorkbookSheet['rows']): number[] {
  const widths: number[] = [];
  for (const row of rows.slice(0, 200))
    for (const [column, value] of row.entries()) {
      const text = value === undefined ? '' : String(value);
      const width = [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 2);
      widths[column] = Math.min(60, Math.max(widths[column] ?? 8, width));
    }
  return widths;
}
