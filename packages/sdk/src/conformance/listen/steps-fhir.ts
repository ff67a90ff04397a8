/** Steps for systems that write by FHIR. */
import type { FaultKind } from '../../sandbox/faults.js';
import { behaviour, busyStep } from './common.js';
import type { Judgement, ListenStep, ListenSuite, Sight } from './model.js';

const isCreate = ({ operation = '' }: Sight) => operation.startsWith('fhir:post:');
const isUpdate = ({ operation = '' }: Sight) => operation.startsWith('fhir:put:');
const isMade = ({ status = 0 }: Sight) => status === 200 || status === 201;
/** Asks what became of a write: the outcome by its key, or a search among resources of its type. */
const asksAbout =
  (first: Sight) =>
  ({ operation = '', method, path, key }: Sight): boolean =>
    (operation === 'getRequestOutcome' && key === first.key) ||
    (method === 'GET' && path === first.path) ||
    path === `${first.path}/_search`;

/** After an answer that says nothing: ask first, or repeat under the same key or condition; never just send again. */
function judgeUnknown(seen: readonly Sight[]): Judgement {
  const first = seen.find(isCreate);
  if (first === undefined) return undefined;
  const rest = seen.slice(seen.indexOf(first) + 1);
  const isQuestion = asksAbout(first);
  const next = rest.find((one) => isCreate(one) || isQuestion(one));
  if (next === undefined) return undefined;
  if (isQuestion(next))
    return next.status === 200 || rest.some(isCreate) ? judgeRepeat(first, rest) : undefined;
  return judgeRepeat(first, rest);
}

function judgeRepeat(first: Sight, rest: readonly Sight[]): Judgement {
  const again = rest.find(isCreate);
  // It asked and found it: nothing to repeat.
  if (again === undefined) return 'pass';
  if (again.key === undefined && !rest.slice(0, rest.indexOf(again)).some(asksAbout(first)))
    return behaviour('blind-resend');
  return again.key === first.key ? (isMade(again) ? 'pass' : undefined) : behaviour('new-key');
}

const unknownStep = (name: string, kind: FaultKind, zh: string, en: string): ListenStep => ({
  id: `unknown/${name}`,
  title: {
    'zh-CN': `${zh}：先查询，或以同一幂等键、同一条件重发`,
    en: `${en}: ask first, or repeat under the same key or condition`,
  },
  instruction: {
    'zh-CN': '请让系统再新建一个资源，然后等待它自己处理，不要人工重发。',
    en: 'Let the system create another resource; then wait for what it does by itself.',
  },
  requirements: ['convention:outcome', 'fhir:http/create'],
  faults: [{ kind, operation: 'POST /fhir', times: 1 }],
  judge: judgeUnknown,
  late: (seen) => behaviour(seen.some(isCreate) ? 'gave-up' : 'no-request'),
});

/** The client that writes by FHIR. */
export const fhirListenSuite: ListenSuite = {
  id: 'fhir-client',
  title: {
    'zh-CN': 'FHIR 客户端：签名、内容、版本、结果未知、退避',
    en: 'a FHIR client: signing, content, versions, unknown outcomes, back-off',
  },
  steps: [
    {
      id: 'basics/patient',
      title: { 'zh-CN': '新建 Patient', en: 'create a Patient' },
      instruction: {
        'zh-CN': '请在系统中登记一名虚构的患者，让它在“沙箱地址/fhir”新建 Patient。',
        en: 'Register an invented patient; let the system create a Patient at /fhir of the sandbox.',
      },
      requirements: ['fhir:http/create', 'convention:signing'],
      judge: (seen) =>
        seen.some((one) => one.operation === 'fhir:post:Patient' && isMade(one)) ? 'pass' : undefined,
    },
    {
      id: 'basics/clinical',
      title: { 'zh-CN': '新建这名患者的资源', en: 'create a resource of that patient' },
      instruction: {
        'zh-CN': '请为这名患者新建一个资源，例如 Observation 或 Encounter。',
        en: 'Create a resource of that patient, for example an Observation or an Encounter.',
      },
      requirements: ['fhir:http/create'],
      judge: (seen) =>
        seen.some((one) => isCreate(one) && one.operation !== 'fhir:post:Patient' && isMade(one))
          ? 'pass'
          : undefined,
    },
    {
      id: 'basics/update',
      title: { 'zh-CN': '以版本更新', en: 'update with the version' },
      instruction: {
        'zh-CN': '请在系统中修改刚才的资源，让它更新；更新应当用 If-Match 给出版本。',
        en: 'Change that resource in the system and let it update; the update names the version by If-Match.',
      },
      requirements: ['fhir:http/update', 'convention:version'],
      judge: (seen) => {
        const update = seen.find(isUpdate);
        if (update === undefined) return undefined;
        if (!update.versioned) return behaviour('no-version');
        return isMade(update) ? 'pass' : undefined;
      },
    },
    unknownStep('lost-answer', 'drop-answer', '应答丢失', 'the answer is lost'),
    unknownStep(
      'server-error',
      'status-500-late',
      '没有 OperationOutcome 的 500',
      'a 500 without an OperationOutcome',
    ),
    busyStep(
      'POST /fhir',
      isCreate,
      '请再新建一个资源；平台会说暂时繁忙。',
      'Create another resource; the platform will say that it is busy.',
    ),
  ],
};
