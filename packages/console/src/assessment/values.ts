// From what is typed or ticked to the value of an answer, and back.
import type { Indicator, MetricLimit, TierRule } from '@hulian/standards';
import type { AnswerValue, MetricValue } from '@hulian/validators/maturity';

/** Reads a number, a share (`0.9`, `90%`) or counts (`450/500`); undefined when it is none. */
export function parseMetric(text: string, kind: 'number' | 'ratio'): MetricValue | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[\s,]/g, '');
  const counts = /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(plain);
  if (counts && kind === 'ratio') {
    const [numerator, denominator] = [Number(counts[1]), Number(counts[2])];
    return denominator > 0 && numerator <= denominator ? { numerator, denominator } : undefined;
  }
  const match = /^(\d+(?:\.\d+)?)(%?)$/.exec(plain);
  if (!match) return undefined;
  const number = Number(match[1]);
  if (kind === 'number') return match[2] === '' ? number : undefined;
  // 60 without a percent sign may be a slip for 60 %: it is refused, never guessed.
  const share = match[2] === '%' ? Math.round(number * 1e8) / 1e10 : number;
  return share <= 1 ? share : undefined;
}

/** A number or share as it is typed. */
export function formatMetric(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const counts = asRecord(value);
  return typeof counts?.['numerator'] === 'number' && typeof counts['denominator'] === 'number'
    ? `${counts['numerator']}/${counts['denominator']}`
    : '';
}

/** What kind of control an indicator is answered with. */
export type ControlKind =
  'conformance' | 'yes-no' | 'option' | 'ticks' | 'metrics' | 'item' | 'number' | 'none';

/** The control of an indicator, from the rule of its first tier. */
export function controlOf(indicator: Indicator): ControlKind {
  const rule = indicator.tiers?.[0]?.rule;
  if (indicator.kind === 'group') return 'none';
  if (indicator.kind === 'item') return 'item';
  if (indicator.kind === 'checklist') return 'yes-no';
  if (!rule) return indicator.options ? 'option' : 'number';
  switch (rule.type) {
    case 'conformance':
      return 'conformance';
    case 'exists':
      return 'yes-no';
    case 'all':
      return indicator.options ? 'ticks' : 'yes-no';
    case 'option':
      return 'option';
    case 'count':
      return indicator.options ? 'ticks' : 'number';
    case 'metric':
    case 'metrics':
      return 'metrics';
  }
}

/** Metrics that the rules of an indicator ask for. */
export function metricsOf(indicator: Indicator): string[] {
  const limits = (indicator.tiers ?? []).flatMap(({ rule }) => limitsOf(rule));
  return [...new Set(limits.map(({ metric }) => metric))];
}

function limitsOf(rule: TierRule): readonly MetricLimit[] {
  switch (rule.type) {
    case 'metric':
      return [rule];
    case 'metrics':
      return rule.all;
    case 'count':
      return [...(rule.metrics ?? []), ...Object.values(rule.optionMetrics ?? {})];
    default:
      return [];
  }
}

/** Ticked options of a count; a plain number has none. */
export function ticksOf(value: AnswerValue | undefined): readonly string[] {
  const list = Array.isArray(value) ? (value as readonly unknown[]) : asRecord(value)?.['items'];
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}

/** A count without a list, as imports may write it. */
export function countOf(value: AnswerValue | undefined): number | undefined {
  const count = typeof value === 'number' ? value : asRecord(value)?.['items'];
  return typeof count === 'number' ? count : undefined;
}

/** Names written beside a ticked `其它`. */
export function otherNames(ticks: readonly string[], option: string): string {
  const tick = ticks.find((one) => isOther(one, option));
  return tick === undefined ? '' : tick.slice(option.length).replace(/^\s*[:：]\s*/, '');
}

/** True when a tick stands for an option; `其它：…` stands for `其它`. */
export function isTicked(ticks: readonly string[], option: string): boolean {
  return ticks.some((one) => one === option || isOther(one, option));
}

/** True for the option under which names of one's own can be written. */
export function isOpenOption(option: string): boolean {
  return option === '其它' || option === '其他';
}

/** Ticks in the order of the scheme, with one option set or removed. */
export function withTick(
  options: readonly string[],
  ticks: readonly string[],
  option: string,
  on: boolean,
  names = '',
): string[] {
  const others = ticks.filter((one) => one !== option && !isOther(one, option));
  const next = on ? [...others, names === '' ? option : `${option}：${names}`] : others;
  const place = (tick: string): number => {
    const index = options.findIndex((one) => tick === one || isOther(tick, one));
    return index < 0 ? options.length : index;
  };
  return next.sort((a, b) => place(a) - place(b));
}

function isOther(tick: string, option: string): boolean {
  return isOpenOption(option) && new RegExp(`^${option}\\s*[:：]`, 'u').test(tick);
}

/** Figures of a value by metric id; a bare number or share belongs to the only metric. */
export function figuresOf(
  value: AnswerValue | undefined,
  metrics: readonly string[],
): Readonly<Record<string, unknown>> {
  const [only] = metrics;
  const parts = asRecord(value);
  if (parts?.['items'] !== undefined) return asRecord(parts['metrics']) ?? {};
  if (metrics.length === 1 && only !== undefined && formatMetric(value) !== '') return { [only]: value };
  return parts ?? {};
}

/** The value that just meets a tier's demand: what the what-if assumes. Undefined when the rules ask for nothing that can be said. */
export function demandedValue(indicator: Indicator, level: string): AnswerValue | undefined {
  const tier = indicator.tiers?.find((one) => one.level === level) ?? indicator.tiers?.[0];
  if (!tier) return indicator.kind === 'checklist' ? true : undefined;
  const { rule } = tier;
  switch (rule.type) {
    case 'conformance':
      return 'full';
    case 'exists':
    case 'all':
      return true;
    case 'option':
      return rule.any[0];
    case 'metric':
      return just(rule);
    case 'metrics':
      return Object.fromEntries(rule.all.map((limit) => [limit.metric, just(limit)]));
    case 'count': {
      const lower = (indicator.tiers ?? []).slice(0, (indicator.tiers ?? []).indexOf(tier) + 1);
      const limits = lower.flatMap((one) => limitsOf(one.rule));
      const required = lower.flatMap((one) => (one.rule.type === 'count' ? (one.rule.requires ?? []) : []));
      const rest = (indicator.options ?? []).filter((option) => !required.includes(option));
      const items = [...new Set(required), ...rest].slice(0, Math.max(rule.minimum, new Set(required).size));
      if (items.length < rule.minimum) return rule.minimum;
      return limits.length === 0
        ? items
        : { items, metrics: Object.fromEntries(limits.map((limit) => [limit.metric, just(limit)])) };
    }
  }
}

function just({ op, value }: MetricLimit): number {
  return op === '<' ? value / 2 : op === '>' ? value + 1 : value;
}

/** A value in the address of a what-if: plain where it can be, JSON otherwise. */
export function assumption(indicator: string, value: AnswerValue): string {
  return `${indicator}=${typeof value === 'object' ? JSON.stringify(value) : value}`;
}

/** An object that is not a list. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}
