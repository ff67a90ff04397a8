/** What the SOAP endpoint owes its callers whatever the service: calls that are no calls, and the same message again. */
import { readAnswerEnvelope, soapMediaTypes, writeCall } from '../../../soap/envelope.js';
import { findAll } from '../../../soap/body.js';
import { readMessage } from '../../../soap/message.js';
import { expectSame, TestEnd } from '../../check.js';
import type { ConformanceTest, TestContext } from '../../model.js';
import { callService, expectAccepted, expectRefused } from './answer.js';
import { hipServices, type HipService } from './cases.js';
import { numberOf, writeMessage } from './message.js';

const serviceOf = (action: string): HipService => {
  const found = hipServices.find(({ interaction }) => interaction.id === action);
  if (found === undefined) throw new RangeError(action);
  return found;
};
const register = serviceOf('PatientInfoRegister');
const order = serviceOf('OrderInfoAdd');

const messageOf = (t: TestContext, { interaction, group, verb }: HipService): string =>
  writeMessage(interaction.id, group, verb, t);

/** Ends the test as `fail` unless the answer is a SOAP fault or a message that refuses; never HTML, nothing, or an acceptance. */
async function expectNoCall(t: TestContext, text: string): Promise<void> {
  const answer = await t.send({
    method: 'POST',
    path: '',
    text,
    headers: { 'content-type': soapMediaTypes['1.2'] },
  });
  const wrong = (actual: string) =>
    new TestEnd('fail', { kind: 'format', subject: 'envelope', expected: 'Fault / AE', actual });
  const envelope = readAnswerEnvelope(answer.body);
  if (typeof envelope === 'string') throw wrong(answer.mediaType === 'text/html' ? 'HTML' : envelope);
  if ('fault' in envelope) return;
  const message = readMessage(envelope.message);
  const code = message && findAll(message.tree.root, 'acknowledgement')[0]?.attributes['typeCode'];
  if (code !== 'AE' && code !== 'AR') throw wrong(code ?? 'no acknowledgement');
}

const refusal = (
  id: string,
  zh: string,
  en: string,
  textOf: (t: TestContext) => string,
): ConformanceTest => ({
  id: `protocol/${id}`,
  title: { 'zh-CN': zh, en },
  requirements: ['service:HIPMessageServer'],
  independent: true,
  run: (t) => expectNoCall(t, textOf(t)),
});

const call = (action: string, message: string) => writeCall({ version: '1.2', action, message });

/** The code of the interface stands in the fault or in the negative acknowledgement. */
const named = (
  id: string,
  code: string,
  zh: string,
  en: string,
  textOf: (t: TestContext) => string,
): ConformanceTest => ({
  id: `protocol/${id}-code`,
  title: {
    'zh-CN': `${zh}：应答写明 ${code}（本项目的要求）`,
    en: `${en}: the answer names ${code} (asked by this project)`,
  },
  optional: true,
  requirements: [`code:${code}`],
  independent: true,
  async run(t) {
    const headers = { 'content-type': soapMediaTypes['1.2'] };
    const answer = await t.send({ method: 'POST', path: '', text: textOf(t), headers });
    expectSame('code', 'code', answer.text.includes(code) ? code : 'none', code);
  },
});

/** Tests of the endpoint. Those of a message that comes again are ours: no public text says how a platform knows it. */
export const protocolTests: readonly ConformanceTest[] = [
  refusal(
    'no-xml',
    '不是 XML 的请求得到 Fault',
    'a request that is no XML is answered by a fault',
    () => 'not xml',
  ),
  refusal('no-action', '没有的服务名称被拒绝', 'a service that does not exist is refused', (t) =>
    call('NoSuchService', messageOf(t, register)),
  ),
  refusal('other-message', '别项服务的消息被拒绝', 'the message of another service is refused', (t) =>
    call('PatientInfoRegister', messageOf(t, order)),
  ),
  refusal('cut-message', '截断的消息被拒绝', 'a message that was cut off is refused', (t) => {
    const message = messageOf(t, register);
    return call('PatientInfoRegister', message.slice(0, message.length / 2));
  }),
  named('no-xml', 'C035', '不是 XML 的请求', 'a request that is no XML', () => 'not xml'),
  named('no-action', 'C036', '没有的服务名称', 'a service that does not exist', (t) =>
    call('NoSuchService', messageOf(t, register)),
  ),
  named('no-subject', 'C037', '没有业务内容的消息', 'a message without its subject', (t) =>
    call('PatientInfoRegister', messageOf(t, register).replace(/<subject[\s\S]*<\/subject>/, '')),
  ),
  {
    id: 'protocol/again',
    title: {
      'zh-CN': '同一条消息（消息标识相同）再发一次：仍得到 AA（本项目的要求）',
      en: 'the same message with its id once more: still accepted (asked by this project)',
    },
    optional: true,
    requirements: ['convention:idempotency', 'service:PatientInfoRegister'],
    needs: ['resident/PatientInfoRegister-T'],
    async run(t) {
      expectAccepted(await callService(t, register.interaction, t.take('registration')));
    },
  },
  {
    id: 'protocol/id-reused',
    title: {
      'zh-CN': '消息标识相同而内容不同：拒绝（本项目的要求）',
      en: 'another message under the same id: refused (asked by this project)',
    },
    optional: true,
    requirements: ['convention:idempotency', 'code:C004'],
    needs: ['resident/PatientInfoRegister-T'],
    async run(t) {
      const first = t.take<string>('registration');
      const other = first.replaceAll(numberOf(t.seed, 'person 1'), numberOf(t.seed, 'another person'));
      expectRefused(await callService(t, register.interaction, other));
    },
  },
];
