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

/** Information, and what is left unchecked, in as many files is said once for all of them. */
const leastShared = 3;

/**
 * For people at a terminal: per file the verdict, each sentence once with its places, wrapped to the width, then what was
 * not checked; information and ledger lines that many files have in common stand once at the end, so that a folder of a
 * thousand files can be read.
 */
export function renderText(report: Report, options: ReporterOptions): string {
  const labels = labelsOf(options.language);
  const parts = report.files.map((file) => ({
    file,
    groups: groupFindings(file.findings, labels, options),
    ledger: file.notChecked.map((entry) => `${formatNotChecked(entry, options.language)} [${entry.rule}]`),
  }));
  const sharedInfos = countShared(
    parts.map(({ groups }) => (options.showValues === true ? [] : groups.filter(isInfo).map(sentenceOf))),
  );
  const sharedLedger = countShared(parts.map(({ ledger }) => ledger));
  const files = parts.map(({ file, groups, ledger }) =>
    renderFile(
      file,
      groups.filter((group) => !isInfo(group) || !sharedInfos.has(sentenceOf(group))),
      ledger.filter((text) => !sharedLedger.has(text)),
      labels,
      options,
    ),
  );
  // A file with nothing to say takes one line; the others stand apart.
  const body = files.map((lines, index) =>
    lines.length === 1 && files[index + 1]?.length === 1 ? `${lines[0]}\n` : `${lines.join('\n')}\n\n`,
  );
  const renderShared = (shared: ReadonlyMap<string, number>, label: string, color: number): string[] =>
    [...shared].flatMap(([text, count]) =>
      renderEntry(label, color, `${labels.inFiles(count, report.files.length)}${text}`, options),
    );
  const foot = [
    ...renderShared(sharedInfos, labels.severity.info, severityColors.info),
    ...renderShared(sharedLedger, labels.notChecked, 90),
  ];
  if (foot.length > 0) foot.push('');
  return `${body.join('')}${[...foot, summarize(report, labels)].join('\n')}\n`;
}

const isInfo = ({ first }: FindingGroup): boolean => first.severity === 'info';
const sentenceOf = ({ text, first, note }: FindingGroup): string => `${text} [${first.rule}]${note}`;

/** Texts that many files share, with the number of files, in the order in which they appear. */
function countShared(texts: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const ofFile of texts)
    for (const text of new Set(ofFile)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count >= leastShared));
}

function renderFile(
  file: FileReport,
  groups: readonly FindingGroup[],
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
  const lines = [heading, ...groups.flatMap((group) => renderGroup(group, labels, options))];
  for (const text of ledger) lines.push(...renderEntry(labels.notChecked, 90, text, options));
  return lines;
}

function renderGroup(group: FindingGroup, labels: Labels, options: ReporterOptions): string[] {
  const { first, places } = group;
  const several = group.count > 1;
  const sentence = sentenceOf(group);
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
