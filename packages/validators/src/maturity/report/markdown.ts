// The report as Markdown.
import type { MaturityScheme } from '@hulian/standards';

import type { MaturityResult } from '../types.js';
import { reportParts, type ReportExtras, type ReportPart } from './parts.js';
import { levelName, rounded, wordsOf, type ReportLanguage } from './table.js';
import type { Words } from './words.zh-CN.js';

/** Renders a result as Markdown in one language. Names of indicators are the scheme's own. */
export function renderMaturityMarkdown(
  scheme: MaturityScheme,
  result: MaturityResult,
  language: ReportLanguage = 'zh-CN',
  extras: ReportExtras = {},
): string {
  const words = wordsOf(language);
  const parts = [
    `# ${words.title(scheme.name)}`,
    `> ${words.disclaimer(scheme.disclaimer)}`,
    `${words.asOf}${words.colon}${result.asOf}`,
    ...verdict(scheme, result, words),
    ...reportParts(scheme, result, language, extras).flatMap(renderPart),
  ];
  return `${parts.join('\n\n')}\n`;
}

function renderPart({ title, note, head, rows = [], items }: ReportPart): string[] {
  return [
    `## ${title}`,
    ...(head ? [table(head, rows)] : []),
    ...(items ? [list(items)] : []),
    ...(note === undefined ? [] : [note]),
  ];
}

function verdict(
  scheme: MaturityScheme,
  { computed, notComputed, level, points }: MaturityResult,
  words: Words,
): string[] {
  if (!computed) return [`**${words.notComputed}**${words.colon}${notComputed ?? ''}`];
  const cap = level.subjectTo ? `（${words.upperBound}）` : '';
  return [
    `## ${words.verdict}${words.colon}${levelName(scheme, level.reached, words)}${cap}`,
    list([
      `${words.strict}${words.colon}${levelName(scheme, level.strict, words)}`,
      `${words.score}${words.colon}${levelName(scheme, level.score, words)}`,
      `${words.points}${words.colon}${points === null ? '-' : rounded(points)}${scheme.recoveredPoints === undefined ? '' : ` / ${scheme.recoveredPoints}`}`,
    ]),
  ];
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string =>
    `| ${cells.map((cell) => escapeCell(typeof cell === 'number' ? String(rounded(cell)) : cell)).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item.replace(/\s+/gu, ' ')}`).join('\n');
}

function escapeCell(text: string): string {
  return text.replace(/[\\|]/gu, '\\$&').replace(/\s+/gu, ' ');
}
