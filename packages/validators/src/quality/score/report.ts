// A quality score as text, JSON, Markdown or a self-contained page.
import type { Language } from '../../messages/index.js';
import { escapeAttribute } from '../../escape-xml.js';
import { measureWidth } from '../../reporters/display-width.js';
import type { QualityScore, ScoredMetric, ScoreLine } from './score.js';
import { scoreWords, type ScoreWords } from './words.js';

/** Formats a score can be written in. */
export const scoreFormats = ['text', 'json', 'markdown', 'html'] as const;

/** A format of the score. */
export type ScoreFormat = (typeof scoreFormats)[number];

interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Writes a score. */
export function renderScore(score: QualityScore, format: ScoreFormat, language: Language): string {
  if (format === 'json') return `${JSON.stringify(score, null, 2)}\n`;
  const words = scoreWords[language];
  const tables = tablesOf(score, words, language, format === 'text' ? 20 : 2000);
  const { records, errorRate } = score.total;
  const overall = score.total.score;
  const summary = words.summary(
    records,
    overall === undefined ? undefined : points(overall),
    percent(errorRate),
  );
  const names = Object.keys(words.dimensions) as (keyof typeof words.dimensions)[];
  const named = (isMeasured: boolean): string =>
    names
      .filter((name) => (score.total.rates[name] !== undefined) === isMeasured)
      .map((name) => words.dimensions[name])
      .join(words.comma);
  const weights = names.map((name) => `${words.dimensions[name]} ${score.weights[name]}`).join(words.comma);
  const lines = [
    summary,
    words.measured(named(true), named(false)),
    words.weights(weights),
    words.disclaimer,
  ];
  if (format === 'markdown') return renderMarkdown(words.title, lines, tables);
  return format === 'html'
    ? renderHtml(words.title, lines, tables, language)
    : renderText(words.title, lines, tables);
}

const percent = (share: number | undefined): string =>
  share === undefined ? '–' : `${(share * 100).toFixed(1)}%`;
const points = (score: number | undefined): string => (score === undefined ? '–' : score.toFixed(1));

function tablesOf(score: QualityScore, words: ScoreWords, language: Language, limit: number): Table[] {
  const { columns, sections } = words;
  const rates = (line: ScoreLine): string[] =>
    Object.keys(words.dimensions).map((name) => percent(line.rates[name as keyof typeof words.dimensions]));
  const rateNames = Object.values(words.dimensions);
  const scored = (line: ScoreLine): string[] => [
    String(line.records),
    points(line.score),
    percent(line.errorRate),
    ...rates(line),
  ];
  const scoreColumns = [columns.records, columns.score, columns.errorRate, ...rateNames];
  const list = (title: string, items: readonly string[]): Table[] =>
    items.length === 0 ? [] : [{ title, columns: [title], rows: items.map((item) => [item]) }];
  return [
    {
      title: sections.metrics,
      columns: [columns.metric, columns.value, columns.before, columns.formula],
      // What was computed first; a reader looks for the reasons of the others afterwards.
      rows: sortComputedFirst(score.metrics).map((metric) => [
        `${language === 'en' ? metric.label : metric.name} ${metric.code}`,
        valueOf(metric, words),
        trendOf(metric, words),
        language === 'en' ? metric.formulaLabel : metric.formula,
      ]),
    },
    {
      title: sections.dataSets,
      columns: [columns.dataSet, ...scoreColumns],
      rows: score.dataSets.map((line) => [line.dataSet, ...scored(line)]),
    },
    {
      title: sections.institutions,
      columns: [columns.institution, ...scoreColumns],
      rows: score.institutions.slice(0, limit).map((line) => [line.institution, ...scored(line)]),
    },
    {
      title: sections.groups,
      columns: [columns.dataSet, columns.institution, columns.month, ...scoreColumns],
      rows: score.groups
        .slice(0, limit)
        .map((line) => [line.dataSet, line.institution, line.month, ...scored(line)]),
    },
    ...(score.worstRules.length === 0
      ? []
      : [
          {
            title: sections.rules,
            columns: [columns.rule, columns.severity, columns.dataSet, columns.field, columns.count],
            rows: score.worstRules.map((rule) => [
              rule.code === undefined ? rule.rule : `${rule.code} ${rule.name}`,
              words.severities[rule.severity],
              rule.dataSet,
              rule.field,
              String(rule.count),
            ]),
          },
        ]),
    ...list(sections.notRun, score.notRun),
    ...list(sections.unreadable, score.unreadable),
  ];
}

function sortComputedFirst(metrics: readonly ScoredMetric[]): ScoredMetric[] {
  return [
    ...metrics.filter(({ value }) => value !== undefined),
    ...metrics.filter(({ value }) => value === undefined),
  ];
}

function valueOf(metric: ScoredMetric, words: ScoreWords): string {
  if (metric.value === undefined) return words.reasons[metric.notComputed ?? 'no-records'];
  const named = words.units[metric.unit] ?? metric.unit;
  const unit = metric.unit === '0..1' ? '' : metric.unit === '%' ? '%' : ` ${named}`;
  if (metric.percentiles)
    return `p50 ${metric.percentiles[0].toFixed(1)}, p95 ${metric.percentiles[1].toFixed(1)}, p99 ${metric.percentiles[2].toFixed(1)}${unit}`;
  const share = metric.denominator === undefined ? '' : ` (${metric.numerator ?? 0}/${metric.denominator})`;
  return `${metric.value.toFixed(decimalsOf(metric))}${unit}${share}`;
}

/** Shares from 0 to 1 need more decimals than percentages. */
const decimalsOf = ({ unit }: ScoredMetric): number => (unit === '0..1' ? 3 : 1);

function trendOf(metric: ScoredMetric, words: ScoreWords): string {
  const { value, before, better } = metric;
  if (before === undefined || value === undefined) return '';
  if (metric.beforeOfOtherMake === true) return `${before.toFixed(decimalsOf(metric))} ${words.otherMake}`;
  const change = value - before;
  const decimals = decimalsOf(metric);
  const isSame = Math.abs(change) < 0.5 / 10 ** decimals;
  const word = isSame ? words.same : change > 0 === (better === 'higher') ? words.better : words.worse;
  return `${before.toFixed(decimals)} ${word}`;
}

function renderMarkdown(title: string, lines: readonly string[], tables: readonly Table[]): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const parts = tables.map(
    ({ title: heading, columns, rows }) =>
      `## ${heading}\n\n| ${columns.map(cell).join(' | ')} |\n|${columns.map(() => ' --- |').join('')}\n${rows.map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')}\n`,
  );
  return `# ${title}\n\n${lines.join('\n\n')}\n\n${parts.join('\n')}`;
}

function renderText(title: string, lines: readonly string[], tables: readonly Table[]): string {
  const parts = tables.map(({ title: heading, columns, rows }) => {
    const all = columns.length === 1 ? rows : [columns, ...rows];
    const widths = columns.map((_, at) =>
      Math.min(48, Math.max(...all.map((row) => measureWidth(row[at] ?? '')))),
    );
    const body = all.map((row) =>
      `  ${row.map((text, at) => (at === row.length - 1 ? text : padToWidth(text, widths[at] ?? 0))).join('  ')}`.trimEnd(),
    );
    return [heading, ...body].join('\n');
  });
  return `${[title, ...lines].join('\n')}\n\n${parts.join('\n\n')}\n`;
}

/** Fills a text with blanks to a width in columns. */
function padToWidth(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - measureWidth(text)));
}

const style = `body{font:14px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem;color:#1b1f24;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid #d0d7de;padding:.3rem .6rem;text-align:left;vertical-align:top}th{background:#f6f8fa}
@media print{body{margin:0;max-width:none;font-size:11px}h2{break-after:avoid}tr{break-inside:avoid}}`;

function renderHtml(
  title: string,
  lines: readonly string[],
  tables: readonly Table[],
  language: Language,
): string {
  const parts = tables.map(
    ({ title: heading, columns, rows }) =>
      `<h2>${escapeAttribute(heading)}</h2>\n<div class="scroll" tabindex="0" role="region" aria-label="${escapeAttribute(heading)}"><table><thead><tr>${columns.map((one) => `<th scope="col">${escapeAttribute(one)}</th>`).join('')}</tr></thead>\n<tbody>\n${rows.map((row) => `<tr>${row.map((one) => `<td>${escapeAttribute(one)}</td>`).join('')}</tr>`).join('\n')}\n</tbody></table></div>`,
  );
  return `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>${escapeAttribute(title)}</title>\n<style>\n${style}\n</style>\n</head>\n<body>\n<main>\n<h1>${escapeAttribute(title)}</h1>\n${lines.map((line) => `<p>${escapeAttribute(line)}</p>`).join('\n')}\n${parts.join('\n')}\n</main>\n</body>\n</html>\n`;
}
