import type { Report } from '../report.js';
import { viewFile } from './json-view.js';
import type { ReporterOptions } from './options.js';

/** One JSON value, in the form of architecture.md section 11. */
export function renderJson(report: Report, options: ReporterOptions): string {
  const { manifest, summary, files } = report;
  return `${JSON.stringify({ manifest, summary, files: files.map((file) => viewFile(file, options)) }, null, 2)}\n`;
}
