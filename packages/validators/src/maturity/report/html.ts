// The report as one HTML page without scripts or outside requests; prints on A4.
import type { MaturityScheme } from '@hulian/standards';

import { escapeAttribute as text } from '../../escape-xml.js';
import type { Evidence, MaturityInput, MaturityResult } from '../types.js';
import { reportParts, type ReportExtras, type ReportPart } from './parts.js';
import { drawRadar } from './radar.js';
import { levelName, reportRows, rounded, wordsOf, type ReportLanguage } from './table.js';
import type { Words } from './words.zh-CN.js';

const style = `
:root{color-scheme:light;--ink:#1b2733;--soft:#52606d;--line:#c9d2da;--fill:#0b6e4f;--warn:#9a3412}
*{box-sizing:border-box}body{font:16px/1.6 system-ui,"Noto Sans SC","Microsoft YaHei",sans-serif;color:var(--ink);margin:0 auto;max-width:1080px;padding:24px}
h1{font-size:1.6rem;margin:0 0 .4rem}h2{font-size:1.2rem;margin:2rem 0 .6rem;border-bottom:1px solid var(--line)}
.note{color:var(--soft)}.level{font-size:2rem;font-weight:700}.facts{display:flex;flex-wrap:wrap;gap:24px}.facts dt{color:var(--soft)}.facts dd{margin:0;font-weight:600}
table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{border:1px solid var(--line);padding:4px 8px;text-align:left;vertical-align:top}th{background:#f1f4f7}
td.number{text-align:right;font-variant-numeric:tabular-nums}tr.heading td{font-weight:700;background:#f7f9fa}.open{color:var(--warn)}
.ladder{display:flex;gap:4px;list-style:none;padding:0;flex-wrap:wrap}.ladder li{flex:1 1 70px;border:1px solid var(--line);padding:6px;text-align:center}.ladder li.done{background:var(--fill);color:#fff}
.radar{max-width:880px;width:100%}.radar .ring{fill:none;stroke:var(--line)}.radar .area{fill:var(--fill);fill-opacity:.25;stroke:var(--fill);stroke-width:2}.radar text{font-size:12px;fill:var(--ink)}
td.code{font:.8em/1.5 ui-monospace,Consolas,monospace;word-break:break-all}.fixed{table-layout:fixed}.fixed td,.fixed th{overflow-wrap:break-word}
.all{min-width:760px}.all th:nth-child(1){width:9%}.all th:nth-child(2){width:20%}.all th:nth-child(3){width:24%}.all th:nth-child(4),.all th:nth-child(5){width:12%}.all th:nth-child(6){width:23%}
.index th:nth-child(1){width:28%}.index th:nth-child(2){width:11%}.index th:nth-child(3){width:27%}.index th:nth-child(5){width:12%}
.wide{overflow-x:auto}@media print{body{max-width:none;padding:0;font-size:10pt}table{font-size:9pt}h2{break-after:avoid}tr{break-inside:avoid}.wide{overflow:visible}.all{min-width:0}@page{size:A4;margin:15mm}}
`.replaceAll('\n', '');

/** Renders a result as a self-contained page in one language. */
export function renderMaturityHtml(
  scheme: MaturityScheme,
  input: MaturityInput,
  result: MaturityResult,
  language: ReportLanguage = 'zh-CN',
  extras: ReportExtras = {},
): string {
  const words = wordsOf(language);
  const title = words.title(scheme.name);
  const institution =
    input.facts?.name === undefined ? '' : `${words.institution}${words.colon}${text(input.facts.name)} · `;
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">`,
    `<title>${text(title)}</title><style>${style}</style></head><body><main>`,
    `<h1>${text(title)}</h1><p class="note">${institution}${words.asOf}${words.colon}${result.asOf}${words.stop}${text(words.disclaimer(scheme.disclaimer))}</p>`,
    verdict(scheme, result, words),
    scored(result) ? chart(result, words) : '',
    ...reportParts(scheme, result, language, extras).map(renderPart),
    wholeTable(scheme, input, result, language),
    evidenceIndex(input, words),
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
    `${fact(words.points, `${points === null ? '-' : rounded(points)}${scheme.recoveredPoints === undefined ? '' : ` / ${scheme.recoveredPoints}`}`)}</dl>`,
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

/** Every row of the scheme with its answer, state and evidence. */
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
    words.wholeTable,
    `<div class="wide"><table class="fixed all"><thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`,
  );
}

/** Every proof once, with the rows that rest on it: what has to be at hand when somebody asks. */
function evidenceIndex(input: MaturityInput, words: Words): string {
  const proofs = new Map<string, { readonly proof: Evidence; readonly subjects: string[] }>();
  const take = (subject: string, evidence: readonly Evidence[] = []): void => {
    for (const proof of evidence) {
      const key = JSON.stringify([proof.reference, proof.date, proof.sm3]);
      const known = proofs.get(key) ?? { proof, subjects: [] };
      known.subjects.push(subject);
      proofs.set(key, known);
    }
  };
  for (const { business, evidence } of input.facts?.absentBusinesses ?? []) take(business, evidence);
  for (const [id, { evidence }] of Object.entries(input.facts?.metrics ?? {})) take(id, evidence);
  for (const [id, { evidence }] of Object.entries(input.answers)) take(id, evidence);
  if (proofs.size === 0) return '';
  const head = [words.evidence, words.date, 'SM3', words.indicator, words.state];
  const rows = [...proofs.values()].map(({ proof: { reference, date, sm3, state }, subjects }) => [
    String(reference),
    String(date),
    String(sm3),
    subjects.join(' '),
    state === undefined ? '' : words.reasons[state === 'missing' ? 'evidence-lost' : 'evidence-changed'],
  ]);
  return part(words.evidenceIndex, table(head, rows, 'fixed index'));
}

function renderPart({ title, note, head, rows = [], items = [] }: ReportPart): string {
  const lines = items.map((item) => `<li>${text(item)}</li>`).join('');
  return part(
    title,
    `${head ? table(head, rows) : ''}${lines === '' ? '' : `<ul>${lines}</ul>`}${note === undefined ? '' : `<p>${text(note)}</p>`}`,
  );
}

function part(title: string, content: string): string {
  return `<section><h2>${text(title)}</h2>${content}</section>`;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[], shape = ''): string {
  const cell = (value: string | number): string =>
    typeof value === 'number'
      ? `<td class="number">${rounded(value)}</td>`
      : `<td${/^[0-9a-f]{64}$/.test(value) ? ' class="code"' : ''}>${text(value)}</td>`;
  return `<div class="wide"><table${shape === '' ? '' : ` class="${shape}"`}><thead><tr>${head.map((one) => `<th scope="col">${text(one)}</th>`).join('')}</tr></thead><tbody>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</tbody></table></div>`;
}
