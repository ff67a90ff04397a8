// The report as one HTML page without scripts or outside requests; prints on A4.
import type { MaturityScheme } from '@hulian/standards';

import { escapeAttribute as text } from '../../escape-xml.js';
import type { MaturityInput, MaturityResult } from '../types.js';
import { drawRadar } from './radar.js';
import { levelName, reportRows, wordsOf, type ReportLanguage } from './table.js';
import type { Words } from './words.zh-CN.js';

const style = `
:root{color-scheme:light;--ink:#1b2733;--soft:#52606d;--line:#c9d2da;--fill:#0b6e4f;--warn:#9a3412}
body{font:16px/1.6 system-ui,"Noto Sans SC","Microsoft YaHei",sans-serif;color:var(--ink);margin:0 auto;max-width:1080px;padding:24px}
h1{font-size:1.6rem;margin:0 0 .4rem}h2{font-size:1.2rem;margin:2rem 0 .6rem;border-bottom:1px solid var(--line)}
.note{color:var(--soft)}.level{font-size:2rem;font-weight:700}.facts{display:flex;flex-wrap:wrap;gap:24px}.facts dt{color:var(--soft)}.facts dd{margin:0;font-weight:600}
table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{border:1px solid var(--line);padding:4px 8px;text-align:left;vertical-align:top}th{background:#f1f4f7}
td.number{text-align:right;font-variant-numeric:tabular-nums}tr.heading td{font-weight:700;background:#f7f9fa}.open{color:var(--warn)}
.ladder{display:flex;gap:4px;list-style:none;padding:0;flex-wrap:wrap}.ladder li{flex:1 1 90px;border:1px solid var(--line);padding:6px;text-align:center}.ladder li.done{background:var(--fill);color:#fff}
.radar{max-width:880px;width:100%}.radar .ring{fill:none;stroke:var(--line)}.radar .area{fill:var(--fill);fill-opacity:.25;stroke:var(--fill);stroke-width:2}.radar text{font-size:12px;fill:var(--ink)}
.wide{overflow-x:auto}@media print{body{max-width:none;padding:0;font-size:11pt}h2{break-after:avoid}tr{break-inside:avoid}.wide{overflow:visible}@page{size:A4;margin:15mm}}
`.replaceAll('\n', '');

/** Renders a result as a self-contained page in one language. */
export function renderMaturityHtml(
  scheme: MaturityScheme,
  input: MaturityInput,
  result: MaturityResult,
  language: ReportLanguage = 'zh-CN',
): string {
  const words = wordsOf(language);
  const title = words.title(scheme.name);
  const institution =
    input.facts?.name === undefined ? '' : `${words.institution}${words.colon}${text(input.facts.name)} · `;
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<title>${text(title)}</title><style>${style}</style></head><body><main>`,
    `<h1>${text(title)}</h1><p class="note">${institution}${words.asOf}${words.colon}${result.asOf}${words.stop}${text(scheme.disclaimer)}</p>`,
    verdict(scheme, result, words),
    scored(result) ? chart(result, words) : '',
    sections(result, words),
    gaps(scheme, result, words),
    problems(result, words),
    targets(scheme, result, words),
    statements(
      words.undecidable,
      result.undecidable.map(
        ({ level, reason }) => `${levelName(scheme, level, words)}${words.colon}${words.undecided[reason]}`,
      ),
    ),
    statements(
      words.choices,
      result.choices.map((one) => one.text),
    ),
    statements(
      words.defects,
      scheme.defects.map((one) => one.text),
    ),
    wholeTable(scheme, input, result, language),
    '</main></body></html>\n',
  ].join('');
}

function scored({ sections: rows }: MaturityResult): boolean {
  return rows.filter(({ max }) => max !== null).length >= 3;
}

function verdict(
  scheme: MaturityScheme,
  { computed, notComputed, level, points }: MaturityResult,
  words: Words,
): string {
  if (!computed) return `<p class="level">${words.notComputed}</p><p>${text(notComputed ?? '')}</p>`;
  const reached = scheme.levels.findIndex(({ id }) => id === level.reached);
  const fact = (name: string, value: string): string => `<div><dt>${name}</dt><dd>${text(value)}</dd></div>`;
  return [
    `<p class="level">${words.verdict}${words.colon}${text(levelName(scheme, level.reached, words))}</p>`,
    level.subjectTo ? `<p class="open">${words.upperBound}</p>` : '',
    `<dl class="facts">${fact(words.strict, levelName(scheme, level.strict, words))}${fact(words.score, levelName(scheme, level.score, words))}`,
    `${fact(words.points, `${points ?? '-'}${scheme.recoveredPoints === undefined ? '' : ` / ${scheme.recoveredPoints}`}`)}</dl>`,
    `<h2>${words.ladder}</h2><ol class="ladder">`,
    ...scheme.levels.map(({ name, minimumScore }, index) => {
      const score = minimumScore === undefined ? '' : `<br><span>${words.requires} ${minimumScore}</span>`;
      return `<li${index <= reached ? ' class="done"' : ''}>${text(name)}${score}</li>`;
    }),
    '</ol>',
  ].join('');
}

function chart(result: MaturityResult, words: Words): string {
  const spokes = result.sections.flatMap(({ id, name, points, max }) =>
    max ? [{ label: `${id} ${name}`, share: (points ?? 0) / max }] : [],
  );
  return drawRadar(spokes, words.radar);
}

function sections(result: MaturityResult, words: Words): string {
  const rows = result.sections.map((one) => [
    one.id,
    one.name,
    one.points ?? '-',
    one.max ?? '-',
    `${one.answered}/${one.total}`,
  ]);
  return part(
    words.sections,
    table([words.section, words.name, words.points, words.max, words.answered], rows),
  );
}

function gaps(scheme: MaturityScheme, result: MaturityResult, words: Words): string {
  if (result.target === null) return '';
  const rows = result.blocking.map((one) => [
    one.indicator,
    one.name,
    levelName(scheme, one.level, words),
    words.reasons[one.reason],
    one.gain,
    words.proofs[one.proof],
  ]);
  const head = [words.indicator, words.name, words.blocksFrom, words.reason, words.gain, words.proof];
  return part(
    words.blocking(levelName(scheme, result.target, words), rows.length),
    rows.length === 0 ? `<p>${words.noBlocking}</p>` : table(head, rows),
  );
}

function problems(result: MaturityResult, words: Words): string {
  return statements(
    words.problems,
    result.problems.map(({ subject, problem }) => `${subject}${words.colon}${words.reasons[problem]}`),
  );
}

function targets(scheme: MaturityScheme, result: MaturityResult, words: Words): string {
  if (result.targets.length === 0) return '';
  const rows = result.targets.map((one) => [
    one.id,
    one.documentNumber,
    levelName(scheme, one.minimumLevel, words),
    one.deadline ?? '-',
    words.targetStates[one.status],
  ]);
  return part(
    words.targets,
    table([words.target, words.document, words.level, words.deadline, words.state], rows),
  );
}

/** Every row of the scheme with its answer, state and evidence: the evidence index. */
function wholeTable(
  scheme: MaturityScheme,
  input: MaturityInput,
  result: MaturityResult,
  language: ReportLanguage,
): string {
  const words = wordsOf(language);
  const head = [words.indicator, words.name, words.rule, words.answer, words.state, words.evidence];
  const rows = reportRows(scheme, input, result, language).map((row) => {
    if (row.heading)
      return `<tr class="heading"><td>${row.id}</td><td colspan="5">${text(row.name)}</td></tr>`;
    const lines = (items: readonly string[]): string => items.map(text).join('<br>');
    return `<tr><td>${row.id}</td><td>${text(row.name)}</td><td>${lines(row.requirements)}</td><td>${text(row.answer)}</td><td class="open">${text(row.state)}</td><td>${lines(row.evidence)}</td></tr>`;
  });
  return part(
    words.evidence,
    `<div class="wide"><table><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`,
  );
}

function statements(title: string, items: readonly string[]): string {
  return items.length === 0
    ? ''
    : part(title, `<ul>${items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`);
}

function part(title: string, content: string): string {
  return `<section><h2>${text(title)}</h2>${content}</section>`;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string =>
    typeof value === 'number' ? `<td class="number">${value}</td>` : `<td>${text(value)}</td>`;
  return `<div class="wide"><table><thead><tr>${head.map((one) => `<th scope="col">${text(one)}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</tbody></table></div>`;
}
