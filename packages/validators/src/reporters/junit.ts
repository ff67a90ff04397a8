import { formatFinding, formatNotChecked } from '../messages/index.js';
import type { FileReport, Report } from '../report.js';
import { writeJunitSuites } from './junit-suites.js';
import { labelsOf } from './labels.js';
import type { ReporterOptions } from './options.js';
import { escapeAttribute, escapeText } from '../escape-xml.js';

/**
 * JUnit XML: one test case per file, failed when its verdict is `fail`, skipped when `not-checked`.
 * Warnings, infos and the ledger are in `system-out`, so that a passing file still shows them.
 */
export function renderJunit(report: Report, options: ReporterOptions): string {
  const { files, fail, notChecked } = report.summary;
  const name = labelsOf(options.language).title;
  const cases = report.files.map((file) => renderCase(file, options)).join('');
  return writeJunitSuites(name, [
    { name, tests: files, failures: fail, errors: 0, skipped: notChecked, cases },
  ]);
}

function renderCase(file: FileReport, options: ReporterOptions): string {
  const labels = labelsOf(options.language);
  const describe = (finding: FileReport['findings'][number]): string => {
    const place = labels.location(finding.location.line, finding.location.column, finding.location.path);
    const sample =
      options.showValues === true && finding.sample !== undefined
        ? ` ${labels.value}: ${JSON.stringify(finding.sample)}`
        : '';
    return `${labels.severity[finding.severity]} ${place === '' ? '' : `${place} `}${formatFinding(finding, options.language)} [${finding.rule}]${sample}`;
  };
  const errors = file.findings.filter((finding) => finding.severity === 'error');
  const others = [
    ...file.findings.filter((finding) => finding.severity !== 'error').map(describe),
    ...file.notChecked.map(
      (entry) => `${labels.notChecked} ${formatNotChecked(entry, options.language)} [${entry.rule}]`,
    ),
  ];
  const body: string[] = [];
  if (file.verdict === 'fail') {
    const message = errors[0] ? formatFinding(errors[0], options.language) : '';
    body.push(
      `<failure message="${escapeAttribute(message)}" type="${escapeAttribute(errors[0]?.rule ?? '')}">${escapeText(errors.map(describe).join('\n'))}</failure>`,
    );
  }
  if (file.verdict === 'not-checked')
    body.push(`<skipped message="${escapeAttribute(labels.verdict['not-checked'])}"/>`);
  if (others.length > 0) body.push(`<system-out>${escapeText(others.join('\n'))}</system-out>`);
  const opening = `    <testcase name="${escapeAttribute(file.path)}" classname="${escapeAttribute(file.subject?.id ?? file.kind)}"`;
  return body.length === 0 ? `${opening}/>\n` : `${opening}>${body.join('')}</testcase>\n`;
}
