import type { Indicator, MaturityScheme } from '@hulian/standards';

import { MaturityError } from './errors.js';
import { isDate } from './evidence.js';
import { scoreChecklist } from './score-checklist.js';
import { scoreItems } from './score-items.js';
import { scoreTiers } from './score-tiers.js';
import { type Scored } from './shared.js';
import { checkTargets } from './targets.js';
import type { AnswerValue, InputProblem, MaturityInput, MaturityOptions, MaturityResult } from './types.js';

/**
 * Scores a maturity self-test (成熟度自测): level by demands, level by score, the lower of the two, points per
 * section, gaps to the next level. Pure: no files, no clock. An answer without a proof that counts never scores.
 *
 * @param scheme from `loadScheme` of `@hulian/standards`
 * @throws MaturityError when the date is not a date, the answers belong to another scheme, or the target is no level of it
 */
export function scoreMaturity(
  scheme: MaturityScheme,
  input: MaturityInput,
  options: MaturityOptions = {},
): MaturityResult {
  if (!isDate(input.asOf)) throw new MaturityError('date-invalid', { asOf: String(input.asOf) });
  if (input.scheme !== undefined && input.scheme !== scheme.id) {
    throw new MaturityError('scheme-mismatch', { answers: input.scheme, scheme: scheme.id });
  }
  if (options.target !== undefined && !scheme.levels.some(({ id }) => id === options.target)) {
    throw new MaturityError('level-unknown', {
      level: options.target,
      known: scheme.levels.map(({ id }) => id).join(' '),
    });
  }
  if (typeof input.answers !== 'object' || input.answers === null)
    throw new MaturityError('input-malformed', { member: 'answers' });
  const scored = scoreBy(scheme, input, undefined, options.target);
  const { assume } = options;
  return {
    scheme: scheme.id,
    asOf: input.asOf,
    computed: scheme.method !== 'checklist',
    ...(scheme.notComputed === undefined ? {} : { notComputed: scheme.notComputed }),
    ...scored,
    problems: [...unknownSubjects(scheme, input, assume), ...scored.problems, ...valueProblems(scored)],
    recorded: recordedValues(scheme, input),
    targets: checkTargets(scheme, scored.level, input.facts, input.asOf, options.policyTargets ?? []),
    ...(assume === undefined ? {} : { whatIf: whatIf(scheme, input, assume, options.target) }),
    choices: scheme.choices,
    disclaimer: scheme.disclaimer,
  };
}

function scoreBy(
  scheme: MaturityScheme,
  input: MaturityInput,
  assume?: Readonly<Record<string, AnswerValue>>,
  target?: string,
): Scored {
  switch (scheme.method) {
    case 'tiers':
      return scoreTiers(scheme, input, assume, target);
    case 'items':
      return scoreItems(scheme, input, assume, target);
    case 'checklist':
      return scoreChecklist(scheme, input);
  }
}

function whatIf(
  scheme: MaturityScheme,
  input: MaturityInput,
  assume: Readonly<Record<string, AnswerValue>>,
  target?: string,
): NonNullable<MaturityResult['whatIf']> {
  const { level, points, blocking } = scoreBy(scheme, input, assume, target);
  return { assume, level, points, blocking };
}

/** Answers and assumptions about rows that do not exist or are headings. */
function unknownSubjects(
  scheme: MaturityScheme,
  input: MaturityInput,
  assume: MaturityOptions['assume'],
): InputProblem[] {
  const rows = new Map<string, Indicator>(scheme.indicators.map((indicator) => [indicator.id, indicator]));
  return [...new Set([...Object.keys(input.answers), ...Object.keys(assume ?? {})])]
    .sort()
    .flatMap((id): InputProblem[] => {
      const row = rows.get(id);
      if (!row) return [{ subject: id, problem: 'indicator-unknown' }];
      return row.kind === 'group' ? [{ subject: id, problem: 'indicator-not-answerable' }] : [];
    });
}

const toMend = new Set([
  'value-malformed',
  'value-out-of-range',
  'option-unknown',
  'not-applicable-not-allowed',
  'evidence-future',
  'evidence-conflict',
  'evidence-lost',
  'evidence-changed',
]);

/** Gaps that are faults of the input rather than of the hospital. */
function valueProblems(scored: Scored): InputProblem[] {
  const known = new Set(scored.problems.map(({ subject }) => subject));
  const seen = [...scored.notProven, ...scored.blocking].filter(
    ({ reason, indicator }) => toMend.has(reason) && !known.has(indicator),
  );
  return [
    ...new Map(
      seen.map(({ indicator, reason }) => [indicator, { subject: indicator, problem: reason }]),
    ).values(),
  ];
}

/** Rows that are recorded without points, as answered. */
function recordedValues(scheme: MaturityScheme, input: MaturityInput): MaturityResult['recorded'] {
  return scheme.indicators.flatMap(({ id, name, kind }) => {
    const value = input.answers[id]?.value;
    return kind === 'info' && value !== undefined ? [{ indicator: id, name, value }] : [];
  });
}
