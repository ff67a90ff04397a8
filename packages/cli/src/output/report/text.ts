import type { Style } from '../style.js';
import { renderPairs, renderTable } from '../table.js';
import { textOf, toneOf, type Cell, type ReportDocument, type Tone } from './model.js';

/** For the terminal: the same tables, aligned; colours come last so that they do not count as width. */
export function toText(report: ReportDocument, style: Style): string {
  const paint: Record<Tone, (text: string) => string> = {
    good: style.green,
    bad: style.red,
    warn: style.yellow,
    dim: style.dim,
  };
  const parts = [`${style.bold(report.title)}\n${renderPairs(report.facts)}`];
  for (const { title, note, columns, rows, folded } of report.sections) {
    if (folded) {
      parts.push(`${style.bold(title)}\n`);
      continue;
    }
    const table = renderTable(
      columns,
      rows.map((row) => row.map(textOf)),
      { heading: style.dim },
    );
    const lines = table.split('\n');
    const painted = rows.map((row, index) => paintFirst(lines[index + 1] ?? '', row, paint));
    parts.push(
      [style.bold(title), ...(note === undefined ? [] : [note]), lines[0] ?? '', ...painted, ''].join('\n'),
    );
  }
  const { text, tone } = report.verdict;
  return `${parts.join('\n')}\n${paint[tone](text)}\n${style.dim(report.footer)}\n`;
}

/** Colours the words with a tone, one after the other from the left. */
function paintFirst(
  line: string,
  row: readonly Cell[],
  paint: Record<Tone, (text: string) => string>,
): string {
  let done = '';
  let rest = line;
  for (const cell of row) {
    const word = textOf(cell);
    const at = word === '' ? -1 : rest.indexOf(word);
    if (at < 0) continue;
    const tone = toneOf(cell);
    done += rest.slice(0, at) + (tone === undefined ? word : paint[tone](word));
    rest = rest.slice(at + word.length);
  }
  return done + rest;
}
