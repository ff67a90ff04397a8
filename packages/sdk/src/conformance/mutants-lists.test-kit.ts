import type { GeneratedMutant } from './mutants-generated.test-kit.js';
import { empty, isOk, itemsOf, ofService, setting } from './mutants-service.test-kit.js';
import { altering, lax, remake } from './wrong-platform.test-kit.js';

const residents = ofService('residents');
const identifiers = ofService('identifiers');
const identify = /^\/identifier-bindings:identify$/;
const timeline = /^\/residents\/[^/]+:timeline$/;
const agreeing = { text: setting({ matches: true, differences: [] }) };

/** Platforms that are wrong about what they list, join and compare. */
export const listMutants: readonly GeneratedMutant[] = [
  ofService('drugs')(
    'purchases-always-agree',
    '采购对账：总说一致',
    'purchases: always agree',
    ['reconcileDrugPurchases-differs'],
    altering('POST', /^\/drug-purchases:reconcile$/, agreeing, isOk),
  ),
  ofService('payments')(
    'payments-always-agree',
    '支付对账：总说一致',
    'payments: always agree',
    ['reconcilePayments-differs'],
    altering('POST', /^\/payments\/notices:reconcile$/, agreeing, isOk),
  ),
  ofService('screenings')(
    'screenings-never-overdue',
    '筛查：没有逾期的',
    'screenings: none is overdue',
    ['listOverdueScreenings-find'],
    altering('POST', /^\/screenings:overdue$/, { text: empty }, isOk),
  ),
  ofService('infectious')(
    'reports-never-due',
    '传染病：没有应报未报的',
    'infectious diseases: no report is due',
    ['listDueInfectiousReports-find'],
    altering('POST', /^\/reports\/infectious:due$/, { text: empty }, isOk),
  ),
  ofService('supervision')(
    'figures-always-agree',
    '监管数据：总说一致',
    'supervision: figures always agree',
    ['reconcileSupervision-differs'],
    altering(
      'POST',
      /^\/supervision\/extracts:reconcile$/,
      {
        text: remake((page) => ({
          ...page,
          items: itemsOf(page).map((item) => ({ ...item, matches: true })),
        })),
      },
      isOk,
    ),
  ),
  identifiers(
    'number-of-two',
    '绑定：一个号码可绑定两人',
    'bindings: one number for two persons',
    ['bindIdentifier-taken'],
    lax('R108', 'POST', /^\/identifier-bindings$/),
  ),
  ofService('results')(
    'any-attachment',
    '结果：附件不核对摘要',
    'results: attachments are not held to their digests',
    ['shareResult-other-digest'],
    lax('S506', 'POST', /^\/results$/),
  ),
  identifiers(
    'identifies-anybody',
    '识别：给出另一人',
    'identification: names somebody else',
    ['identifyResident-find'],
    altering('POST', identify, { text: setting({ residentId: 'P000000000000' }) }, isOk),
  ),
  identifiers(
    'identifies-for-ever',
    '识别：解除绑定以后仍识别',
    'identification: goes on after the binding was ended',
    ['identifyResident-ended'],
    lax('C010', 'POST', identify),
  ),
  residents(
    'timeline-without-digests',
    '连续记录：不给摘要',
    'time line: no digests',
    ['getTimeline-find'],
    altering(
      'POST',
      timeline,
      {
        text: remake((page) => ({
          ...page,
          items: itemsOf(page).map((item) => ({ ...item, digest: undefined })),
        })),
      },
      isOk,
    ),
  ),
  residents(
    'timeline-one-page',
    '连续记录：只给第一页',
    'time line: the first page alone',
    ['getTimeline-pages'],
    altering('POST', timeline, { text: remake((page) => ({ ...page, next: undefined })) }, isOk),
  ),
  residents(
    'timeline-any-limit',
    '连续记录：每页条数不限',
    'time line: pages of any size',
    ['getTimeline-bad-limit'],
    lax('C007', 'POST', timeline),
  ),
];
