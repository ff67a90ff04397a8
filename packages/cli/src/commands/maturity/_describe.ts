import type { TierRule } from '@hulian/standards';
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
const shownProblems = 20;

/** What an answer to the indicator looks like: the first tier tells, the others ask for more of the same. */
function formOf(
  { indicators }: Scored['scheme'],
  id: string,
): { readonly type: TierRule['type']; readonly options?: readonly string[] } | undefined {
  const { tiers, options } = indicators.find((indicator) => indicator.id === id) ?? {};
  const type = tiers?.[0]?.rule.type;
  return type === undefined ? undefined : { type, ...(options && { options }) };
}

/** How a gap is shown in detail and closed: by samples, by a test of the platform, or by answers. */
function wayTo(scheme: Scored['scheme'], id: string, proof: string): 'samples' | 'services' | 'answers' {
  if (formOf(scheme, id)?.type !== 'conformance') return 'answers';
  return proof === 'endpoint' ? 'services' : 'samples';
}

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
    const ways = new Set(result.blocking.map(({ indicator, proof }) => wayTo(scheme, indicator, proof)));
    lines.push(maturity.waysTitle, ...[...ways].map((way) => `  ${maturity.ways[way]}`));
  }
  lines.push('', maturity.notRun(result.notRun.length));
  if (result.notProven.length > 0) lines.push(maturity.notProven(result.notProven.length));
  if (result.problems.length > 0) {
    lines.push(maturity.problems(result.problems.length));
    const told = all ? result.problems : result.problems.slice(0, shownProblems);
    for (const { subject, problem } of told) {
      const form = problem === 'value-malformed' ? formOf(scheme, subject) : undefined;
      const [option = ''] = form?.options ?? [];
      lines.push(
        `  ${subject}  ${words.reasons[problem]}${form === undefined ? '' : maturity.form[form.type](option)}`,
      );
    }
    if (told.length < result.problems.length) lines.push(maturity.more(result.problems.length - told.length));
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
