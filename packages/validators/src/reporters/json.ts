import type { FileReport, Report } from '../report.js';
import { viewFile } from './json-view.js';
import type { ReporterOptions } from './options.js';

/** One JSON value, in the form of architecture.md section 11. */
export function renderJson(report: Report, options: ReporterOptions): string {
  const { before, between, after } = frameJson(report);
  return before + report.files.map((file) => renderJsonFile(file, options)).join(between) + after;
}

/** One file as it stands in that value: a long run writes its files while it goes on. */
export function renderJsonFile(file: FileReport, options: ReporterOptions): string {
  // Inside of two lists for its place in the whole.
  return JSON.stringify([[viewFile(file, options)]], null, 2).slice('[\n  [\n'.length, -'\n  ]\n]'.length);
}

/** What stands around the files. */
export function frameJson({ manifest, summary, files }: Report): {
  readonly before: string;
  readonly between: string;
  readonly after: string;
} {
  const head = JSON.stringify({ manifest, summary, files: [] }, null, 2).slice(0, -']\n}'.length);
  return files.length === 0
    ? { before: head, between: '', after: ']\n}\n' }
    : { before: `${head}\n`, between: ',\n', after: '\n  ]\n}\n' };
}
