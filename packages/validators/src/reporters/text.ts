import type { Severity, Verdict } from '../finding.js';
import { formatNotChecked } from '../messages/index.js';
import type { FileReport, Report } from '../report.js';
import { measureWidth, wrapText } from './display-width.js';
import { groupFindings } from './finding-groups.js';
import type { FindingGroup } from './finding-groups.js';
import { labelsOf } from './labels.js';
import type { Labels } from './labels.js';
import type { ReporterOptions } from './options.js';
import { summarize } from './rows.js';

const severityColors: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36 };
const verdictColors: Readonly<Record<Verdict, number>> = { pass: 32, fail: 31, 'not-checked': 33 };

/** What is left unchecked in as many files is said once for all of them. */
const leastShared = 3;

/**
 * For people at a terminal: per file the verdict, each sentence once with its places, wrapped to the width, then what was
 * not checked; what many files have in common stands once at the end, so that a folder of a thousand files can be read.
 */
export function renderText(report: Report, options: ReporterOptions): string {
  const labels = labelsOf(options.language);
  const ledgers = report.files.map(({ notChecked }) =>
    notChecked.map((entry) => `${formatNotChecked(entry, options.language)} [${entry.rule}]`),
  );
  const shared = countShared(ledgers);
  const files = report.files.map((file, index) => {
    const own = ledgers[index]?.filter((text) => !shared.has(text)) ?? [];
    return renderFile(file, own, labels, options);
  });
  // A file with nothing to say takes one line; the others stand apart.
  const body = files.map((lines, index) =>
    lines.length === 1 && files[index + 1]?.length === 1 ? `${lines[0]}\n` : `${lines.join('\n')}\n\n`,
  );
  const foot = [...shared].flatMap(([text, count]) =>
    renderEntry(labels.notChecked, 90, `${labels.inFiles(count, report.files.length)}${text}`, options),
  );
  if (foot.length > 0) foot.push('');
  return `${body.join('')}${[...foot, summarize(report, labels)].join('\n')}\n`;
}

/** Texts of ledgers that many files share, with the number of files, in the order in which they appear. */
function countShared(ledgers: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const ledger of ledgers)
    for (const text of new Set(ledger)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count >= leastShared));
}

function renderFile(
  file: FileReport,
  ledger: readonly string[],
  labels: Labels,
  options: ReporterOptions,
): string[] {
  const about = [
    labels.kind[file.kind],
    file.subject && `${file.subject.name} (${file.subject.id})`,
    file.records !== undefined && labels.records(file.records),
  ];
  const heading = `${paint(labels.verdict[file.verdict], verdictColors[file.verdict], options)}  ${file.path}  ${about.filter(Boolean).join(' · ')}`;
  const groups = groupFindings(file.findings, labels, options);
  const lines = [heading, ...groups.flatMap((group) => renderGroup(group, labels, options))];
  for (const text of ledger) lines.push(...renderEntry(labels.notChecked, 90, text, options));
  return lines;
}

function renderGroup(group: FindingGroup, labels: Labels, options: ReporterOptions): string[] {
  const { first, places } = group;
  const several = group.count > 1;
  const sentence = `${group.text} [${first.rule}]`;
  const head = several ? [sentence] : [...places, sentence].filter((text) => text !== '');
  const lines = renderEntry(
    labels.severity[first.severity],
    severityColors[first.severity],
    head.join('  '),
    options,
  );
  if (several) lines.push(...places.flatMap((text) => renderEntry('', 0, text, options)));
  if (options.showValues === true && first.sample !== undefined)
    lines.push(...renderEntry('', 0, `${labels.value}: ${JSON.stringify(first.sample)}`, options));
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
