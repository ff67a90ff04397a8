// The JSON form of architecture.md section 11, shared by the json and ndjson reporters. Key order is fixed here.
import type { Finding, Fix, NotChecked } from '../finding.js';
import { formatFinding, formatNotChecked } from '../messages/index.js';
import type { FileReport } from '../report.js';
import type { ReporterOptions } from './options.js';

/** One file as JSON. */
export function viewFile(file: FileReport, options: ReporterOptions): Record<string, unknown> {
  return {
    path: file.path,
    kind: file.kind,
    subject: file.subject ? { id: file.subject.id, name: file.subject.name } : null,
    ...(file.records !== undefined && { records: file.records }),
    verdict: file.verdict,
    findings: file.findings.map((finding) => viewFinding(finding, options)),
    notChecked: file.notChecked.map((entry) => viewNotChecked(entry, options)),
  };
}

/** One finding as JSON. */
function viewFinding(finding: Finding, options: ReporterOptions): Record<string, unknown> {
  const { path, line, column } = finding.location;
  return {
    rule: finding.rule,
    message: finding.message,
    severity: finding.severity,
    basis: finding.basis,
    text: formatFinding(finding, options.language),
    location: { path: path ?? null, line: line ?? null, column: column ?? null },
    references: finding.references.map(({ standard, clause, element }) => ({
      standard,
      ...(clause !== undefined && { clause }),
      ...(element !== undefined && { element }),
    })),
    params: finding.params,
    fingerprint: finding.fingerprint,
    ...(finding.fix && { fix: viewFix(finding.fix, options) }),
    ...(options.showValues === true && finding.sample !== undefined && { sample: finding.sample }),
  };
}

/** The text of an edit is made from a value of the record, so it is shown with values only. */
function viewFix({ kind, description, edit }: Fix, options: ReporterOptions): Record<string, unknown> {
  return { kind, description, ...(options.showValues === true && edit && { edit }) };
}

function viewNotChecked(entry: NotChecked, options: ReporterOptions): Record<string, unknown> {
  return {
    rule: entry.rule,
    reason: entry.reason,
    text: formatNotChecked(entry, options.language),
    ...(entry.params && { params: entry.params }),
    ...(entry.location && {
      location: {
        path: entry.location.path ?? null,
        line: entry.location.line ?? null,
        column: entry.location.column ?? null,
      },
    }),
  };
}
