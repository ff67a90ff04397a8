import type { Report } from '../report.js';
import { labelsOf } from './labels.js';
import type { ReporterOptions } from './options.js';
import { groupedRowsOfFile, sortByVerdict, summarize } from './rows.js';

/** Markdown with tables, for merge requests and job summaries. */
export function renderMarkdown(report: Report, options: ReporterOptions): string {
  const labels = labelsOf(options.language);
  const { severity, place, text, rule, value } = labels.columns;
  const header = [severity, place, text, rule, ...(options.showValues === true ? [value] : [])];
  const parts = [`# ${labels.title}\n\n${summarize(report, labels)}\n`];
  for (const file of sortByVerdict(report)) {
    const subject = file.subject ? ` · ${escape(file.subject.name)} (${escape(file.subject.id)})` : '';
    parts.push(
      `## ${labels.verdict[file.verdict]} ${escape(file.path)}\n\n${labels.kind[file.kind]}${subject}\n`,
    );
    const rows = groupedRowsOfFile(file, labels, options).map((row) => [
      row.severityLabel,
      row.places,
      row.text,
      row.rule,
      ...(options.showValues === true ? [row.value] : []),
    ]);
    if (rows.length > 0)
      parts.push(
        `${toLine(header)}${toLine(
          header.map(() => '---'),
          false,
        )}${rows.map((row) => toLine(row)).join('')}`,
      );
  }
  return parts.join('\n');
}

function toLine(cells: readonly (string | readonly string[])[], escaped = true): string {
  const texts = cells.map((cell) => {
    const lines = typeof cell === 'string' ? [cell] : cell;
    return (escaped ? lines.map(escape) : lines).join('<br>');
  });
  return `| ${texts.join(' | ')} |\n`;
}

function escape(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>|#~]/gu, (mark) => `\\${mark}`)
    .replaceAll('&', '&amp;')
    .replace(/\s+/gu, ' ');
}
