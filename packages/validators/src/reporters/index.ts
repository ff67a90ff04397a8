// Reports as text for people and machines: pure functions from a report to a string, one file per format.
import type { Report } from '../report.js';
import type { ReporterOptions } from './options.js';
import { renderCsv } from './csv.js';
import { renderHtml } from './html.js';
import { renderJson } from './json.js';
import { renderJunit } from './junit.js';
import { renderMarkdown } from './markdown.js';
import { renderNdjson } from './ndjson.js';
import { renderOperationOutcome } from './operation-outcome.js';
import { labelsOf } from './labels.js';
import { rowsOfFile } from './rows.js';
import { renderSarif } from './sarif.js';
import { renderText } from './text.js';

export { frameJson, renderJsonFile } from './json.js';
export { writeJunitSuites, type JunitSuite } from './junit-suites.js';
export type { ReporterOptions } from './options.js';

const reporters = {
  text: renderText,
  json: renderJson,
  ndjson: renderNdjson,
  junit: renderJunit,
  sarif: renderSarif,
  markdown: renderMarkdown,
  csv: renderCsv,
  html: renderHtml,
  'operation-outcome': renderOperationOutcome,
} satisfies Record<string, (report: Report, options: ReporterOptions) => string>;

/** Rows of a report with their headings, for spreadsheets. */
export function tableReport(
  report: Report,
  options: ReporterOptions,
): { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const labels = labelsOf(options.language);
  const keys = (Object.keys(labels.columns) as (keyof typeof labels.columns)[]).filter(
    (key) => key !== 'value' || options.showValues === true,
  );
  const rows = report.files.flatMap((file) => rowsOfFile(file, labels, options));
  return {
    headings: keys.map((key) => labels.columns[key]),
    rows: rows.map((row) => keys.map((key) => (key === 'severity' ? row.severityLabel : row[key]))),
  };
}

/** Formats a report can be written in. */
export type ReportFormat = keyof typeof reporters;

/** All formats, for help texts and checks of options. */
export const reportFormats = Object.keys(reporters) as readonly ReportFormat[];

/** Writes a report. Ends with a line break. Values of records appear only with `showValues`. */
export function renderReport(report: Report, format: ReportFormat, options: ReporterOptions): string {
  return reporters[format](report, options);
}
