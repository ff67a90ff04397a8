import { formatFinding, formatNotChecked } from '../messages/index.js';
import type { FileReport, Report } from '../report.js';
import { writeJunitSuites } from './junit-suites.js';
import { labelsOf } from './labels.js';
import type { ReporterOptions } from './options.js';
import { escapeAttribute, escapeText } from '../escape-xml.js';

/**
 * JUnit XML: one test case per file, failed when its verdict is `fail`, skipped when `not-checked`. A file all of whose
 * errors the baseline accepts has not failed: a build server would stop at what the exit code lets pass.
 * Warnings, infos and the ledger are in `system-out`, so that a passing file still shows them.
 */
export function renderJunit(report: Report, options: ReporterOptions): string {
  const { files, notChecked } = report.summary;
  const name = labelsOf(options.language).title;
  const failures = report.files.filter((file) => hasFailed(file, options)).length;
  const cases = report.files.map((file) => renderCase(file, options)).join('');
  return writeJunitSuites(name, [{ name, tests: files, failures, errors: 0, skipped: notChecked, cases }]);
}

function hasFailed({ verdict, findings, counts }: FileReport, { accepted }: ReporterOptions): boolean {
  if (verdict !== 'fail' || accepted === undefined) return verdict === 'fail';
  const errors = findings.filter(({ severity }) => severity === 'error');
  // Errors beyond those listed are in no baseline.
  return (counts?.error ?? 0) > errors.length || errors.some((finding) => !accepted.has(finding));
}

function renderCase(file: FileReport, options: ReporterOptions): string {
  const labels = labelsOf(options.language);
  const describe = (finding: FileReport['findings'][number]): string => {
    const place = labels.location(finding.location.line, finding.location.column, finding.location.path);
    const sample =
      options.showValues === true && finding.sample !== undefined
        ? ` ${labels.value}: ${JSON.stringify(finding.sample)}`
        : '';
    return `${labels.severity[finding.severity]} ${place === '' ? '' : `${place} `}${formatFinding(finding, options.language)} [${finding.rule}]${options.accepted?.has(finding) === true ? labels.accepted : ''}${sample}`;
  };
  const failing = (finding: FileReport['findings'][number]): boolean =>
    finding.severity === 'error' && options.accepted?.has(finding) !== true;
  const errors = file.findings.filter(failing);
  const others = [
    ...file.findings.filter((finding) => !failing(finding)).map(describe),
    ...file.notChecked.map(
      (entry) => `${labels.notChecked} ${formatNotChecked(entry, options.language)} [${entry.rule}]`,
    ),
  ];
  const body: string[] = [];
  if (hasFailed(file, options)) {
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
