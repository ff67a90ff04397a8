import { formatFinding, formatNotChecked } from '../messages/index.js';
import type { FileReport, Report } from '../report.js';
import type { ReporterOptions } from './options.js';
import type { Labels } from './labels.js';

/** One finding, or one line of the ledger, as a table row of text. */
export interface ReportRow {
  readonly file: string;
  readonly severity: 'error' | 'warning' | 'info' | 'not-checked';
  readonly severityLabel: string;
  readonly rule: string;
  readonly place: string;
  readonly text: string;
  readonly references: string;
  readonly value: string;
  readonly fingerprint: string;
}

/** The rows of one file. */
export function rowsOfFile(file: FileReport, labels: Labels, options: ReporterOptions): ReportRow[] {
  const found = file.findings.map((finding) => ({
    file: file.path,
    severity: finding.severity,
    severityLabel: labels.severity[finding.severity],
    rule: finding.rule,
    place: labels.location(finding.location.line, finding.location.column, finding.location.path),
    text: formatFinding(finding, options.language),
    references: finding.references
      .map(({ standard, clause, element }) =>
        [standard, clause, element].filter((part) => part !== undefined).join(' '),
      )
      .join('; '),
    value: options.showValues === true ? (finding.sample ?? '') : '',
    fingerprint: finding.fingerprint,
  }));
  const left = file.notChecked.map((entry) => ({
    file: file.path,
    severity: 'not-checked' as const,
    severityLabel: labels.notChecked,
    rule: entry.rule,
    place: '',
    text: formatNotChecked(entry, options.language),
    references: '',
    value: '',
    fingerprint: '',
  }));
  return [...found, ...left];
}

/** The summary sentence of a report. */
export function summarize({ summary }: Report, labels: Labels): string {
  const { files, pass, fail, notChecked, errors, warnings, infos } = summary;
  return labels.summary(files, pass, fail, notChecked, errors, warnings, infos);
}
