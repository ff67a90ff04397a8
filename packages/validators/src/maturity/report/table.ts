// The result in the order of the scheme's own table, one row per indicator, so that it can be filed or put on a sheet.
import type { Indicator, MaturityScheme, TierRule } from '@hulian/standards';

import type { AnswerValue, MaturityInput, MaturityResult } from '../types.js';
import { englishWords } from './words.en.js';
import { chineseWords, type Words } from './words.zh-CN.js';

export type ReportLanguage = 'zh-CN' | 'en';

/** One row of the table; headings have no requirement. */
export interface ReportRow {
  readonly id: string;
  readonly name: string;
  readonly heading: boolean;
  /** Demands by level: `四级乙等：至少 8 项`. */
  readonly requirements: readonly string[];
  readonly answer: string;
  /** `met` when nothing is open up to the highest level asked; the reason otherwise. */
  readonly state: string;
  readonly evidence: readonly string[];
}

/** Words of a language. */
export function wordsOf(language: ReportLanguage): Words {
  return language === 'en' ? englishWords : chineseWords;
}

/** A number for people: two decimals, where the result itself keeps six. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** Name of a level, or the word for none. */
export function levelName(scheme: MaturityScheme, id: string | null, words: Words): string {
  return id === null ? words.none : (scheme.levels.find((level) => level.id === id)?.name ?? id);
}

/** All rows, in the order of the scheme. */
export function reportRows(
  scheme: MaturityScheme,
  input: MaturityInput,
  result: MaturityResult,
  language: ReportLanguage,
): ReportRow[] {
  const words = wordsOf(language);
  const open = new Map(
    [...result.blocking, ...result.notProven, ...result.notRun].map(({ indicator, reason }) => [
      indicator,
      reason,
    ]),
  );
  return scheme.indicators.map((indicator) => {
    const answer = input.answers[indicator.id];
    const reason = open.get(indicator.id);
    const heading = indicator.kind === 'group';
    return {
      id: indicator.id,
      name: indicator.name,
      heading,
      requirements: (indicator.tiers ?? []).map(
        ({ level, rule }) =>
          `${levelName(scheme, level, words)}${words.colon}${describeRule(scheme, indicator, rule, words)}`,
      ),
      answer: answer === undefined ? '' : describeAnswer(indicator, answer.value, words),
      state: heading ? '' : reason === undefined ? '' : words.reasons[reason],
      evidence: (answer?.evidence ?? []).map(({ reference, date }) => `${reference}（${date}）`),
    };
  });
}

/** An answer in the words of its row: names of options, degrees of conformance. */
function describeAnswer({ kind, optionNames = {} }: Indicator, value: AnswerValue, words: Words): string {
  if (kind === 'conformance' && typeof value === 'string')
    return (words.conformance as Readonly<Record<string, string>>)[value] ?? value;
  if (typeof value === 'string') return optionNames[value] ?? value;
  return describeValue(value, words);
}

/** The demand of a tier as a sentence part. */
export function describeRule(
  scheme: MaturityScheme,
  indicator: Indicator,
  rule: TierRule,
  words: Words,
): string {
  const metric = (id: string): string => scheme.metrics.find((one) => one.id === id)?.name ?? id;
  const option = (id: string): string => indicator.optionNames?.[id] ?? id;
  const limit = (one: { metric: string; op: string; value: number }): string =>
    words.rules.limit(metric(one.metric), one.op, String(one.value));
  switch (rule.type) {
    case 'conformance':
      return words.rules.conformance(rule.notApplicable);
    case 'exists':
    case 'all':
      return words.rules.exists;
    case 'option':
      return words.rules.option(rule.any.map(option).join('、'));
    case 'metric':
      return limit(rule);
    case 'metrics':
      return rule.all.map(limit).join(words.rules.join);
    case 'count': {
      const parts = [words.rules.count(rule.minimum)];
      if (rule.requires) parts.push(words.rules.requires(rule.requires.join('、')));
      parts.push(
        ...(rule.metrics ?? []).map(limit),
        ...Object.entries(rule.optionMetrics ?? {}).map(([name, one]) => `${name} ${one.op} ${one.value}`),
      );
      return parts.join(words.rules.join);
    }
  }
}

/** An answer as text; what is no answer at all is shown as the JSON it is. */
export function describeValue(value: AnswerValue, words: Words): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string' || typeof value === 'number') return `${value}`;
  if (isTextList(value)) return value.join('、');
  if (typeof value !== 'object' || (value as unknown) === null) return JSON.stringify(value);
  const parts = value as Readonly<Record<string, unknown>>;
  if (typeof parts['numerator'] === 'number' && typeof parts['denominator'] === 'number')
    return `${parts['numerator']}/${parts['denominator']}`;
  if (isTextList(parts['items'])) return parts['items'].join('、');
  return Object.entries(parts)
    .map(([key, one]) => `${key} ${describeValue(one as AnswerValue, words)}`)
    .join(words.rules.join);
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
