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

const code = (value: string) => `acknowledgement typeCode="${value}"`;
const isRefused = (text: string) => text.includes(code('AE'));
const onRefusal = (change: (text: string) => Response | string) => (text: string) =>
  isRefused(text) ? change(text) : text;

const test = (name: string) => `hip-soap/order/OrderInfo${name}`;
const fails = (...names: string[]): Mutant['killedBy'] =>
  Object.fromEntries(names.map((name) => [test(name), 'fail']));
const refusals = fails('Add-F', 'Update-F', 'Query-F');

/** A wrong platform, and the tests that are run against it; those of orders unless given. */
export interface HipMutant extends Mutant {
  readonly filter?: string;
}

const protocol = (...names: string[]): Mutant['killedBy'] =>
  Object.fromEntries(names.map((name) => [`hip-soap/protocol/${name}`, 'fail']));
const ofProtocol = { filter: 'protocol/' } as const;

/** The answer of an acceptance to whatever comes: what the honest platform said before. */
const acceptingAll = (fits: (text: string) => boolean): Mutant['wrap'] => {
  let accepted = '';
  return (fetch) => async (request) => {
    const asked = await request.clone().text();
    const answer = await fetch(request);
    const text = await answer.clone().text();
    if (text.includes(code('AA'))) accepted = text;
    return fits(asked) ? soap(accepted) : answer;
  };
};

/** In the order of the table in docs/guide/conformance.md. */
export const hipMutants: readonly HipMutant[] = [
  {
    ...ofProtocol,
    id: 'soap-html-for-no-xml',
    title: { 'zh-CN': 'SOAP：请求不是 XML 时返回网页', en: 'SOAP: a page of HTML for what is no XML' },
    killedBy: protocol('no-xml', 'no-xml-code'),
    wrap: (fetch) => async (request) =>
      (await request.clone().text()) === 'not xml' ? soap('<html></html>', 500, 'text/html') : fetch(request),
  },
  {
    ...ofProtocol,
    id: 'soap-any-action',
    title: { 'zh-CN': 'SOAP：受理没有的服务', en: 'SOAP: takes services that do not exist' },
    killedBy: protocol('no-action', 'no-action-code'),
    wrap: acceptingAll((text) => text.includes('NoSuchService')),
  },
  {
    ...ofProtocol,
    id: 'soap-any-message',
    title: { 'zh-CN': 'SOAP：受理别项服务的消息', en: 'SOAP: takes the message of another service' },
    killedBy: protocol('other-message'),
    wrap: acceptingAll(
      (text) => text.includes('<action>PatientInfoRegister<') && text.includes('&lt;POOR_IN200901UV'),
    ),
  },
  {
    ...ofProtocol,
    id: 'soap-cut-message',
    title: { 'zh-CN': 'SOAP：受理截断的消息', en: 'SOAP: takes messages that were cut off' },
    killedBy: protocol('cut-message'),
    wrap: acceptingAll(
      (text) => text.includes('<action>PatientInfoRegister<') && !/&lt;\/[A-Z]+_IN\w+&gt;/.test(text),
    ),
  },
  {
    ...ofProtocol,
    id: 'soap-again-refused',
    title: {
      'zh-CN': 'SOAP：同一条消息再来时拒绝',
      en: 'SOAP: refuses the same message when it comes again',
    },
    killedBy: protocol('again'),
    wrap: (fetch) => {
      const seen = new Set<string>();
      return async (request) => {
        const asked = await request.clone().text();
        const answer = await fetch(request);
        const again = seen.has(asked);
        seen.add(asked);
        return again ? soap((await answer.text()).replace(code('AA'), code('AE'))) : answer;
      };
    },
  },
  {
    ...ofProtocol,
    id: 'soap-id-reused',
    title: { 'zh-CN': 'SOAP：受理标识相同的另一条消息', en: 'SOAP: takes another message under the same id' },
    killedBy: protocol('id-reused'),
    wrap: (fetch) => {
      const ids = new Map<string, string>();
      return async (request) => {
        const asked = await request.clone().text();
        const [, id = ''] = /&lt;id [^;]*?extension="([^"]*)/.exec(asked) ?? [];
        const before = ids.get(id);
        const answer = await fetch(request);
        ids.set(id, before ?? asked);
        if (before === undefined || before === asked) return answer;
        return soap((await answer.text()).replace(code('AE'), code('AA')));
      };
    },
  },
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
    wrap: answering(/^OrderInfoQuery$/, (text) => text.replace(/(?<=")\d{10}(?=")/g, '1234567890')),
  },
  {
    id: 'soap-other-target',
    title: { 'zh-CN': 'SOAP：应答指向别的消息', en: 'SOAP: answers name another message' },
    killedBy: fails('Query-T', 'Query-F'),
    wrap: answering(/^OrderInfoQuery$/, (text) =>
      text.replace(/(targetMessage.*?extension=")[^"]+/s, '$1another'),
    ),
  },
  {
    id: 'soap-silent-refusal',
    title: { 'zh-CN': 'SOAP：拒绝而不说明原因', en: 'SOAP: refuses without a reason' },
    killedBy: refusals,
    wrap: answering(/^Order/, (text) =>
      isRefused(text) ? text.replace(/(acknowledgementDetail&gt;&lt;text value=").*?"/s, '$1"') : text,
    ),
  },
  {
    ...ofProtocol,
    id: 'soap-nameless-refusals',
    title: { 'zh-CN': 'SOAP：拒绝时不写明代码', en: 'SOAP: refusals do not name their code' },
    killedBy: protocol('no-xml-code', 'no-action-code', 'no-subject-code'),
    wrap: answering(/^\w*$/, (text) => text.replaceAll(/C03[567]/g, 'error')),
  },
];
