import type { FileReport, Manifest, Report, ReportSummary } from '../report.js';

/** Folds the reports of single files into the report of a run, ordered as given. */
export function foldReport(files: readonly FileReport[], manifest: Manifest): Report {
  const summary: { -readonly [key in keyof ReportSummary]: number } = {
    files: files.length,
    pass: 0,
    fail: 0,
    notChecked: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
  };
  for (const file of files) {
    summary[file.verdict === 'not-checked' ? 'notChecked' : file.verdict] += 1;
    const counts = file.counts ?? countFindings(file);
    summary.errors += counts.error;
    summary.warnings += counts.warning;
    summary.infos += counts.info;
  }
  return { manifest, summary, files };
}

function countFindings(file: FileReport): { error: number; warning: number; info: number } {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of file.findings) counts[finding.severity] += 1;
  return counts;
}
