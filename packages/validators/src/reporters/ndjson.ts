import type { Report } from '../report.js';
import { viewFile } from './json-view.js';
import type { ReporterOptions } from './options.js';

/** One line per file, a last line with manifest and summary. */
export function renderNdjson(report: Report, options: ReporterOptions): string {
  const lines: unknown[] = report.files.map((file) => viewFile(file, options));
  lines.push({ manifest: report.manifest, summary: report.summary });
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}
