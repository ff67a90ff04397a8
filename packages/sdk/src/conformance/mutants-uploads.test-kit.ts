import type { GeneratedMutant } from './mutants-generated.test-kit.js';
import {
  empty,
  emptySuccess,
  isMade,
  isOk,
  itemsOf,
  ofService,
  setting,
} from './mutants-service.test-kit.js';
import { altering, asking, lax, remake, withFreshKeys } from './wrong-platform.test-kit.js';

const uploads = ofService('uploads');
const slices = /^\/uploads\/[^/]+\/slices\/\d+$/;
const status = /^\/uploads\/[^/]+\/status$/;
const errors = /^\/uploads\/[^/]+\/errors$/;
const uploadMutants = [
  uploads(
    'slice-keys-ignored',
    '分片：不理会幂等键',
    'slices: ignores idempotency keys',
    ['uploadSlice-repeat', 'uploadSlice-key-reused'],
    withFreshKeys('PUT', slices, (key) => key !== ''),
  ),
  uploads(
    'slice-no-key',
    '分片：不要求幂等键',
    'slices: needs no idempotency key',
    ['uploadSlice-no-key'],
    lax('C027', 'PUT', slices),
  ),
  uploads(
    'slice-any-body',
    '分片：不核对结构',
    'slices: takes any body',
    ['uploadSlice-bad-body'],
    lax('C007', 'PUT', slices),
  ),
  uploads(
    'slice-of-nothing',
    '分片：受理没有声明的上传',
    'slices: takes one of an upload that was never declared',
    ['uploadSlice-unknown'],
    emptySuccess('PUT', slices),
  ),
  uploads(
    'slice-not-counted',
    '分片：不计入已收条数',
    'slices: rows are not counted',
    ['uploadSlice-done'],
    altering('PUT', slices, { text: setting({ receivedRows: 0 }) }, isOk),
  ),
  uploads(
    'slice-any-number',
    '分片：序号不限',
    'slices: takes any number',
    ['uploadSlice-out-of-range'],
    lax('U102', 'PUT', slices),
  ),
  uploads(
    'slice-any-rows',
    '分片：条数不限',
    'slices: takes more rows than declared',
    ['uploadSlice-too-many', 'declareSlice-held-to'],
    lax('U101', 'PUT', slices),
  ),
  uploads(
    'status-nothing-missing',
    '上传状态：不列缺片',
    'upload status: names no missing slice',
    ['getUploadStatus-receiving'],
    altering('GET', status, { text: setting({ missingSlices: [] }) }, isOk),
  ),
  uploads(
    'status-never-complete',
    '上传状态：收齐后仍为接收中',
    'upload status: never complete',
    ['getUploadStatus-complete'],
    altering('GET', status, { text: (text) => text.replace('"complete"', '"receiving"') }, isOk),
  ),
  uploads(
    'status-of-nothing',
    '上传状态：不存在时给出空的成功',
    'upload status: an empty success for what does not exist',
    ['getUploadStatus-unknown'],
    emptySuccess('GET', status),
  ),
  uploads(
    'row-errors-lost',
    '逐行错误：总是为空',
    'row errors: always empty',
    ['getUploadErrors-row'],
    altering('GET', errors, { text: empty }, isOk),
  ),
  uploads(
    'row-errors-of-nothing',
    '逐行错误：不存在时给出空的成功',
    'row errors: an empty success for what does not exist',
    ['getUploadErrors-unknown'],
    emptySuccess('GET', errors),
  ),
];

const results = ofService('results');
const recognition = /^\/results:recognition-check$/;
const resultMutants = [
  results(
    'recognition-blind',
    '互认检查：总是为空',
    'recognition: finds nothing',
    ['checkRecognition-find'],
    altering('POST', recognition, { text: empty }, isOk),
  ),
  results(
    'recognition-for-ever',
    '互认检查：不理会有效天数',
    'recognition: ignores how many days were asked for',
    ['checkRecognition-too-old'],
    asking('POST', recognition, (body) =>
      body['withinDays'] === 30 ? { ...body, withinDays: 36_500 } : body,
    ),
  ),
  results(
    'recognition-anything',
    '互认检查：没有结果时编造一个',
    'recognition: makes one up where there is none',
    ['checkRecognition-too-old', 'checkRecognition-none'],
    altering(
      'POST',
      recognition,
      {
        text: remake((page) => ({ items: itemsOf(page).length > 0 ? page['items'] : [{ resultId: 'R1' }] })),
      },
      isOk,
    ),
  ),
  results(
    'recognition-of-nobody',
    '互认检查：居民未注册时给出空的成功',
    'recognition: an empty success for a resident who is not registered',
    ['checkRecognition-unknown-resident'],
    lax('C034', 'POST', recognition),
  ),
  results(
    'recognition-any-body',
    '互认检查：不核对结构',
    'recognition: takes any body',
    ['checkRecognition-bad-body'],
    lax('C007', 'POST', recognition),
  ),
  results(
    'decision-without-reason',
    '互认决定：不采用也不要原因',
    'recognition: no reason asked for',
    ['recordRecognition-no-reason'],
    lax('S504', 'POST', /^\/results\/[^/]+:recognition$/),
  ),
];

const notices = ofService('notices');
const reminders = /^\/reminders:query$/;
const without = (kind: string) =>
  remake((page) => ({ ...page, items: itemsOf(page).filter((one) => one['kind'] !== kind) }));
const noticeMutants = [
  notices(
    'reminders-no-results',
    '提醒：不提醒重复检查检验',
    'reminders: none of results',
    ['queryReminders-result'],
    altering('POST', reminders, { text: without('repeated-result') }, isOk),
  ),
  notices(
    'reminders-no-drugs',
    '提醒：不提醒重复用药',
    'reminders: none of drugs',
    ['queryReminders-drug'],
    altering('POST', reminders, { text: without('repeated-drug') }, isOk),
  ),
  notices(
    'reminders-anything',
    '提醒：没有重复也提醒',
    'reminders: reminds where nothing is repeated',
    ['queryReminders-none'],
    altering(
      'POST',
      reminders,
      { text: remake((page) => ({ items: itemsOf(page).length > 0 ? page['items'] : [{ kind: 'x' }] })) },
      isOk,
    ),
  ),
  notices(
    'reminders-of-nobody',
    '提醒：居民未注册时给出空的成功',
    'reminders: an empty success for a resident who is not registered',
    ['queryReminders-unknown-resident'],
    lax('C034', 'POST', reminders),
  ),
  notices(
    'reminders-any-body',
    '提醒：不核对结构',
    'reminders: takes any body',
    ['queryReminders-bad-body'],
    lax('C007', 'POST', reminders),
  ),
];

const cards = ofService('healthCards');
const codes = /^\/health-codes$/;
const verify = /^\/health-codes:verify$/;
const cardMutants = [
  cards(
    'code-for-closed-card',
    '健康码：注销的卡也发码',
    'health codes: issues one for a closed card',
    ['issueHealthCode-closed-card'],
    lax('C011', 'POST', codes),
  ),
  cards(
    'code-of-closed-card',
    '健康码：卡注销后仍能验码',
    'health codes: verifies one of a card that was closed since',
    ['verifyHealthCode-closed-card'],
    lax('C011', 'POST', verify),
  ),
  cards(
    'code-without-end',
    '健康码：不给到期时间',
    'health codes: no time at which it ends',
    ['issueHealthCode-done'],
    altering('POST', codes, { text: setting({ expiresAt: undefined }) }, isMade),
  ),
  cards(
    'code-of-another',
    '健康码：验码给出别人的卡',
    'health codes: gives the card of another',
    ['verifyHealthCode-done'],
    altering('POST', verify, { text: setting({ cardId: 'HC000000000000' }) }, isOk),
  ),
  cards(
    'code-changed',
    '健康码：接受被改动的码',
    'health codes: takes a code that was changed',
    ['verifyHealthCode-changed'],
    lax('H904', 'POST', verify),
  ),
  cards(
    'code-issued-200',
    '健康码：发码用 200 表示',
    'health codes: 200 for a new code',
    ['issueHealthCode-done', 'issueHealthCode-short', 'verifyHealthCode-closed-card'],
    altering('POST', codes, { status: 200 }, isMade),
  ),
  ofService('expiry')(
    'code-expired',
    '健康码：接受过期的码',
    'health codes: takes a code whose time has passed',
    ['verifyHealthCode-expired'],
    lax('H902', 'POST', verify),
  ),
  cards(
    'code-any-body',
    '健康码：验码不核对结构',
    'health codes: verifies any body',
    ['verifyHealthCode-bad-body'],
    lax('C007', 'POST', verify),
  ),
];

const residents = ofService('residents');
const merge = /^\/residents\/[^/]+:merge$/;
const unmerge = /^\/residents\/[^/]+:unmerge$/;
const residentMutants = [
  residents(
    'merge-without-effect',
    '合并居民：状态不变',
    'merge: the state stays',
    ['mergeResident-done'],
    altering('POST', merge, { text: setting({ state: 'active' }) }, isOk),
  ),
  residents(
    'merge-twice',
    '合并居民：已合并的再次合并',
    'merge: takes one that was merged already',
    ['mergeResident-twice'],
    lax('R105', 'POST', merge),
  ),
  residents(
    'merge-into-anybody',
    '合并居民：不核对存续标识',
    'merge: does not look at the survivor',
    ['mergeResident-itself', 'mergeResident-no-survivor'],
    lax('R106', 'POST', merge),
  ),
  residents(
    'merge-by-anybody',
    '合并居民：任何机构都可合并',
    'merge: by any institution',
    ['mergeResident-stranger'],
    lax('C009', 'POST', merge),
  ),
  residents(
    'unmerge-without-effect',
    '撤销合并：状态不变',
    'unmerge: the state stays',
    ['unmergeResident-done'],
    altering('POST', unmerge, { text: setting({ state: 'merged' }) }, isOk),
  ),
  residents(
    'unmerge-anybody',
    '撤销合并：没有合并过也受理',
    'unmerge: takes one that is not merged',
    ['unmergeResident-not-merged'],
    lax('C011', 'POST', unmerge),
  ),
];

/** Wrong platforms for results, reminders, health codes, merging and uploads. */
export const uploadAndResultMutants: readonly GeneratedMutant[] = [
  ...residentMutants,
  ...resultMutants,
  ...noticeMutants,
  ...cardMutants,
  ...uploadMutants,
];
