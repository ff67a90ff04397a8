import type { Finding, Severity } from '../finding.js';
import { formatFinding, formatNotChecked } from '../messages/index.js';
import type { FileReport, Report } from '../report.js';
import type { ReporterOptions } from './options.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0 (OASIS): one run; what was not checked is in the notifications of the invocation. */
export function renderSarif(report: Report, options: ReporterOptions): string {
  const { tool } = report.manifest;
  const findings = report.files.flatMap((file) => file.findings.map((finding) => ({ file, finding })));
  const rules = [...new Map(findings.map(({ finding }) => [finding.rule, finding])).values()].sort((a, b) =>
    a.rule < b.rule ? -1 : 1,
  );
  const run = {
    tool: {
      driver: {
        name: tool.name,
        version: tool.version,
        rules: rules.map(({ rule, basis }) => ({ id: rule, properties: { basis } })),
      },
    },
    columnKind: 'unicodeCodePoints',
    language: options.language,
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: report.files.flatMap((file) =>
          file.notChecked.map((entry) => ({
            level: 'note',
            message: { text: formatNotChecked(entry, options.language) },
            associatedRule: { id: entry.rule },
            locations: [{ physicalLocation: { artifactLocation: { uri: toUri(file.path) } } }],
          })),
        ),
      },
    ],
    results: findings.map(({ file, finding }) => viewResult(file, finding, options)),
  };
  return `${JSON.stringify({ $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json', version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

function viewResult(file: FileReport, finding: Finding, options: ReporterOptions): Record<string, unknown> {
  const { line, column, path } = finding.location;
  const isAccepted = options.accepted?.has(finding) === true;
  const sample =
    options.showValues === true && finding.sample !== undefined ? { value: finding.sample } : undefined;
  return {
    ruleId: finding.rule,
    level: levels[finding.severity],
    message: { text: formatFinding(finding, options.language) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(file.path) },
          ...(line !== undefined && {
            region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
          }),
        },
        ...(path !== undefined && { logicalLocations: [{ fullyQualifiedName: path }] }),
      },
    ],
    ...(options.accepted && {
      baselineState: isAccepted ? 'unchanged' : 'new',
      suppressions: isAccepted ? [{ kind: 'external' }] : [],
    }),
    partialFingerprints: { 'hulian/v1': finding.fingerprint },
    properties: { message: finding.message, basis: finding.basis, ...sample },
  };
}

/** A path as a relative reference (RFC 3986). */
function toUri(path: string): string {
  return path
    .replaceAll('\\', '/')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/^([A-Za-z])%3A\//u, 'file:///$1:/');
}
