import { createHash } from 'node:crypto';
import { operationTable } from '../generated/operations.js';
import type { Language } from '../messages/index.js';

/** The human page of the sandbox: what arrived, live, in plain words. One file, nothing loaded from elsewhere. */
const style = `
:root{color-scheme:light dark;--line:#d5dbe3;--soft:#f3f6fa;--good:#0a7a3d;--bad:#b3261e;--text:#1b2430;--dim:#566274}
@media(prefers-color-scheme:dark){:root{--line:#3a4452;--soft:#1c232d;--good:#5fd08f;--bad:#ff8a80;--text:#e6ebf2;--dim:#a3afbf}body{background:#12171e}}
*{box-sizing:border-box}body{margin:0;font:16px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:var(--text)}
header,main{max-width:70rem;margin:0 auto;padding:0 1rem}h1{font-size:1.4rem;margin:1rem 0 .25rem}
.warn{border-left:4px solid #c77700;padding:.25rem .75rem;background:var(--soft);margin:.5rem 0}
.bar{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:.75rem 0}
.bar output{color:var(--dim)}ul.counts{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0;margin:.5rem 0}
ul.counts li{background:var(--soft);border:1px solid var(--line);border-radius:.5rem;padding:.1rem .6rem}
ol{list-style:none;margin:0;padding:0}ol>li{border:1px solid var(--line);border-left-width:5px;border-radius:.4rem;padding:.5rem .75rem;margin:.5rem 0;overflow-wrap:anywhere}
li.accepted{border-left-color:var(--good)}li.refused{border-left-color:var(--bad)}li.repeated{border-left-color:var(--dim)}
.top{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:baseline}.top b{font-size:1.05rem}.state{font-weight:600}
.accepted .state{color:var(--good)}.refused .state{color:var(--bad)}time,.small{color:var(--dim);font-size:.88rem}
.why{margin:.2rem 0 0}button,label{font:inherit}button{padding:.2rem .8rem}input{width:1.1rem;height:1.1rem;vertical-align:-.15rem}
:focus-visible{outline:3px solid #3b82f6;outline-offset:2px}
`;

const texts = {
  'zh-CN': {
    heading: '测试平台：收到的请求',
    warning:
      '仅供测试，不是生产平台；请勿发送真实的病人数据。本页不显示请求的内容，只显示谁做了什么、结果如何。',
    connecting: '正在连接…',
    connected: '已连接，实时更新',
    lost: '连接中断，正在重连…',
    only: '只看被拒绝的',
    pause: '暂停',
    resume: '继续',
    counts: '平台现有',
    latest: '最近的请求（新的在上）',
    none: '还没有请求。可用 <code>hulian send</code> 提交一份文档，或按《第一次上传》操作。',
    outcomes: { accepted: '受理', refused: '拒绝', repeated: '重复，按首次应答' },
    why: ['（', '）。处理：'],
    claimed: '自称 ',
    unnamed: '未注明机构',
    target: '对象 ',
    person: '居民 ',
    purpose: '目的 ',
    status: '状态 ',
    trace: '追踪号 ',
  },
  en: {
    heading: 'Sandbox: what arrived',
    warning:
      'For tests only, not a production platform; send no data of real patients. This page shows no content of requests, only who did what and how it ended.',
    connecting: 'Connecting…',
    connected: 'Connected, live',
    lost: 'Connection lost, trying again…',
    only: 'refused only',
    pause: 'Pause',
    resume: 'Go on',
    counts: 'On the platform',
    latest: 'Latest requests (newest first)',
    none: 'No requests yet. Submit a document by <code>hulian send</code>, or follow the guide of the first upload.',
    outcomes: { accepted: 'accepted', refused: 'refused', repeated: 'repeated, answered as the first time' },
    why: [' (', '). What to do: '],
    claimed: 'claims to be ',
    unnamed: 'no institution named',
    target: 'object ',
    person: 'resident ',
    purpose: 'purpose ',
    status: 'status ',
    trace: 'trace id ',
  },
} as const;

/** Kinds of objects as the operations call them; in English the identifiers are words already. */
const namesOf = (language: Language) => ({
  resident: language === 'en' ? 'resident' : '居民',
  document: language === 'en' ? 'document' : '文档',
  ...(language === 'zh-CN' &&
    Object.fromEntries(
      operationTable
        .filter(({ prefix }) => prefix !== undefined)
        .map(({ resource, summary }) => [resource, summary.replace(/^(?:提交|写入|上传|声明)/, '')]),
    )),
});

const scriptOf = (language: Language) => `
const w=${JSON.stringify(texts[language])},names=${JSON.stringify(namesOf(language))};
const list=document.getElementById('arrivals'),counts=document.getElementById('counts'),state=document.getElementById('state'),only=document.getElementById('only'),pause=document.getElementById('pause');
let paused=false,held=[];
const put=(parent,tag,text,cls)=>{const e=document.createElement(tag);if(text!==undefined)e.textContent=text;if(cls)e.className=cls;parent.append(e);return e};
function show(a){
  const li=document.createElement('li');li.className=a.outcome;li.hidden=only.checked&&a.outcome!=='refused';
  const top=put(li,'div',undefined,'top');
  put(top,'b',a.summary);put(top,'span',w.outcomes[a.outcome]||a.outcome,'state');
  const t=put(top,'time',new Date(a.at).toLocaleString('${language}',{hour12:false}));t.dateTime=new Date(a.at).toISOString();
  if(a.title){put(li,'p',a.title+w.why[0]+a.code+w.why[1]+a.action,'why')}
  const parts=[a.institution?(a.claimed?w.claimed:'')+(a.institutionName||a.institution):w.unnamed,a.target&&w.target+a.target,a.person&&w.person+a.person,a.purpose&&w.purpose+a.purpose,w.status+a.status,w.trace+a.traceId];
  put(li,'div',parts.filter(Boolean).join(' · '),'small');
  list.prepend(li);while(list.children.length>300)list.lastChild.remove();
}
const source=new EventSource('/sandbox/events?lang=${language}');
source.onopen=()=>{state.textContent=w.connected};
source.onerror=()=>{state.textContent=w.lost};
source.addEventListener('arrival',e=>{const a=JSON.parse(e.data);document.getElementById('none').hidden=true;paused?held.push(a):show(a)});
source.addEventListener('counts',e=>{const c=JSON.parse(e.data);counts.replaceChildren();for(const [k,n] of Object.entries(c))put(counts,'li',(names[k]||k)+' '+n)});
only.addEventListener('change',()=>{for(const li of list.children)li.hidden=only.checked&&!li.classList.contains('refused')});
pause.addEventListener('click',()=>{paused=!paused;pause.textContent=paused?w.resume:w.pause;pause.setAttribute('aria-pressed',String(paused));if(!paused){held.forEach(show);held=[]}});
`;

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function write(language: Language): { readonly html: string; readonly policy: string } {
  const words = texts[language];
  const script = scriptOf(language);
  const html = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${words.heading}</title><style>${style}</style></head><body>
<header><h1>${words.heading}</h1>
<p class="warn">${words.warning}</p>
<div class="bar"><output id="state" role="status">${words.connecting}</output><label><input type="checkbox" id="only"> ${words.only}</label><button id="pause" type="button" aria-pressed="false">${words.pause}</button></div>
<h2 class="small">${words.counts}</h2><ul class="counts" id="counts"></ul></header>
<main><h2 class="small">${words.latest}</h2><p id="none">${words.none}</p><ol id="arrivals" aria-live="polite" aria-relevant="additions"></ol></main>
<script>${script}</script></body></html>
`;
  const policy = `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;
  return { html, policy };
}

/** The page as an answer. */
export function arrivalsPage(language: Language): Response {
  const { html, policy } = write(language);
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}
