import { answerFor, forgiving, isCall, lax, resigned, type Mutant } from './wrong-platform.test-kit.js';

const searching = /^\/residents:search$/;

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
  {
    id: 'accepts-any-algorithm',
    title: { 'zh-CN': '不看声明的签名算法', en: 'does not look at the algorithm' },
    killedBy: { 'security/requests/other-algorithm': 'fail' },
    wrap: forgiving(['C018']),
  },
  {
    id: 'accepts-no-nonce',
    title: { 'zh-CN': '不要求 nonce', en: 'needs no nonce' },
    killedBy: { 'security/requests/no-nonce': 'fail' },
    wrap: forgiving(['C031']),
  },
  {
    id: 'accepts-expired-certificate',
    title: { 'zh-CN': '接受过期的证书', en: 'accepts a certificate out of date' },
    killedBy: { 'security/certificates/expired': 'fail' },
    wrap: forgiving(['C016']),
  },
  {
    id: 'accepts-revoked-certificate',
    title: { 'zh-CN': '接受已吊销的证书', en: 'accepts a revoked certificate' },
    killedBy: { 'security/certificates/revoked': 'fail' },
    wrap: forgiving(['C017']),
  },
  {
    id: 'anybody-passes-on',
    title: { 'zh-CN': '转发：不核对路径末尾', en: 'relay: does not look at the last hop' },
    killedBy: { 'security/relay/not-itself': 'fail' },
    wrap: lax('C009', 'POST', searching, ({ headers }) => headers.get('hulian-institution') !== 'county'),
  },
  {
    id: 'relay-any-list',
    title: { 'zh-CN': '转发：不核对路径的格式', en: 'relay: takes a malformed list of hops' },
    killedBy: { 'security/relay/malformed': 'fail' },
    wrap: lax('C027', 'POST', searching),
  },
  {
    id: 'relay-forgets-sender',
    title: { 'zh-CN': '转发：记在转发者名下', en: 'relay: takes the passer-on for the sender' },
    killedBy: { 'security/relay/first-sender': 'fail' },
    wrap: (fetch, started) => async (request) => {
      if (!isCall(request, 'POST', /^\/residents$/) || hopsOf(request) !== 2) return fetch(request);
      const inner = request.clone();
      inner.headers.delete('hulian-relay');
      return answerFor(request, await resigned(inner, started), fetch, started);
    },
  },
  {
    id: 'relay-reads',
    title: { 'zh-CN': '转发：允许以他人名义读取', en: 'relay: reads in the name of another' },
    killedBy: { 'security/relay/no-reading': 'fail' },
    wrap: lax('C009', 'POST', searching, ({ headers }) => headers.get('hulian-institution') === 'county'),
  },
  {
    id: 'relay-loops',
    title: { 'zh-CN': '转发：不识别成环', en: 'relay: does not see a loop' },
    killedBy: { 'security/relay/loop': 'fail' },
    wrap: lax('C039', 'POST', /^\/residents$/, (request) => hopsOf(request) <= 8),
  },
  {
    id: 'relay-without-end',
    title: { 'zh-CN': '转发：级数不限', en: 'relay: any number of tiers' },
    killedBy: { 'security/relay/too-long': 'fail' },
    wrap: lax('C039', 'POST', /^\/residents$/, (request) => hopsOf(request) > 8),
  },
];

/** Names in the list of hops. */
const hopsOf = ({ headers }: Request): number => (headers.get('hulian-relay') ?? '').split(',').length;
