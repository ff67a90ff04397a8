// A report as a FHIR R4 OperationOutcome: one issue per finding and per check that did not run, a Bundle for several files.
import { formatFinding, formatNotChecked } from '../messages/index.js';
import type { Finding, Severity } from '../finding.js';
import type { FileReport, Report } from '../report.js';
import type { ReporterOptions } from './options.js';

const severities: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'information',
};

/** Issue types of FHIR by the area of a rule. */
const issueTypes: readonly (readonly [RegExp, string])[] = [
  [/^value-domain\/|code/u, 'code-invalid'],
  [/missing|required|presence/u, 'required'],
  [/duplicate/u, 'duplicate'],
  [/^file\/|syntax|shape|well-formed|structure/u, 'structure'],
  [/^quality\/|agreement|conflict|order/u, 'business-rule'],
];

/** One OperationOutcome for one file, a Bundle of type collection for several. */
export function renderOperationOutcome(report: Report, options: ReporterOptions): string {
  const outcomes = report.files.map((file) => outcomeOf(file, options));
  const [first] = outcomes;
  const value =
    outcomes.length === 1
      ? first
      : {
          resourceType: 'Bundle',
          type: 'collection',
          entry: outcomes.map((resource) => ({ resource })),
        };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function outcomeOf(file: FileReport, options: ReporterOptions): object {
  const found = file.findings.map((finding) => issueOf(finding, options));
  const left = file.notChecked.map((entry) => ({
    severity: 'information',
    code: 'not-supported',
    details: { coding: [codingOf(entry.rule)], text: formatNotChecked(entry, options.language) },
    ...(entry.location?.path !== undefined && { expression: [entry.location.path] }),
  }));
  const issue = [...found, ...left];
  const none = { severity: 'information', code: 'informational', diagnostics: file.verdict };
  return {
    resourceType: 'OperationOutcome',
    language: options.language,
    extension: [{ url: 'urn:hulian:source', valueString: file.path }],
    issue: issue.length > 0 ? issue : [none],
  };
}

function issueOf(finding: Finding, { language, showValues }: ReporterOptions): object {
  const { path, line, column } = finding.location;
  const place = [line, column].filter((part) => part !== undefined).join(':');
  const sample = showValues === true ? finding.sample : undefined;
  return {
    severity: severities[finding.severity],
    code: issueTypes.find(([pattern]) => pattern.test(finding.rule))?.[1] ?? 'value',
    details: { coding: [codingOf(finding.rule)], text: formatFinding(finding, language) },
    ...((place !== '' || sample !== undefined) && {
      diagnostics: [place, sample].filter((part) => part !== undefined && part !== '').join(' '),
    }),
    ...(path !== undefined && { expression: [path] }),
  };
}

const codingOf = (code: string): object => ({ system: 'urn:hulian:rule', code });
