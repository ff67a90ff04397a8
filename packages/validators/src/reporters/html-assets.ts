/** Styles of the HTML report: light and dark, and print. */
export const style = `
:root{color-scheme:light dark;--line:#8884;--error:#c62828;--warning:#b26a00;--info:#1565c0;--pass:#2e7d32;--not-checked:#6d6d6d}
@media(prefers-color-scheme:dark){:root{--error:#ef6a6a;--warning:#ffb74d;--info:#64b5f6;--pass:#81c784;--not-checked:#b0b0b0}}
body{font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:0 auto;max-width:1100px;padding:1rem}
h1{font-size:1.4rem;margin:0}
.cards{display:flex;flex-wrap:wrap;gap:.6rem;list-style:none;padding:0}
.cards li{border:1px solid var(--line);border-radius:8px;padding:.4rem 1rem;text-align:center;min-width:5rem}
.cards b{display:block;font-size:1.5rem}
.error b,td:first-child{font-weight:600}
.error b,tr.error td:first-child{color:var(--error)}.warning b,tr.warning td:first-child{color:var(--warning)}
.info b,tr.info td:first-child{color:var(--info)}.pass b{color:var(--pass)}.fail b{color:var(--error)}
.not-checked b,tr.not-checked td:first-child{color:var(--not-checked)}
svg{width:100%;max-width:700px;font-size:12px}svg text{fill:currentColor}
rect.error{fill:var(--error)}rect.warning{fill:var(--warning)}rect.info{fill:var(--info)}
.filters{display:flex;flex-wrap:wrap;gap:1rem;margin:1rem 0;align-items:center}
.filters input[type=search]{flex:1;min-width:12rem;padding:.3rem .6rem}
details{border:1px solid var(--line);border-radius:8px;margin:.6rem 0;padding:.4rem .8rem}
summary{cursor:pointer;overflow-wrap:anywhere}
.badge{border:1px solid currentColor;border-radius:4px;padding:0 .4rem}
.badge.pass{color:var(--pass)}.badge.fail{color:var(--error)}.badge.not-checked{color:var(--not-checked)}
table{border-collapse:collapse;width:100%;margin:.6rem 0}
th,td{border-top:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
td:first-child{white-space:nowrap}td:nth-child(2){max-width:16rem}
@media print{.filters{display:none}details{border:0;break-inside:auto}tr{break-inside:avoid}}
`.trim();

/** Filters by severity and by text; opens everything before printing. */
export const script = `
const boxes=[...document.querySelectorAll('[data-severity]')],search=document.querySelector('[type=search]');
const apply=()=>{const shown=new Set(boxes.filter(b=>b.checked).map(b=>b.dataset.severity)),words=search.value.trim().toLowerCase();
for(const row of document.querySelectorAll('tbody tr'))row.hidden=!shown.has(row.className)||!row.textContent.toLowerCase().includes(words)};
document.querySelector('.filters').addEventListener('input',apply);
document.querySelector('.filters').addEventListener('submit',e=>e.preventDefault());
addEventListener('beforeprint',()=>{for(const d of document.querySelectorAll('details'))d.open=true});
`.trim();
