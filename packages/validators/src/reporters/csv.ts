import type { Report } from '../report.js';
import { labelsOf } from './labels.js';
import type { ReporterOptions } from './options.js';
import { rowsOfFile } from './rows.js';

/**
 * CSV (RFC 4180), one row per finding and per check that did not run. Starts with a byte order mark, without which
 * spreadsheets take UTF-8 for the system's code page.
 */
export function renderCsv(report: Report, options: ReporterOptions): string {
  const labels = labelsOf(options.language);
  const rows = report.files.flatMap((file) => rowsOfFile(file, labels, options));
  const lines = rows.map((row) => [
    row.file,
    row.severityLabel,
    row.rule,
    row.place,
    row.text,
    row.references,
    ...(options.showValues === true ? [row.value] : []),
    row.fingerprint,
  ]);
  const { file, severity, rule, place, text, references, value, fingerprint } = labels.columns;
  const header = [
    file,
    severity,
    rule,
    place,
    text,
    references,
    ...(options.showValues === true ? [value] : []),
    fingerprint,
  ];
  return `\uFEFF${[header, ...lines].map((cells) => `${cells.map(quoteCell).join(',')}\r\n`).join('')}`;
}

/** A cell that a spreadsheet cannot take for a formula. */
function quoteCell(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
