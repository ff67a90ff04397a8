/** Steps for hospital systems that send the messages of the 69 services by SOAP. */
import type { FaultKind } from '../../sandbox/faults.js';
import { behaviour, busyStep } from './common.js';
import type { ListenStep, ListenSuite, Sight } from './model.js';

const isMessage = ({ operation = '' }: Sight) => operation.startsWith('soap:');
const isQuery = ({ operation = '' }: Sight) => /Query$|Retrieve$/.test(operation);
const isWrite = (sight: Sight) => isMessage(sight) && !isQuery(sight);

/** After a lost answer the same message goes again, with its own message id; the platform knows it by that. */
const unknownStep = (name: string, kind: FaultKind, zh: string, en: string): ListenStep => ({
  id: `unknown/${name}`,
  title: {
    'zh-CN': `${zh}：用原来的消息标识重发同一条消息`,
    en: `${en}: the same message again with its own message id`,
  },
  instruction: {
    'zh-CN': '请让系统再发送一条新的写入类消息，然后等待它自己处理，不要人工重发。',
    en: 'Let the system send another new message that writes; then wait for what it does by itself.',
  },
  requirements: ['convention:outcome', 'convention:idempotency'],
  faults: [{ kind, operation: 'POST /soap', times: 1 }],
  judge: (seen) => {
    const [first, second] = seen.filter(isWrite);
    if (first === undefined || second === undefined) return undefined;
    if (second.key !== first.key) return behaviour('new-key');
    return second.code === 'AA' ? 'pass' : undefined;
  },
  late: (seen) => behaviour(seen.some(isWrite) ? 'gave-up' : 'no-request'),
});

/** The client that sends messages. */
export const messagesSuite: ListenSuite = {
  id: 'messages',
  title: {
    'zh-CN': '发消息的系统（SOAP）：签名、内容、查询、结果未知、退避',
    en: 'a system that sends messages (SOAP): signing, content, queries, unknown outcomes, back-off',
  },
  steps: [
    {
      id: 'basics/register',
      title: { 'zh-CN': '患者注册消息得到 AA', en: 'a registration is accepted' },
      instruction: {
        'zh-CN':
          '请在系统中登记一名虚构的患者，让它向“沙箱地址/soap”发送患者注册消息（PatientInfoRegister）。',
        en: 'Register an invented patient; let the system send PatientInfoRegister to /soap of the sandbox.',
      },
      requirements: ['service:PatientInfoRegister', 'convention:signing'],
      judge: (seen) =>
        seen.some(({ operation, code }) => operation === 'soap:PatientInfoRegister' && code === 'AA')
          ? 'pass'
          : undefined,
    },
    {
      id: 'basics/write',
      title: { 'zh-CN': '另一项写入类服务得到 AA', en: 'another service that writes is accepted' },
      instruction: {
        'zh-CN': '请为这名患者发送一条业务消息，例如医嘱或就诊登记。',
        en: 'Send a message about this patient, for example an order or an encounter.',
      },
      requirements: ['convention:signing'],
      judge: (seen) =>
        seen.some((one) => isWrite(one) && one.operation !== 'soap:PatientInfoRegister' && one.code === 'AA')
          ? 'pass'
          : undefined,
    },
    {
      id: 'basics/query',
      title: { 'zh-CN': '查询得到应答', en: 'a query is answered' },
      instruction: {
        'zh-CN': '请让系统查询刚才登记的患者（PatientInfoQuery 或其他查询服务）。',
        en: 'Let the system query the patient just registered (PatientInfoQuery, or another query).',
      },
      requirements: ['convention:signing'],
      judge: (seen) => {
        const asked = seen.find((one) => isMessage(one) && isQuery(one));
        if (asked === undefined) return undefined;
        return asked.code === 'AA' ? 'pass' : behaviour('query-failed');
      },
    },
    unknownStep('lost-answer', 'drop-answer', '应答丢失', 'the answer is lost'),
    unknownStep('lost-request', 'drop-request', '请求途中断线', 'the connection breaks on the way'),
    unknownStep('server-error', 'status-500-late', '没有应答消息的 500', 'a 500 without a message'),
    busyStep(
      'POST /soap',
      isWrite,
      '请再发送一条新的写入类消息；平台会说暂时繁忙。',
      'Send another new message that writes; the platform will say that it is busy.',
    ),
  ],
};
