import { findPlatformCode } from '../errors/find-platform-code.js';
import { platformFindingText } from '../errors/platform-finding-text.js';
import type { PlatformFinding } from '../errors/platform-error.js';
import type { Language } from '../messages/index.js';
import type { OutboxRecord } from '../outbox/record.js';
import type { GatewayRefusal } from './accept.js';

const refusals: Readonly<Record<GatewayRefusal, Readonly<Record<Language, string>>>> = {
  'not-readable': {
    'zh-CN': '不能读取：应为共享文档 XML，或 {"operation", "body"} 形式、成员不重复的 UTF-8 JSON',
    en: 'Not readable: expected a shared document (XML) or UTF-8 JSON of the form {"operation", "body"} without repeated members',
  },
  'too-large': {
    'zh-CN': '太大：前置机只收 {limit} MB 以内的文件与正文；请检查导出，或按份拆开',
    en: 'Too large: the front-end machine takes files and bodies of at most {limit} MB; check the export or split it',
  },
  'unknown-operation': {
    'zh-CN': '没有这个操作；operation 应为统一接口的操作标识，例如 submitEncounter',
    en: 'No such operation; operation is an operation id of the unified interface such as submitEncounter',
  },
  'not-a-write': {
    'zh-CN': '查询不入队；请用 HTTP 接口直接查询',
    en: 'Queries are not queued; ask over HTTP',
  },
  invalid: { 'zh-CN': '未通过校验，按 findings 修改', en: 'Failed validation; mend it following findings' },
  'no-document-number': { 'zh-CN': '文档没有标识号', en: 'The document has no number' },
  'no-identity': {
    'zh-CN': '文档中没有患者的身份证件号码，不能确定居民',
    en: 'The document lacks the identity number of the patient, so that the resident cannot be found',
  },
  'bad-form': {
    'zh-CN':
      '形式不正确：body 应为对象，path 应有该操作的全部路径参数且不为空，version 应为整数，key 与 lane 应为文本',
    en: 'Malformed: body has to be an object, path to hold every path parameter of the operation, version to be an integer, key and lane to be texts',
  },
  'key-reused': {
    'zh-CN': '幂等键已用于其他内容，本次没有发送；另一笔业务请用另一个键，更正请用更新操作',
    en: 'The idempotency key was used for other content and this was not sent; use another key for another business, and an update for a correction',
  },
  'bad-key': {
    'zh-CN': '幂等键应为 8 至 128 个字母、数字或 . _ : -',
    en: 'An idempotency key has 8 to 128 letters, digits or . _ : -',
  },
};

const told = (findings: readonly PlatformFinding[], language: Language) =>
  findings.map((finding) => ({ ...finding, text: platformFindingText(finding, language) }));

/** What the caller is told of an input that was not queued. */
export function describeRefusal(
  refusal: GatewayRefusal,
  findings: readonly PlatformFinding[],
  { language, maxBytes }: { readonly language: Language; readonly maxBytes: number },
) {
  const limit = String(Math.round((maxBytes / 1024 / 1024) * 100) / 100);
  return {
    state: 'invalid',
    reason: refusal,
    text: refusals[refusal][language].replace('{limit}', limit),
    ...(findings.length > 0 && { findings: told(findings, language) }),
  };
}

/** What the caller is told of a record of the queue. Holds no values of the body. */
export function describeRecord(record: OutboxRecord, language: Language) {
  const { key, operation, state, attempts, status, code, traceId, answer, putAt, doneAt } = record;
  const texts = findPlatformCode(code);
  const { findings, ...rest } = (answer ?? {}) as { readonly findings?: readonly PlatformFinding[] };
  return {
    state,
    key,
    operation,
    attempts,
    queuedAt: new Date(putAt).toISOString(),
    ...(doneAt !== undefined && { doneAt: new Date(doneAt).toISOString() }),
    ...(status !== undefined && { status }),
    ...(code !== undefined && { code }),
    ...(traceId !== undefined && { traceId }),
    ...(texts && { title: texts.title[language], action: texts.action[language] }),
    ...(state === 'accepted' && { answer: rest }),
    // Also of what was accepted: warnings. Told once, with their texts.
    ...(findings && { findings: told(findings, language) }),
  };
}
