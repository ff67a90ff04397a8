import { resigned, forgiving, type Mutant } from './wrong-platform.test-kit.js';

/** Faults of request verification. */
export const securityMutants: readonly Mutant[] = [
  {
    id: 'accepts-replay',
    title: { 'zh-CN': '受理重放', en: 'accepts a replay' },
    killedBy: { 'security/requests/replay': 'fail' },
    wrap: forgiving(['C003']),
  },
  {
    id: 'accepts-unsigned',
    title: { 'zh-CN': '受理未签名的请求', en: 'accepts unsigned requests' },
    killedBy: { 'security/requests/unsigned': 'fail', 'security/requests/unsigned-write': 'fail' },
    wrap: forgiving(['C020']),
  },
  {
    id: 'does-then-refuses',
    title: { 'zh-CN': '先执行再拒绝未签名的写入', en: 'refuses an unsigned write after doing it' },
    killedBy: { 'security/requests/unsigned-write': 'fail' },
    wrap: (fetch, started) => async (request) => {
      if (!request.headers.has('signature') && request.method === 'POST')
        await fetch(await resigned(request.clone(), started));
      return fetch(request);
    },
  },
  {
    id: 'accepts-any-key',
    title: { 'zh-CN': '受理不认识的密钥', en: 'accepts unknown keys' },
    killedBy: { 'security/requests/unknown-key': 'fail' },
    wrap: forgiving(['C002']),
  },
  {
    id: 'no-verification',
    title: { 'zh-CN': '不验证签名值', en: 'does not verify the signature' },
    killedBy: {
      'security/requests/wrong-key': 'fail',
      'security/requests/header-swapped': 'fail',
      'security/requests/target-swapped': 'fail',
    },
    wrap: forgiving(['C001']),
  },
  {
    id: 'no-digest-check',
    title: { 'zh-CN': '不核对正文摘要', en: 'does not compare the digest of the body' },
    killedBy: { 'security/requests/body-swapped': 'fail' },
    wrap: forgiving(['C014']),
  },
  {
    id: 'accepts-uncovered-header',
    title: { 'zh-CN': '受理未被签名覆盖的头', en: 'accepts headers the signature does not cover' },
    killedBy: { 'security/requests/header-added': 'fail' },
    wrap: forgiving(['C029']),
  },
  {
    id: 'no-clock-check',
    title: { 'zh-CN': '不核对签名时间', en: 'does not look at the time of signing' },
    killedBy: { 'security/requests/old': 'fail', 'security/requests/future': 'fail' },
    wrap: forgiving(['C015']),
  },
  {
    id: 'any-institution',
    title: { 'zh-CN': '不核对机构与密钥', en: 'does not compare institution and key' },
    killedBy: { 'security/requests/wrong-institution': 'fail' },
    wrap: forgiving(['C019']),
  },
];
