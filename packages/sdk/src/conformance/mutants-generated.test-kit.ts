import { altering, lax, remake, missing, withFreshKeys, type Mutant } from './wrong-platform.test-kit.js';

/** A wrong platform for a part of a generated suite: the other parts are the same tests of other operations. */
export interface GeneratedMutant extends Mutant {
  readonly suite: 'operations' | 'collaboration';
  /** Tests that are run. */
  readonly filter: string;
}

const order = (...names: readonly string[]): Mutant['killedBy'] =>
  Object.fromEntries(names.map((name) => [`operations/orders/${name}`, 'fail']));
const referral = (...names: readonly string[]): Mutant['killedBy'] =>
  Object.fromEntries(names.map((name) => [`collaboration/referral/${name}`, 'fail']));
const ofOrders = { suite: 'operations', filter: 'orders/' } as const;
const ofReferrals = { suite: 'collaboration', filter: 'referral/' } as const;
const orders = /^\/orders$/;
const oneOrder = /^\/orders\/[^/:]+$/;
const search = /^\/orders:search$/;

/** Wrong platforms that the generated suites must find out. */
export const generatedMutants: readonly GeneratedMutant[] = [
  {
    ...ofOrders,
    id: 'order-keys-ignored',
    title: { 'zh-CN': '医嘱：不理会幂等键', en: 'orders: ignores idempotency keys' },
    killedBy: order('submitOrder-repeat', 'submitOrder-key-reused', 'submitOrder-at-once'),
    wrap: withFreshKeys('POST', orders, (key) => key !== ''),
  },
  {
    ...ofOrders,
    id: 'order-made-twice',
    title: { 'zh-CN': '医嘱：同时到达时各成一次', en: 'orders: made once for each of several at once' },
    killedBy: order('submitOrder-at-once'),
    wrap: withFreshKeys('POST', orders, (key) => key.includes('race'), 'orderNumber'),
  },
  {
    ...ofOrders,
    id: 'order-created-200',
    title: { 'zh-CN': '医嘱：受理用 200 表示', en: 'orders: 200 for a new object' },
    killedBy: order('submitOrder-create', 'submitOrder-at-once'),
    wrap: altering('POST', orders, { status: 200 }, ({ status }) => status === 201),
  },
  {
    ...ofOrders,
    id: 'order-without-id',
    title: { 'zh-CN': '医嘱：回执没有标识', en: 'orders: a receipt without identifier' },
    killedBy: order('submitOrder-create'),
    wrap: altering(
      'POST',
      orders,
      { text: remake(({ id, ...rest }) => ({ ...rest, number: id })) },
      ({ status }) => status === 201,
    ),
  },
  {
    ...ofOrders,
    id: 'order-no-key',
    title: { 'zh-CN': '医嘱：不要求幂等键', en: 'orders: needs no idempotency key' },
    killedBy: order('submitOrder-no-key'),
    wrap: lax('C027', 'POST', orders),
  },
  {
    ...ofOrders,
    id: 'order-any-body',
    title: { 'zh-CN': '医嘱：不核对结构', en: 'orders: takes any body' },
    killedBy: order('submitOrder-bad-body'),
    wrap: lax('C007', 'POST', orders),
  },
  {
    ...ofOrders,
    id: 'order-any-record',
    title: { 'zh-CN': '医嘱：不校验业务数据', en: 'orders: does not validate the record' },
    killedBy: order('submitOrder-bad-record'),
    wrap: lax('C033', 'POST', orders),
  },
  {
    ...ofOrders,
    id: 'order-duplicate',
    title: { 'zh-CN': '医嘱：受理重复的医嘱号', en: 'orders: takes a number twice' },
    killedBy: order('submitOrder-duplicate'),
    wrap: lax('C013', 'POST', orders),
  },
  {
    ...ofOrders,
    id: 'order-of-nobody',
    title: { 'zh-CN': '医嘱：受理未注册的居民', en: 'orders: takes a resident who is not registered' },
    killedBy: order('submitOrder-unknown-resident'),
    wrap: lax('C034', 'POST', orders),
  },
  {
    ...ofOrders,
    id: 'order-altered',
    title: { 'zh-CN': '医嘱：改动保存的内容', en: 'orders: alters what it keeps' },
    killedBy: order('getOrder-read'),
    wrap: altering('GET', oneOrder, {
      text: (text) => text.replace(/"encounterId":"[^"]*"/, '"encounterId":"E"'),
    }),
  },
  {
    ...ofOrders,
    id: 'order-empty-success',
    title: { 'zh-CN': '医嘱：不存在时给出空的成功', en: 'orders: an empty success for what does not exist' },
    killedBy: order('getOrder-unknown'),
    wrap: altering('GET', oneOrder, { status: 200, text: () => '{}' }, missing),
  },
  {
    ...ofOrders,
    id: 'order-not-found',
    title: { 'zh-CN': '医嘱：检索总是为空', en: 'orders: a search finds nothing' },
    killedBy: order('searchOrders-find'),
    wrap: altering('POST', search, { text: remake((page) => ({ ...page, items: [], next: undefined })) }),
  },
  {
    ...ofOrders,
    id: 'order-one-page',
    title: { 'zh-CN': '医嘱：只给第一页', en: 'orders: only the first page' },
    killedBy: order('searchOrders-pages'),
    wrap: altering('POST', search, { text: remake((page) => ({ ...page, next: undefined })) }),
  },
  {
    ...ofOrders,
    id: 'order-any-limit',
    title: { 'zh-CN': '医嘱：每页条数不限', en: 'orders: any number of items a page' },
    killedBy: order('searchOrders-bad-limit'),
    wrap: lax('C007', 'POST', search),
  },
  {
    ...ofOrders,
    id: 'order-blind-update',
    title: { 'zh-CN': '医嘱：允许不给版本的更新', en: 'orders: updates without a version' },
    killedBy: order('updateOrder-blind'),
    wrap: lax('C022', 'PUT', oneOrder),
  },
  {
    ...ofOrders,
    id: 'order-version-stays',
    title: { 'zh-CN': '医嘱：更新后版本不变', en: 'orders: the version stays after an update' },
    killedBy: order('updateOrder-replace'),
    wrap: altering('PUT', oneOrder, { text: (text) => text.replace('"version":2', '"version":1') }),
  },
  {
    ...ofOrders,
    id: 'order-lost-update',
    title: { 'zh-CN': '医嘱：更新时不核对版本', en: 'orders: updates whatever the version' },
    killedBy: order('updateOrder-stale'),
    wrap: lax('C021', 'PUT', oneOrder),
  },
  {
    ...ofReferrals,
    id: 'referral-any-jump',
    title: { 'zh-CN': '转诊：允许非法跳转', en: 'referrals: allows illegal jumps' },
    killedBy: referral(
      ...['accepted', 'rejected', 'withdrawn', 'arrived', 'returned', 'closed'].flatMap((state) =>
        ['accept', 'reject', 'withdraw'].map((event) => `${state}-${event}`),
      ),
      ...['requested', 'rejected', 'withdrawn', 'arrived', 'returned', 'closed'].map(
        (state) => `${state}-arrive`,
      ),
      ...['requested', 'accepted', 'rejected', 'withdrawn', 'returned', 'closed'].map(
        (state) => `${state}-return`,
      ),
      ...['requested', 'rejected', 'withdrawn', 'closed'].map((state) => `${state}-close`),
    ),
    wrap: lax('A412', 'POST', /^\/referrals\/[^/]+:\w+$/),
  },
  {
    ...ofReferrals,
    id: 'referral-wrong-code',
    title: { 'zh-CN': '转诊：非法跳转用通用代码', en: 'referrals: a general code for an illegal jump' },
    killedBy: referral('requested-close', 'rejected-close', 'withdrawn-close', 'closed-close'),
    wrap: altering('POST', /^\/referrals\/[^/]+:close$/, { text: (text) => text.replaceAll('A412', 'C099') }),
  },
  {
    ...ofReferrals,
    id: 'referral-state-stays',
    title: { 'zh-CN': '转诊：接诊后状态不变', en: 'referrals: the state stays after accepting' },
    killedBy: referral('requested-accept'),
    wrap: altering(
      'POST',
      /^\/referrals\/[^/]+:accept$/,
      { text: remake((object) => ({ ...object, state: 'requested' })) },
      ({ status }) => status === 200,
    ),
  },
  {
    ...ofReferrals,
    id: 'referral-cannot-be-withdrawn',
    title: { 'zh-CN': '转诊：不能撤回', en: 'referrals: cannot be withdrawn' },
    killedBy: referral(
      'requested-withdraw',
      ...['accept', 'reject', 'withdraw', 'arrive', 'return', 'close'].map((event) => `withdrawn-${event}`),
    ),
    wrap: altering('POST', /^\/referrals\/[^/]+:withdraw$/, { status: 500 }, ({ status }) => status === 200),
  },
];
