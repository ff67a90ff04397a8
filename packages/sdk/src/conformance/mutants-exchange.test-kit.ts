/** Wrong platforms for declared slices, insurance transactions, changes of code tables and packages. */
import type { GeneratedMutant } from './mutants-generated.test-kit.js';
import { empty, emptySuccess, isMade, isOk, ofService, setting } from './mutants-service.test-kit.js';
import { altering, lax, withFreshKeys } from './wrong-platform.test-kit.js';

const uploads = ofService('uploads');
const declared = /^\/uploads\/[^/]+\/slices$/;
const insurance = ofService('insurance');
const transactions = /^\/insurance\/transactions$/;
const terminologies = ofService('terminologies');
const changes = /^\/terminologies\/changes$/;
const packages = ofService('packages');
const imported = /^\/packages$/;

export const exchangeMutants: readonly GeneratedMutant[] = [
  uploads(
    'declared-slice-keys-ignored',
    '声明分片：不理会幂等键',
    'declared slices: ignores idempotency keys',
    ['declareSlice-repeat', 'declareSlice-key-reused'],
    withFreshKeys('POST', declared, (key) => key !== ''),
  ),
  uploads(
    'declared-slice-no-key',
    '声明分片：不要求幂等键',
    'declared slices: needs no idempotency key',
    ['declareSlice-no-key'],
    lax('C027', 'POST', declared),
  ),
  uploads(
    'declared-slice-any-body',
    '声明分片：不核对结构',
    'declared slices: takes any body',
    ['declareSlice-bad-body'],
    lax('C007', 'POST', declared),
  ),
  uploads(
    'declared-slice-of-nothing',
    '声明分片：受理没有声明的上传',
    'declared slices: takes one of an upload that was never declared',
    ['declareSlice-unknown'],
    emptySuccess('POST', declared),
  ),
  uploads(
    'declared-slice-taken-for-sent',
    '声明分片：当作已收到',
    'declared slices: counts them as received',
    ['declareSlice-done'],
    altering('POST', declared, { text: setting({ state: 'receiving' }) }, isOk),
  ),
  uploads(
    'declared-slice-any-number',
    '声明分片：序号不限',
    'declared slices: takes any number',
    ['declareSlice-out-of-range'],
    lax('U102', 'POST', declared),
  ),
  uploads(
    'declared-slice-any-rows',
    '声明分片：条数不限',
    'declared slices: takes more rows than declared',
    ['declareSlice-too-many'],
    lax('U101', 'POST', declared),
  ),
  uploads(
    'declared-slice-twice',
    '声明分片：同一分片声明两次',
    'declared slices: takes one twice',
    ['declareSlice-twice'],
    lax('C013', 'POST', declared),
  ),
  insurance(
    'insurance-failed',
    '医保交易：受理而 infcode 不为 0',
    'insurance: takes it and says infcode 1',
    ['callInsurance-envelope'],
    altering('POST', transactions, { text: setting({ infcode: 1 }) }, isMade),
  ),
  insurance(
    'insurance-any-reversal',
    '医保冲正：不核对原交易',
    'reversal: of anything',
    ['callInsurance-reverse-other', 'callInsurance-reverse-twice'],
    lax('I801', 'POST', transactions),
  ),
  insurance(
    'insurance-reversal-without-effect',
    '医保冲正：原交易状态不变',
    'reversal: the state stays',
    ['callInsurance-reverse'],
    altering('GET', /^\/insurance\/transactions\/[^/]+$/, { text: setting({ state: 'done' }) }, isOk),
  ),
  ofService('payments')(
    'insurance-payment-any-sum',
    '医保移动支付：不核对金额构成',
    'mobile payment: takes any parts',
    ['uploadInsurancePayment-bad-sum'],
    lax('I811', 'POST', /^\/payments\/insurance$/),
  ),
  terminologies(
    'terminology-changes-lost',
    '术语的变更：总是为空',
    'changes of code tables: always empty',
    ['listTerminologyChanges-since'],
    altering('GET', changes, { text: empty }, isOk),
  ),
  terminologies(
    'terminology-changes-any-cursor',
    '术语的变更：不核对游标',
    'changes of code tables: takes any cursor',
    ['listTerminologyChanges-bad-cursor'],
    lax('C007', 'GET', changes),
  ),
  packages(
    'package-any-signature',
    '离线包：不验签名',
    'packages: does not verify the signature',
    ['importPackage-forged'],
    lax('K901', 'POST', imported),
  ),
  packages(
    'package-any-content',
    '离线包：受理任何内容',
    'packages: takes anything',
    ['importPackage-broken'],
    lax('K904', 'POST', imported),
  ),
  packages(
    'package-any-body',
    '离线包：不核对结构',
    'packages: takes any body',
    ['importPackage-bad-body'],
    lax('C007', 'POST', imported),
  ),
  packages(
    'package-of-nothing',
    '离线包：不存在时给出空的成功',
    'packages: an empty success for what does not exist',
    ['getPackage-unknown'],
    emptySuccess('GET', /^\/packages\/[^/]+$/),
  ),
];
