import { textOf, toneOf, type Cell, type ReportDocument, type ReportSection } from './model.js';
import { escapeAttribute as escape } from '@hulian/validators/xml';

const style = `
:root{color-scheme:light dark;--line:#8884;--bad:#c62828;--warn:#9a5b00;--good:#2e7d32;--dim:#6d6d6d}
@media(prefers-color-scheme:dark){:root{--bad:#ef6a6a;--warn:#ffb74d;--good:#81c784;--dim:#b0b0b0}}
body{font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:0 auto;max-width:1100px;padding:1rem}
h1{font-size:1.4rem;margin:0 0 .4rem}h2{font-size:1.1rem;margin:0;display:inline}
.verdict{font-size:1.1rem;font-weight:600;border:1px solid currentColor;border-radius:8px;padding:.3rem .8rem;display:inline-block;margin:0}
.good{color:var(--good)}.bad{color:var(--bad)}.warn{color:var(--warn)}.dim{color:var(--dim)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem}dt{color:var(--dim)}dd{margin:0;overflow-wrap:anywhere}
details{border:1px solid var(--line);border-radius:8px;margin:.8rem 0;padding:.5rem .9rem}summary{cursor:pointer}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.5rem 0}
th,td{border-top:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top}
td{overflow-wrap:anywhere}td.number{text-align:right;font-variant-numeric:tabular-nums}td span{font-weight:600;white-space:nowrap}
input{width:100%;max-width:24rem;padding:.3rem .6rem;font:inherit}footer{color:var(--dim);margin-top:1rem}
@media print{input{display:none}details{border:0}tr{break-inside:avoid}}
`.trim();

/** Filters rows by text; opens everything before printing. */
const script = `
const field=document.querySelector('input');
field.addEventListener('input',()=>{const words=field.value.trim().toLowerCase();
for(const row of document.querySelectorAll('tbody tr'))row.hidden=!row.textContent.toLowerCase().includes(words);
if(words)for(const part of document.querySelectorAll('details'))part.open=true});
addEventListener('beforeprint',()=>{for(const part of document.querySelectorAll('details'))part.open=true});
`.trim();

function renderCell(cell: Cell): string {
  if (typeof cell === 'number') return `<td class="number">${cell}</td>`;
  const tone = toneOf(cell);
  const text = escape(textOf(cell));
  return `<td>${tone === undefined ? text : `<span class="${tone}">${text}</span>`}</td>`;
}

function renderSection({ title, note, columns, rows, folded }: ReportSection): string {
  const head = columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map(renderCell).join('')}</tr>`).join('\n');
  const about = note === undefined ? '' : `<p>${escape(note)}</p>`;
  return `<details${folded ? '' : ' open'}><summary><h2>${escape(title)}</h2></summary>${about}<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div></details>`;
}

/** One self-contained page: no address is loaded, it works without a server and prints as a whole. */
export function toHtml(report: ReportDocument, language: string, search: string): string {
  const { title, verdict, facts, sections, footer } = report;
  const terms = facts.map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`).join('');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${escape(title)}</h1><p class="verdict ${verdict.tone}">${escape(verdict.text)}</p><dl>${terms}</dl></header>
<main>
<input type="search" placeholder="${escape(search)}" aria-label="${escape(search)}">
${sections.map(renderSection).join('\n')}
</main>
<footer>${escape(footer)}</footer>
<script>${script}</script>
</body>
</html>
`;
}
