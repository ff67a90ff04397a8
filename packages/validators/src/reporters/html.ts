import type { FileReport, Report } from '../report.js';
import { style, script } from './html-assets.js';
import { labelsOf } from './labels.js';
import type { Labels } from './labels.js';
import type { ReporterOptions } from './options.js';
import { groupedRowsOfFile, sortByVerdict, summarize } from './rows.js';
import type { GroupedRow } from './rows.js';
import { escapeAttribute as escape } from '../escape-xml.js';

/** Rules shown in the chart. */
const chartBars = 12;

/** One self-contained page: no address is loaded, filters work without a server, prints as a whole. */
export function renderHtml(report: Report, options: ReporterOptions): string {
  const labels = labelsOf(options.language);
  const files = sortByVerdict(report);
  const rows = files.map((file) => groupedRowsOfFile(file, labels, options));
  const { name, version } = report.manifest.tool;
  return `<!doctype html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(labels.title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${escape(labels.title)}</h1><p>${escape(summarize(report, labels))}</p></header>
<main>
${renderCards(report, labels)}
${renderChart(rows.flat(), labels)}
${renderFilters(labels)}
${files.map((file, index) => renderFile(file, rows[index] ?? [], labels, options)).join('\n')}
</main>
<footer>${escape(`${name} ${version} · ${labels.profile}: ${report.manifest.profile}`)}</footer>
<script>${script}</script>
</body>
</html>
`;
}

function renderCards({ summary }: Report, labels: Labels): string {
  const cards: readonly (readonly [string, string, number])[] = [
    ['pass', labels.verdict.pass, summary.pass],
    ['fail', labels.verdict.fail, summary.fail],
    ['not-checked', labels.verdict['not-checked'], summary.notChecked],
    ['error', labels.severity.error, summary.errors],
    ['warning', labels.severity.warning, summary.warnings],
    ['info', labels.severity.info, summary.infos],
  ];
  return `<ul class="cards">${cards.map(([kind, label, count]) => `<li class="${kind}"><b>${count}</b>${escape(label)}</li>`).join('')}</ul>`;
}

/** Bars of the rules that found most, as SVG. */
function renderChart(rows: readonly GroupedRow[], labels: Labels): string {
  const counts = new Map<string, { count: number; severity: string }>();
  for (const { rule, severity, count } of rows) {
    if (count === 0) continue;
    const known = counts.get(rule);
    if (known) known.count += count;
    else counts.set(rule, { count, severity });
  }
  const bars = [...counts]
    .sort(([a, first], [b, second]) => second.count - first.count || (a < b ? -1 : 1))
    .slice(0, chartBars);
  const [top] = bars;
  if (!top) return '';
  const lines = bars.map(([rule, { count, severity }], index) => {
    const width = Math.max(2, Math.round((count / top[1].count) * 380));
    const y = index * 22;
    return `<text x="250" y="${y + 15}" text-anchor="end">${escape(rule)}</text><rect class="${severity}" x="258" y="${y + 3}" width="${width}" height="16"/><text x="${264 + width}" y="${y + 15}">${count}</text>`;
  });
  return `<figure><figcaption>${escape(labels.chart)}</figcaption><svg viewBox="0 0 700 ${bars.length * 22}" role="img" aria-label="${escape(labels.chart)}">${lines.join('')}</svg></figure>`;
}

function renderFilters(labels: Labels): string {
  const boxes = (['error', 'warning', 'info'] as const).map(
    (severity) =>
      `<label><input type="checkbox" data-severity="${severity}" checked> ${escape(labels.severity[severity])}</label>`,
  );
  boxes.push(
    `<label><input type="checkbox" data-severity="not-checked" checked> ${escape(labels.notChecked)}</label>`,
  );
  return `<form class="filters">${boxes.join('')}<input type="search" placeholder="${escape(labels.search)}" aria-label="${escape(labels.search)}"></form>`;
}

function renderFile(
  file: FileReport,
  rows: readonly GroupedRow[],
  labels: Labels,
  options: ReporterOptions,
): string {
  const { severity, place, text, rule, value } = labels.columns;
  const header = [severity, place, text, rule, ...(options.showValues === true ? [value] : [])];
  const about = [
    labels.kind[file.kind],
    file.subject && `${file.subject.name} (${file.subject.id})`,
    file.records !== undefined && labels.records(file.records),
  ];
  const body = rows.map((row) => {
    const cells = [
      escape(row.severityLabel),
      row.places.map(escape).join('<br>'),
      escape(row.text),
      escape(row.rule),
      ...(options.showValues === true ? [escape(row.value)] : []),
    ];
    return `<tr class="${row.severity}">${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const table = `<table><thead><tr>${header.map((cell) => `<th>${escape(cell)}</th>`).join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
  return `<details${file.verdict === 'pass' ? '' : ' open'}><summary><span class="badge ${file.verdict}">${escape(labels.verdict[file.verdict])}</span> ${escape(file.path)} <small>${escape(about.filter(Boolean).join(' · '))}</small></summary>${rows.length > 0 ? table : ''}</details>`;
}
