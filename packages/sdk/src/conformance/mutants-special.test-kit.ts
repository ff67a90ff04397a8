import type { GeneratedMutant } from './mutants-generated.test-kit.js';
import { listMutants } from './mutants-lists.test-kit.js';
import { empty, isOk, itemsOf, ofService, setting } from './mutants-service.test-kit.js';
import { exchangeMutants } from './mutants-exchange.test-kit.js';
import { uploadAndResultMutants } from './mutants-uploads.test-kit.js';
import { altering, lax, remake } from './wrong-platform.test-kit.js';

const prescriptions = ofService('prescriptions');
const dispense = /^\/prescriptions\/[^/]+:dispense$/;
const prescriptionMutants = [
  prescriptions(
    'prescription-out-of-date',
    '处方：受理过期的处方',
    'prescriptions: takes one whose time has passed',
    ['uploadPrescription-out-of-date'],
    lax('B712', 'POST', /^\/prescriptions$/),
  ),
  prescriptions(
    'prescription-any-signature',
    '处方：不验医师签名',
    'prescriptions: does not verify the signature',
    ['uploadPrescription-bad-signature'],
    lax('B711', 'POST', /^\/prescriptions$/),
  ),
  prescriptions(
    'dispense-without-effect',
    '发药：状态不变',
    'dispensing: the state stays',
    ['dispensePrescription-done'],
    altering('POST', dispense, { text: setting({ state: 'valid' }) }, isOk),
  ),
  prescriptions(
    'dispense-twice',
    '发药：同一处方发两次',
    'dispensing: twice for one prescription',
    ['dispensePrescription-twice'],
    lax('B713', 'POST', dispense),
  ),
  prescriptions(
    'dispense-any-token',
    '发药：不核对取药码',
    'dispensing: takes any token',
    ['dispensePrescription-wrong-token'],
    lax('B714', 'POST', dispense),
  ),
];

const collaborationMutants = [
  ofService('appointments')(
    'appointment-no-schedule',
    '预约：受理不存在的排班',
    'appointments: takes a schedule that does not exist',
    ['bookAppointment-no-schedule'],
    lax('A401', 'POST', /^\/appointments$/),
  ),
  ofService('appointments')(
    'appointment-overbooked',
    '预约：号满仍受理',
    'appointments: books more than there are places',
    ['bookAppointment-duplicate', 'bookAppointment-full'],
    lax('A402', 'POST', /^\/appointments$/),
  ),
  ofService('appointments')(
    'appointment-past',
    '预约：受理日期已过的排班',
    'appointments: books a day that is over',
    ['bookAppointment-past-day'],
    lax('A405', 'POST', /^\/appointments$/),
  ),
  ...(
    [
      ['referrals', '转诊', 'requestReferral', /^\/referrals$/],
      ['consultations', '会诊', 'requestConsultation', /^\/consultations$/],
      ['criticalValues', '危急值', 'alertCriticalValue', /^\/critical-values$/],
      ['notices', '通知', 'publishNotice', /^\/notices$/],
    ] as const
  ).map(([service, name, operation, path]) =>
    ofService(service)(
      `${service}-to-nobody`,
      `${name}：发往未登记的机构`,
      `${service}: takes an institution that nobody knows`,
      [`${operation}-unknown-target`],
      lax('C042', 'POST', path),
    ),
  ),
  ofService('uploads')(
    'upload-of-any-data-set',
    '上传：受理不能识别的数据集',
    'uploads: takes a data set that nobody knows',
    ['declareUpload-unknown-data-set'],
    lax('C043', 'POST', /^\/uploads$/),
  ),
  ofService('encounters')(
    'visit-in-future',
    '就诊：受理将来的时间',
    'visits: takes one in the future',
    ['submitEncounter-future'],
    lax('C041', 'POST', /^\/encounters$/),
  ),
  ofService('contracts')(
    'contract-twice',
    '签约：同一居民两份有效协议',
    'contracts: two active ones of a resident',
    ['signContract-duplicate', 'signContract-second'],
    lax('A421', 'POST', /^\/family-contracts$/),
  ),
  ofService('documents')(
    'subscription-any-address',
    '订阅：接受任何回调地址',
    'subscriptions: takes any callback address',
    ['subscribeDocuments-bad-callback'],
    lax('D210', 'POST', /^\/subscriptions$/),
  ),
  ofService('immunizations')(
    'vaccine-out-of-date',
    '接种：受理过期疫苗',
    'immunizations: takes a vaccine out of date',
    ['submitImmunization-out-of-date'],
    lax('P611', 'POST', /^\/immunizations$/),
  ),
  ofService('inspections')(
    'penalty-without-inspection',
    '卫生监督：受理没有检查的处罚',
    'inspections: takes a penalty without an inspection',
    ['submitHealthInspection-no-basis'],
    lax('C041', 'POST', /^\/health-inspections$/),
  ),
  ofService('immunizations')(
    'vaccine-any-data-set',
    '接种：受理属于其他操作的数据集',
    'immunizations: takes a data set of another operation',
    ['submitImmunization-other-data-set'],
    lax('C040', 'POST', /^\/immunizations$/),
  ),
  ofService('immunizations')(
    'dose-twice',
    '接种：同一剂次两次',
    'immunizations: takes a dose twice',
    ['submitImmunization-duplicate', 'submitImmunization-same-dose'],
    lax('P612', 'POST', /^\/immunizations$/),
  ),
];

const reconciliations = ofService('reconciliations');
const daily = /^\/reconciliations:daily$/;
const keys = /^\/reconciliations:keys$/;
const counting = (change: (one: Record<string, unknown>) => Record<string, unknown>) =>
  remake((value) => ({
    ...value,
    operations: (value['operations'] as Record<string, unknown>[]).map(change),
  }));
const insurance = ofService('insurance');
const reconcile = /^\/insurance\/reconciliations$/;
const reconciliationMutants = [
  reconciliations(
    'daily-count-wrong',
    '日计数：多计一笔',
    'daily counts: one too many',
    ['getDailyCounts-counts'],
    altering('POST', daily, { text: counting((one) => ({ ...one, count: Number(one['count']) + 1 })) }, isOk),
  ),
  reconciliations(
    'daily-digest-wrong',
    '日计数：摘要不是对幂等键所作',
    'daily counts: a digest of something else',
    ['getDailyCounts-counts'],
    altering('POST', daily, { text: counting((one) => ({ ...one, keysDigest: '0'.repeat(64) })) }, isOk),
  ),
  reconciliations(
    'daily-any-date',
    '日计数：不核对日期',
    'daily counts: takes any date',
    ['getDailyCounts-bad-date'],
    lax('C007', 'POST', daily),
  ),
  reconciliations(
    'keys-unlisted',
    '逐键列出：总是为空',
    'keys of a day: always empty',
    ['getDailyCounts-counts', 'listDailyKeys-find'],
    altering('POST', keys, { text: () => '{"items":[]}' }, isOk),
  ),
  reconciliations(
    'keys-one-page',
    '逐键列出：只给第一页',
    'keys of a day: only the first page',
    ['listDailyKeys-pages'],
    altering('POST', keys, { text: setting({ next: undefined }) }, isOk),
  ),
  reconciliations(
    'keys-any-question',
    '逐键列出：不核对日期与条数',
    'keys of a day: any date and limit',
    ['listDailyKeys-bad-date', 'listDailyKeys-bad-limit'],
    lax('C007', 'POST', keys),
  ),
  insurance(
    'insurance-never-agrees',
    '医保对账：总说不一致',
    'insurance: never agrees',
    ['reconcileInsurance-matches'],
    altering('POST', reconcile, { text: setting({ matches: false }) }, isOk),
  ),
  insurance(
    'insurance-always-agrees',
    '医保对账：总说一致',
    'insurance: always agrees',
    ['reconcileInsurance-differs'],
    altering('POST', reconcile, { text: setting({ matches: true }) }, isOk),
  ),
  insurance(
    'insurance-any-body',
    '医保对账：不核对结构',
    'insurance: takes any body',
    ['reconcileInsurance-bad-body'],
    lax('C007', 'POST', reconcile),
  ),
  ofService('audit')(
    'audit-hidden',
    '审计日志：不给出本机构的操作',
    'audit log: hides what the institution did',
    ['searchAuditLog-find'],
    altering('POST', /^\/audit-events:search$/, { text: empty }, isOk),
  ),
  ofService('audit')(
    'audit-lines-twice',
    '审计日志：同一行给两次',
    'audit log: a line twice',
    ['searchAuditLog-find'],
    altering(
      'POST',
      /^\/audit-events:search$/,
      { text: remake((page) => ({ ...page, items: [...itemsOf(page), ...itemsOf(page)] })) },
      isOk,
    ),
  ),
  ofService('audit')(
    'audit-any-limit',
    '审计日志：每页条数不限',
    'audit log: any number of items a page',
    ['searchAuditLog-bad-limit'],
    lax('C007', 'POST', /^\/audit-events:search$/),
  ),
  ofService('meta')(
    'certificates-wrong-ids',
    '平台公钥：密钥标识与公钥不符',
    'keys of the platform: identifiers of other keys',
    ['getCertificates-keys'],
    altering(
      'GET',
      /^\/meta\/certificates$/,
      {
        text: remake((page) => ({ items: itemsOf(page).map((one) => ({ ...one, keyId: '0'.repeat(32) })) })),
      },
      isOk,
    ),
  ),
];

/** Wrong platforms that the tests of operations with a meaning of their own must find out. */
export const specialMutants: readonly GeneratedMutant[] = [
  ...collaborationMutants,
  ...prescriptionMutants,
  ...uploadAndResultMutants,
  ...exchangeMutants,
  ...listMutants,
  ...reconciliationMutants,
];
