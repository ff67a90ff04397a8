import { textOf, toneOf, type Cell, type ReportDocument } from './model.js';

const colours = { good: '#2E7D32', bad: '#C62828', warn: '#9A5B00', dim: '#6D6D6D' } as const;

/** Names of sheets: 31 characters, none of the ones that workbooks refuse, each once. */
function nameSheets(titles: readonly string[]): string[] {
  const used = new Set<string>();
  return titles.map((title) => {
    const plain = title
      .replace(/[\\/?*[\]:]/g, ' ')
      .slice(0, 28)
      .trim();
    let name = plain;
    for (let number = 2; used.has(name); number += 1) name = `${plain} ${number}`;
    used.add(name);
    return name;
  });
}

/** A text that a spreadsheet would take for a formula stays a text: cells are typed. */
function toCell(cell: Cell) {
  const tone = toneOf(cell);
  if (typeof cell === 'number') return { value: cell, type: Number };
  const style = tone === undefined ? {} : { textColor: colours[tone], fontWeight: 'bold' as const };
  return { value: textOf(cell), type: String, wrap: true, alignVertical: 'top' as const, ...style };
}

/** An XLSX workbook: a sheet for the summary, one for each table. */
export async function toWorkbook(report: ReportDocument): Promise<Uint8Array> {
  const { default: write } = await import('write-excel-file/node');
  const names = nameSheets([report.title, ...report.sections.map(({ title }) => title)]);
  const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });
  const summary = [
    [bold(report.title)],
    [toCell(report.verdict)],
    ...report.facts.map(([name, value]) => [bold(name), toCell(value)]),
    [toCell(report.footer)],
  ];
  const sheets = [
    { data: summary, sheet: names[0] ?? '', columns: [{ width: 28 }, { width: 90 }] },
    ...report.sections.map(({ columns, rows }, index) => ({
      data: [columns.map(bold), ...rows.map((row) => row.map(toCell))],
      sheet: names[index + 1] ?? '',
      columns: columns.map((_, column) => ({ width: widthOf(columns, rows, column) })),
      stickyRowsCount: 1,
    })),
  ];
  return new Uint8Array(await write(sheets).toBuffer());
}

/** Wide enough for the longest word of the column, within reason; Chinese takes two. */
function widthOf(columns: readonly string[], rows: readonly (readonly Cell[])[], column: number): number {
  const longest = [columns[column] ?? '', ...rows.map((row) => textOf(row[column] ?? ''))]
    .map((text) => [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0))
    .reduce((most, size) => Math.max(most, size), 0);
  return Math.min(60, Math.max(8, longest + 2));
}
