/** The page that shows a run while it goes on: one file, nothing loaded from elsewhere, no value of a record. */
import { createHash } from 'node:crypto';
import { escapeText } from '@hulian/validators/xml';
import type { Messages } from '../../messages/index.js';
import type { Language } from '../../output/language.js';

const style = `
:root{color-scheme:light dark;--line:#8884;--bad:#c62828;--warn:#9a5b00;--good:#2e7d32;--dim:#6d6d6d}
@media(prefers-color-scheme:dark){:root{--bad:#ef6a6a;--warn:#ffb74d;--good:#81c784;--dim:#b0b0b0}}
body{font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;margin:0 auto;max-width:1100px;padding:1rem}
h1{font-size:1.4rem;margin:0 0 .4rem}progress{width:100%;height:1.2rem}.dim{color:var(--dim)}
#now{border-left:5px solid var(--warn);padding:.2rem .9rem;margin:1rem 0}#now:empty{display:none}#now b{display:block;font-size:1.1rem}
.pass{color:var(--good)}.fail,.error{color:var(--bad)}.skip{color:var(--warn)}.omit{color:var(--dim)}
table{border-collapse:collapse;width:100%}td{border-top:1px solid var(--line);padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
td:first-child{font-weight:600;white-space:nowrap}
@media(max-width:40rem){h1{font-size:1.2rem}tr{display:block;border-top:1px solid var(--line);padding:.3rem 0}tr[hidden]{display:none}td{border:0;display:inline;padding:0 .5rem 0 0}td:nth-child(2){color:var(--dim)}td:nth-child(n+3){display:block}}
:focus-visible{outline:3px solid #3b82f6;outline-offset:2px}
`;

const script = `
const at=id=>document.getElementById(id),rows=at('rows'),only=at('only');
const put=(parent,tag,text,name)=>{const e=document.createElement(tag);e.textContent=text;if(name)e.className=name;parent.append(e)};
const hide=row=>{row.hidden=only.checked&&row.dataset.good==='1'};
const source=new EventSource('/live/events');
source.addEventListener('head',e=>{const h=JSON.parse(e.data);at('bar').max=h.total||1;at('bar').value=h.done;at('count').textContent=h.text;
const now=at('now');now.replaceChildren();if(h.title){put(now,'b',h.title);put(now,'span',h.instruction)}
if(h.ended){source.close();at('count').className=h.result}});
source.addEventListener('row',e=>{const r=JSON.parse(e.data);if(document.getElementById('t-'+r.number))return;
const row=document.createElement('tr');row.id='t-'+r.number;row.dataset.good=r.result==='pass'||r.result==='omit'?'1':'0';
put(row,'td',r.word,r.result);put(row,'td',r.id);put(row,'td',r.title);put(row,'td',r.cause);hide(row);rows.prepend(row)});
only.addEventListener('change',()=>{for(const row of rows.children)hide(row)});
`;

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;

/** The page as an answer. */
export function livePage(title: string, { conformance: { live } }: Messages, language: Language): Response {
  const html = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeText(title)}</title><style>${style}</style></head><body>
<h1>${escapeText(title)}</h1>
<progress id="bar" value="0" max="1" aria-label="${live.progress}"></progress>
<p id="count" role="status">${live.waiting}</p>
<div id="now" aria-live="polite"></div>
<p><label><input type="checkbox" id="only"> ${live.only}</label></p>
<table><tbody id="rows"></tbody></table>
<p class="dim">${live.note}</p>
<script>${script}</script></body></html>
`;
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}
