/** The steps that every system which uploads must master. */
import type { FaultKind } from '../../sandbox/faults.js';
import type { Judgement, ListenStep, ListenSuite, Sight } from './model.js';
import { behaviour, busyStep } from './common.js';

const submits = (seen: readonly Sight[]) => seen.filter(({ operation }) => operation === 'submitDocument');
const isAccepted = ({ status }: Sight) => status === 201;

/** After an answer that says nothing: the outcome is asked for before anything is sent again. */
function judgeUnknown(seen: readonly Sight[]): Judgement {
  const [first, ...later] = submits(seen);
  if (first === undefined) return undefined;
  const rest = seen.slice(seen.indexOf(first) + 1);
  const asked = rest.findIndex(
    ({ operation, key }) => operation === 'getRequestOutcome' && key === first.key,
  );
  if (asked === -1)
    return later.some(({ digest }) => digest === first.digest) ? behaviour('blind-resend') : undefined;
  if (rest.slice(0, asked).some(({ operation }) => operation === 'submitDocument'))
    return behaviour('blind-resend');
  const answer = rest[asked];
  if (answer?.status === 200) return 'pass';
  const resent = rest.slice(asked + 1).find(({ operation }) => operation === 'submitDocument');
  if (resent === undefined) return undefined;
  return resent.key === first.key ? 'pass' : behaviour('new-key');
}

const unknownStep = (name: string, kind: FaultKind, zh: string, en: string): ListenStep => ({
  id: `unknown/${name}`,
  title: {
    'zh-CN': `${zh}：先查询结果，不盲目重发`,
    en: `${en}: ask for the outcome first, no blind resend`,
  },
  instruction: {
    'zh-CN': '请让系统再提交一份新的共享文档，然后等待它自己处理，不要人工重发。',
    en: 'Let the system submit another new shared document; then wait for what it does by itself.',
  },
  requirements: ['convention:outcome', 'operation:getRequestOutcome'],
  faults: [{ kind, operation: 'submitDocument', times: 1 }],
  judge: judgeUnknown,
  late: (seen) => {
    if (submits(seen).length === 0) return behaviour('no-request');
    return behaviour(
      seen.some(({ operation }) => operation === 'getRequestOutcome') ? 'gave-up' : 'not-queried',
    );
  },
});

/** The uploading client. */
export const uploadSuite: ListenSuite = {
  id: 'upload',
  title: {
    'zh-CN': '上传端：签名、幂等、结果未知、次序、退避',
    en: 'an uploading client: signing, idempotency, unknown outcomes, order, back-off',
  },
  steps: [
    {
      id: 'basics/register',
      title: { 'zh-CN': '注册居民', en: 'register a resident' },
      instruction: {
        'zh-CN': '请在系统中登记一名虚构的居民，并让它上传。',
        en: 'Register an invented resident in the system and let it upload.',
      },
      requirements: ['operation:registerResident', 'convention:signing', 'convention:idempotency'],
      judge: (seen) =>
        seen.some((one) => one.operation === 'registerResident' && isAccepted(one)) ? 'pass' : undefined,
    },
    {
      id: 'basics/document',
      title: { 'zh-CN': '提交共享文档', en: 'submit a shared document' },
      instruction: {
        'zh-CN': '请为这名居民提交一份共享文档。',
        en: 'Submit a shared document of this resident.',
      },
      requirements: ['operation:submitDocument', 'convention:signing', 'convention:idempotency'],
      judge: (seen) => (submits(seen).some(isAccepted) ? 'pass' : undefined),
    },
    unknownStep('lost-answer', 'drop-answer', '应答丢失', 'the answer is lost'),
    unknownStep('lost-request', 'drop-request', '请求途中断线', 'the connection breaks on the way'),
    unknownStep('server-error', 'status-500-late', '没有代码的 500', 'a 500 without code'),
    unknownStep('forged-answer', 'wrong-signature', '应答由他人签名', 'an answer signed by somebody else'),
    busyStep(
      'submitDocument',
      ({ operation }) => operation === 'submitDocument',
      '请再提交一份新的共享文档；平台会说暂时繁忙。',
      'Submit another new document; the platform will say that it is busy.',
    ),
    {
      id: 'pace/order',
      title: { 'zh-CN': '同一居民的文档按次序到达', en: 'documents of one resident arrive in order' },
      instruction: {
        'zh-CN': '请为同一名居民连续提交两份新的共享文档；第一份会遇到平台繁忙。',
        en: 'Submit two new documents of one resident, one after the other; the platform will be busy for the first.',
      },
      requirements: ['operation:submitDocument', 'convention:outcome'],
      faults: [{ kind: 'unavailable', operation: 'submitDocument', times: 1 }],
      judge: (seen) => {
        const [first, ...rest] = submits(seen);
        if (first === undefined) return undefined;
        const accepted = rest.filter(isAccepted);
        if (accepted[0] !== undefined && accepted[0].key !== first.key) return behaviour('out-of-order');
        return new Set(accepted.map(({ key }) => key)).size >= 2 ? 'pass' : undefined;
      },
      late: (seen) => behaviour(submits(seen).length === 0 ? 'no-request' : 'gave-up'),
    },
  ],
};
