/** Platforms whose SOAP face is wrong in one way each, judged by the services of orders. */
import { writeFault } from '../soap/envelope.js';
import type { Mutant } from './wrong-platform.test-kit.js';

const soap = (text: string, status = 200, type = 'application/soap+xml') =>
  new Response(text, { status, headers: { 'content-type': type } });

/** Changes the answers to some services; the message stands escaped in the envelope. */
const answering =
  (action: RegExp, change: (text: string) => Response | string): Mutant['wrap'] =>
  (fetch) =>
  async (request) => {
    const [, called = ''] = /<action>(\w+)</.exec(await request.clone().text()) ?? [];
    const answer = await fetch(request);
    if (!action.test(called)) return answer;
    const changed = change(await answer.text());
    return typeof changed === 'string' ? soap(changed) : changed;
  };

const code = (value: string) => `acknowledgement typeCode=&quot;${value}&quot;`;
const isRefused = (text: string) => text.includes(code('AE'));
const onRefusal = (change: (text: string) => Response | string) => (text: string) =>
  isRefused(text) ? change(text) : text;

const test = (name: string) => `hip-soap/order/OrderInfo${name}`;
const fails = (...names: string[]): Mutant['killedBy'] =>
  Object.fromEntries(names.map((name) => [test(name), 'fail']));
const refusals = fails('Add-F', 'Update-F', 'Query-F');

/** In the order of the table in docs/guide/conformance.md. */
export const hipMutants: readonly Mutant[] = [
  {
    id: 'soap-wrong-code',
    title: { 'zh-CN': 'SOAP：受理时应答码不是 AA', en: 'SOAP: acceptance by another code than AA' },
    killedBy: fails('Add-T'),
    wrap: answering(/^Order/, (text) => text.replace(code('AA'), code('CA'))),
  },
  {
    id: 'soap-empty-success',
    title: { 'zh-CN': 'SOAP：没有查到时给出空的成功', en: 'SOAP: an empty success for what is not there' },
    killedBy: fails('Query-F'),
    wrap: answering(/^OrderInfoQuery$/, (text) => text.replace(code('AE'), code('AA'))),
  },
  {
    id: 'soap-html-error',
    title: { 'zh-CN': 'SOAP：拒绝时返回网页', en: 'SOAP: a page of HTML for a refusal' },
    killedBy: refusals,
    wrap: answering(
      /^Order/,
      onRefusal(() => soap('<html><body>错误</body></html>', 200, 'text/html')),
    ),
  },
  {
    id: 'soap-wrong-root',
    title: { 'zh-CN': 'SOAP：应答消息的根元素不对', en: 'SOAP: the wrong root element in answers' },
    killedBy: fails('Query-T', 'Query-F'),
    wrap: answering(/^OrderInfoQuery$/, (text) => text.replaceAll('QUMT_IN020040UV01', 'MCCI_IN000002UV01')),
  },
  {
    id: 'soap-accepts-malformed',
    title: { 'zh-CN': 'SOAP：受理没有业务内容的消息', en: 'SOAP: takes messages without a subject' },
    killedBy: fails('Add-F', 'Update-F'),
    wrap: answering(/^OrderInfo(?:Add|Update)$/, (text) => text.replace(code('AE'), code('AA'))),
  },
  {
    id: 'soap-bare-500',
    title: { 'zh-CN': 'SOAP：拒绝时只有 HTTP 500，没有应答消息', en: 'SOAP: HTTP 500 without a message' },
    killedBy: refusals,
    wrap: answering(
      /^Order/,
      onRefusal(() => soap('', 500)),
    ),
  },
  {
    id: 'soap-fault-not-found',
    title: { 'zh-CN': 'SOAP：没有查到时返回 Fault', en: 'SOAP: a fault for what is not there' },
    killedBy: fails('Query-F'),
    wrap: answering(
      /^OrderInfoQuery$/,
      onRefusal(() => soap(writeFault('1.2', { code: 'X', reason: '没有', sender: false }), 500)),
    ),
  },
  {
    id: 'soap-another-record',
    title: { 'zh-CN': 'SOAP：查到的是别的记录', en: 'SOAP: finds another record' },
    killedBy: fails('Query-T'),
    wrap: answering(/^OrderInfoQuery$/, (text) => text.replace(/(?<=&quot;)\d{10}(?=&quot;)/g, '1234567890')),
  },
  {
    id: 'soap-other-target',
    title: { 'zh-CN': 'SOAP：应答指向别的消息', en: 'SOAP: answers name another message' },
    killedBy: fails('Query-T', 'Query-F'),
    wrap: answering(/^OrderInfoQuery$/, (text) =>
      text.replace(/(targetMessage.*?extension=&quot;)[^&]+/s, '$1another'),
    ),
  },
  {
    id: 'soap-silent-refusal',
    title: { 'zh-CN': 'SOAP：拒绝而不说明原因', en: 'SOAP: refuses without a reason' },
    killedBy: refusals,
    wrap: answering(/^Order/, (text) =>
      isRefused(text)
        ? text.replace(/(acknowledgementDetail&gt;&lt;text value=&quot;).*?&quot;/s, '$1&quot;')
        : text,
    ),
  },
];
