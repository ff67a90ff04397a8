import { formatFinding, formatNotChecked } from '../messages/index.js';
import type { Verdict } from '../finding.js';
import type { FileReport, Report } from '../report.js';
import { groupFindings } from './finding-groups.js';
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

/** A row for people: one sentence with all of its places in one file, or one line of the ledger. */
export interface GroupedRow {
  readonly severity: ReportRow['severity'];
  readonly severityLabel: string;
  readonly rule: string;
  /** How many findings say this; 0 for a line of the ledger. */
  readonly count: number;
  readonly places: readonly string[];
  readonly text: string;
  readonly value: string;
}

/** The rows of one file for people: what was found, the gravest first, then what was not checked. */
export function groupedRowsOfFile(file: FileReport, labels: Labels, options: ReporterOptions): GroupedRow[] {
  const found = groupFindings(file.findings, labels, options).map(({ first, count, places, text }) => ({
    severity: first.severity,
    severityLabel: labels.severity[first.severity],
    rule: first.rule,
    count,
    places,
    text,
    value: options.showValues === true ? (first.sample ?? '') : '',
  }));
  const left = file.notChecked.map((entry) => ({
    severity: 'not-checked' as const,
    severityLabel: labels.notChecked,
    rule: entry.rule,
    count: 0,
    places: [],
    text: formatNotChecked(entry, options.language),
    value: '',
  }));
  return [...found, ...left];
}

const verdictOrder: Readonly<Record<Verdict, number>> = { fail: 0, 'not-checked': 1, pass: 2 };

/** The files of a report for readers who look at the top first: those that fail, those not checked, the others as they came. */
export function sortByVerdict({ files }: Report): FileReport[] {
  return [...files].sort((a, b) => verdictOrder[a.verdict] - verdictOrder[b.verdict]);
}

/** The summary sentence of a report. */
export function summarize({ summary }: Report, labels: Labels): string {
  const { files, pass, fail, notChecked, errors, warnings, infos } = summary;
  return labels.summary(files, pass, fail, notChecked, errors, warnings, infos);
}
