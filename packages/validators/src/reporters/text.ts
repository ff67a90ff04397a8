import type { Finding, Severity, Verdict } from '../finding.js';
import { formatFinding, formatNotChecked } from '../messages/index.js';
import type { FileReport, Report } from '../report.js';
import { measureWidth, wrapText } from './display-width.js';
import { labelsOf } from './labels.js';
import type { Labels } from './labels.js';
import type { ReporterOptions } from './options.js';
import { summarize } from './rows.js';

const severityColors: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };
const verdictColors: Readonly<Record<Verdict, number>> = { pass: 32, fail: 31, 'not-checked': 33 };

/** For people at a terminal: per file the verdict, each finding wrapped to the width, then what was not checked. */
export function renderText(report: Report, options: ReporterOptions): string {
  const labels = labelsOf(options.language);
  const summary = summarize(report, labels);
  return [...report.files.map((file) => renderFile(file, labels, options)), `${summary}\n`].join('\n');
}

function renderFile(file: FileReport, labels: Labels, options: ReporterOptions): string {
  const about = [
    labels.kind[file.kind],
    file.subject && `${file.subject.name} (${file.subject.id})`,
    file.records !== undefined && labels.records(file.records),
  ];
  const heading = `${paint(labels.verdict[file.verdict], verdictColors[file.verdict], options)}  ${file.path}  ${about.filter(Boolean).join(' · ')}`;
  const lines = [heading, ...file.findings.flatMap((finding) => renderFinding(finding, labels, options))];
  for (const entry of file.notChecked) {
    lines.push(
      ...renderEntry(
        labels.notChecked,
        90,
        `${formatNotChecked(entry, options.language)} [${entry.rule}]`,
        options,
      ),
    );
  }
  return `${lines.join('\n')}\n`;
}

function renderFinding(finding: Finding, labels: Labels, options: ReporterOptions): string[] {
  const { line, column, path } = finding.location;
  const place = labels.location(line, column, path);
  const text = `${place === '' ? '' : `${place}  `}${formatFinding(finding, options.language)} [${finding.rule}]`;
  const lines = renderEntry(
    labels.severity[finding.severity],
    severityColors[finding.severity],
    text,
    options,
  );
  if (options.showValues === true && finding.sample !== undefined) {
    lines.push(...renderEntry('', 0, `${labels.value}: ${JSON.stringify(finding.sample)}`, options));
  }
  return lines;
}

function renderEntry(label: string, color: number, text: string, options: ReporterOptions): string[] {
  const indent = 10;
  const gap = ' '.repeat(Math.max(1, indent - 2 - measureWidth(label)));
  return wrapText(text, Math.max(30, (options.width ?? 80) - indent)).map((line, index) =>
    index === 0 ? `  ${paint(label, color, options)}${gap}${line}` : `${' '.repeat(indent)}${line}`,
  );
}

function paint(text: string, color: number, options: ReporterOptions): string {
  return options.color === true && color > 0 ? `\u001B[${color}m${text}\u001B[39m` : text;
}
