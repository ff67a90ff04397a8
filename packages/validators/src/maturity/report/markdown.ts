// The report as Markdown.
import type { MaturityScheme } from '@hulian/standards';

import type { MaturityResult, OpenIndicator } from '../types.js';
import { levelName, wordsOf, type ReportLanguage } from './table.js';
import type { Words } from './words.zh-CN.js';

const shown = 40;

/** Renders a result as Markdown in one language. Names of indicators are the scheme's own. */
export function renderMaturityMarkdown(
  scheme: MaturityScheme,
  result: MaturityResult,
  language: ReportLanguage = 'zh-CN',
): string {
  const words = wordsOf(language);
  const parts = [
    `# ${words.title(scheme.name)}`,
    `> ${scheme.disclaimer}`,
    `${words.asOf}${words.colon}${result.asOf}`,
    ...verdict(scheme, result, words),
  ];
  if (result.sections.length > 0) parts.push(`## ${words.sections}`, sectionTable(result, words));
  if (result.target !== null) {
    parts.push(`## ${words.blocking(levelName(scheme, result.target, words), result.blocking.length)}`);
    parts.push(
      result.blocking.length === 0
        ? words.noBlocking
        : table(
            [words.indicator, words.name, words.blocksFrom, words.reason, words.gain, words.proof],
            result.blocking.map((one) => [
              one.indicator,
              one.name,
              levelName(scheme, one.level, words),
              words.reasons[one.reason],
              String(one.gain),
              words.proofs[one.proof],
            ]),
          ),
    );
  }
  parts.push(
    ...openList(words.notProven, result.notProven, words),
    ...openList(words.notRun, result.notRun, words),
  );
  if (result.problems.length > 0) {
    parts.push(
      `## ${words.problems}`,
      list(
        result.problems.map(({ subject, problem }) => `${subject}${words.colon}${words.reasons[problem]}`),
      ),
    );
  }
  if (result.targets.length > 0) {
    const rows = result.targets.map((one) => [
      one.id,
      one.documentNumber,
      levelName(scheme, one.minimumLevel, words),
      one.deadline ?? '-',
      words.targetStates[one.status],
    ]);
    parts.push(
      `## ${words.targets}`,
      table([words.target, words.document, words.level, words.deadline, words.state], rows),
    );
  }
  if (result.whatIf) {
    const { assume, level, points } = result.whatIf;
    const assumed = Object.entries(assume).map(([id, value]) => `${id}=${JSON.stringify(value)}`);
    parts.push(
      `## ${words.whatIf}`,
      list([
        `${words.assumed}${words.colon}${assumed.join('、')}`,
        `${words.reached}${words.colon}${levelName(scheme, level.reached, words)}`,
        `${words.points}${words.colon}${points ?? '-'}`,
      ]),
    );
  }
  if (result.undecidable.length > 0) {
    parts.push(
      `## ${words.undecidable}`,
      list(
        result.undecidable.map(
          ({ level, reason }) => `${levelName(scheme, level, words)}${words.colon}${words.undecided[reason]}`,
        ),
      ),
    );
  }
  if (result.choices.length > 0)
    parts.push(`## ${words.choices}`, list(result.choices.map(({ text }) => text)));
  if (scheme.defects.length > 0)
    parts.push(`## ${words.defects}`, list(scheme.defects.map(({ text }) => text)));
  return `${parts.join('\n\n')}\n`;
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
      `${words.points}${words.colon}${points ?? '-'}${scheme.recoveredPoints === undefined ? '' : ` / ${scheme.recoveredPoints}`}`,
    ]),
  ];
}

function sectionTable(result: MaturityResult, words: Words): string {
  const rows = result.sections.map((one) => [
    one.id,
    one.name,
    one.points === null ? '-' : String(one.points),
    one.max === null ? '-' : String(one.max),
    `${one.answered}/${one.total}`,
  ]);
  return table([words.section, words.name, words.points, words.max, words.answered], rows);
}

function openList(title: string, open: readonly OpenIndicator[], words: Words): string[] {
  if (open.length === 0) return [];
  const rows = open
    .slice(0, shown)
    .map((one) => [one.indicator, one.name, words.reasons[one.reason], words.proofs[one.proof]]);
  const rest = open.length > shown ? [words.more(open.length - shown)] : [];
  return [
    `## ${title}（${words.count(open.length)}）`,
    table([words.indicator, words.name, words.reason, words.proof], rows),
    ...rest,
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item.replace(/\s+/gu, ' ')}`).join('\n');
}

function escapeCell(text: string): string {
  return text.replace(/[\\|]/gu, '\\$&').replace(/\s+/gu, ' ');
}
