import {
  levelName as nameOf,
  reportParts,
  rounded,
  wordsOf,
  type ReportExtras,
} from '@hulian/validators/maturity';
import type { Context } from '../../context.js';
import { renderTable } from '../../output/table.js';
import type { Scored } from './_input.js';

const shown = 7;

/** The result as text for a terminal. */
export function describeResult(
  context: Context,
  { scheme, result }: Scored,
  extras: ReportExtras,
  all: boolean,
): string {
  const { maturity } = context.messages;
  const width = context.io.stdoutIsTerminal ? { width: context.io.columns } : {};
  const words = wordsOf(context.language);
  const levelName = (id: string | null) => nameOf(scheme, id, words);
  const lines = [`${scheme.name}  ${result.asOf}`, words.disclaimer(scheme.disclaimer), ''];
  if (result.computed) {
    const { strict, score, reached, subjectTo } = result.level;
    lines.push(
      [
        maturity.level,
        maturity.pair(maturity.reached, levelName(reached)),
        maturity.pair(maturity.strict, levelName(strict)),
        maturity.pair(maturity.byScore, levelName(score)),
      ].join('  '),
    );
    if (subjectTo !== undefined) lines.push(words.upperBound);
  } else
    lines.push(
      result.notComputed === undefined
        ? maturity.notComputed
        : maturity.pair(maturity.notComputed, result.notComputed),
    );
  if (result.points !== null) lines.push(`${maturity.points}  ${String(rounded(result.points))}`);
  const rows = result.sections.map(({ id, name, points, max, answered, total }) => [
    `${id} ${name}`,
    points === null ? '' : String(rounded(points)),
    max === null ? '' : String(max),
    String(answered),
    String(total),
  ]);
  lines.push('', renderTable(maturity.sections, rows, { ...width, heading: context.style.bold }).trimEnd());
  const gaps = all ? result.blocking : result.blocking.slice(0, shown);
  if (result.target !== null && gaps.length > 0) {
    lines.push('', maturity.blocking(levelName(result.target), result.blocking.length));
    const cells = gaps.map(({ indicator, name, reason, gain, proof }) => [
      indicator,
      name,
      words.reasons[reason],
      String(rounded(gain)),
      words.proofs[proof],
    ]);
    lines.push(
      renderTable(maturity.blockingColumns, cells, { ...width, heading: context.style.bold }).trimEnd(),
    );
    if (gaps.length < result.blocking.length) lines.push(maturity.more(result.blocking.length - gaps.length));
  }
  lines.push('', maturity.notRun(result.notRun.length));
  if (result.notProven.length > 0) lines.push(maturity.notProven(result.notProven.length));
  if (result.problems.length > 0) {
    lines.push(maturity.problems(result.problems.length));
    for (const { subject, problem } of result.problems.slice(0, 20))
      lines.push(`  ${subject}  ${words.reasons[problem]}`);
  }
  for (const { level } of result.undecidable) lines.push(maturity.undecidable(levelName(level)));
  if (result.whatIf !== undefined) {
    const assumed = Object.entries(result.whatIf.assume).map(
      ([id, value]) => `${id}=${JSON.stringify(value)}`,
    );
    lines.push(
      [
        maturity.pair(maturity.whatIf(assumed.join(' ')), levelName(result.whatIf.level.reached)),
        maturity.pair(
          maturity.points,
          result.whatIf.points === null ? '' : String(rounded(result.whatIf.points)),
        ),
      ].join('  '),
    );
  }
  // Targets, measured indicators and the comparison are the tables of the report.
  for (const { id, title, head, rows = [], note } of reportParts(scheme, result, context.language, extras)) {
    if (!['targets', 'indicators', 'comparison'].includes(id) || head === undefined) continue;
    const cells = rows.map((row) =>
      row.map((cell) => String(typeof cell === 'number' ? rounded(cell) : cell)),
    );
    lines.push(
      '',
      context.style.bold(title),
      renderTable(head, cells, { ...width, heading: context.style.dim }).trimEnd(),
    );
    if (note !== undefined) lines.push(note);
  }
  return `${lines.join('\n')}\n`;
}
