import { lax, altering, remake, oneResident, type Mutant } from './wrong-platform.test-kit.js';

const searching = /^\/residents:search$/;

/** Platforms that accept too much, or keep and find the wrong thing. */
export const lenientMutants: readonly Mutant[] = [
  {
    id: 'no-key-accepted',
    title: { 'zh-CN': '不要求幂等键', en: 'accepts a write without Idempotency-Key' },
    killedBy: { 'unified/residents/no-key': 'fail' },
    wrap: lax('C027', 'POST', /^\/residents$/),
  },
  {
    id: 'duplicate-accepted',
    title: { 'zh-CN': '重复注册时给出成功', en: 'accepts the same local id twice' },
    killedBy: { 'unified/residents/duplicate': 'fail' },
    wrap: lax('R101', 'POST', /^\/residents$/),
  },
  {
    id: 'bad-identity-accepted',
    title: { 'zh-CN': '不核对证件号码', en: 'does not check identity numbers' },
    killedBy: { 'unified/residents/bad-identity': 'fail' },
    wrap: lax('R102', 'POST', /^\/residents$/),
  },
  {
    id: 'no-schema',
    title: { 'zh-CN': '不核对请求结构', en: 'does not check the structure of a body' },
    killedBy: { 'unified/residents/bad-body': 'fail' },
    wrap: lax('C007', 'POST', /^\/residents$/),
  },
  {
    id: 'wide-search',
    title: { 'zh-CN': '允许无条件检索', en: 'lets a search name nobody' },
    killedBy: { 'unified/residents/search-wide': 'fail' },
    wrap: lax('R107', 'POST', /^\/residents:search$/),
  },
  {
    id: 'blind-update',
    title: { 'zh-CN': '允许不给版本的更新', en: 'lets an update go without a version' },
    killedBy: { 'unified/residents/update-blind': 'fail' },
    wrap: lax('C022', 'PUT', oneResident),
  },
  {
    id: 'document-of-nobody',
    title: { 'zh-CN': '受理未注册居民的文档', en: 'accepts documents of unknown residents' },
    killedBy: { 'unified/documents/unknown-resident': 'fail' },
    wrap: lax('D205', 'POST', /^\/documents$/),
  },
  {
    id: 'wrong-document-accepted',
    title: { 'zh-CN': '不校验文档', en: 'does not validate documents' },
    killedBy: { 'unified/documents/submit-wrong': 'fail' },
    wrap: lax('D201', 'POST', /^\/documents$/),
  },
  {
    id: 'document-twice',
    title: { 'zh-CN': '受理重复的文档标识', en: 'accepts a document identifier twice' },
    killedBy: { 'unified/documents/duplicate': 'fail' },
    wrap: lax('D204', 'POST', /^\/documents$/),
  },
  {
    id: 'replaces-superseded',
    title: { 'zh-CN': '允许替换已被替换的文档', en: 'replaces a superseded document' },
    killedBy: { 'unified/documents/replace-again': 'fail' },
    wrap: lax('D206', 'PUT', /^\/documents\/D\d+$/),
  },
  {
    id: 'deprecates-blindly',
    title: { 'zh-CN': '作废时不核对版本', en: 'deprecates whatever the version' },
    killedBy: { 'unified/documents/deprecate-stale': 'fail' },
    wrap: lax('C021', 'DELETE', /^\/documents\/D\d+$/),
  },
  {
    id: 'invents-outcome',
    title: { 'zh-CN': '对未用过的幂等键给出成功', en: 'invents an outcome for a key never used' },
    killedBy: {
      'unified/meta/unknown-request': 'fail',
      'security/requests/unsigned-write': 'fail',
      'security/relay/first-sender': 'fail',
    },
    wrap: lax('C030', 'GET', /^\/requests\//),
  },
  {
    id: 'finds-nobody',
    title: { 'zh-CN': '检索总是为空', en: 'finds nobody' },
    killedBy: { 'unified/residents/search': 'fail', 'unified/client/round-trip': 'fail' },
    wrap: altering(
      'POST',
      /^\/residents:search$/,
      { text: remake(() => ({ items: [] })) },
      ({ status }) => status === 200,
    ),
  },
  {
    id: 'finds-anybody',
    title: { 'zh-CN': '检索不理会条件', en: 'finds somebody whatever is asked' },
    killedBy: {
      'unified/residents/search': 'fail',
      'unified/residents/search-none': 'fail',
      'unified/client/round-trip': 'fail',
    },
    wrap: altering(
      'POST',
      /^\/residents:search$/,
      { text: remake(() => ({ items: [{ id: 'P000000000099' }] })) },
      ({ status }) => status === 200,
    ),
  },
  {
    id: 'keeps-former',
    title: { 'zh-CN': '替换后旧文档仍为有效', en: 'keeps a replaced document approved' },
    killedBy: {
      'unified/documents/replace': 'fail',
    },
    wrap: altering('GET', /^\/documents\/D\d+$/, {
      text: (text) => text.replace('"superseded"', '"approved"'),
    }),
  },
  {
    id: 'version-stays',
    title: { 'zh-CN': '更新后版本不变', en: 'keeps the version after an update' },
    killedBy: { 'unified/residents/update': 'fail' },
    wrap: altering('PUT', oneResident, { text: (text) => text.replace('"version":2', '"version":1') }),
  },
  {
    id: 'other-entry',
    title: { 'zh-CN': '文档索引中的标识不对', en: 'shows another identifier in the entry of a document' },
    killedBy: { 'unified/documents/get': 'fail' },
    wrap: altering('GET', /^\/documents\/D\d+$/, {
      text: (text) => text.replace(/"documentId":"[^"]*"/, '"documentId":"D0"'),
    }),
  },
  {
    id: 'wrong-success-status',
    title: { 'zh-CN': '注册成功用 200 表示', en: 'answers 200 where 201 is agreed' },
    killedBy: { 'unified/residents/register': 'fail', 'security/relay/first-sender': 'fail' },
    wrap: altering('POST', /^\/residents$/, { status: 200 }, ({ status }) => status === 201),
  },
  {
    id: 'receipt-without-id',
    title: { 'zh-CN': '文档回执没有标识', en: 'answers a receipt without id' },
    killedBy: { 'unified/documents/submit': 'fail' },
    wrap: altering(
      'POST',
      /^\/documents$/,
      { text: remake((value) => ({ ...value, id: undefined })) },
      ({ status }) => status === 201,
    ),
  },
  {
    id: 'search-down',
    title: { 'zh-CN': '检索服务不可用', en: 'has no search' },
    killedBy: {
      'unified/residents/search': 'fail',
      'unified/residents/search-none': 'fail',
      'unified/residents/search-wide': 'fail',
      'unified/client/round-trip': 'fail',
      'security/requests/signed': 'fail',
      'unified/requests/no-json': 'fail',
      'unified/requests/member-twice': 'fail',
      'unified/requests/media-type': 'fail',
      'unified/requests/encrypted': 'fail',
    },
    wrap: altering('POST', /^\/residents:search$/, { status: 503 }),
  },
  {
    id: 'any-json',
    title: { 'zh-CN': '不核对正文是否为 JSON', en: 'does not look whether a body is JSON' },
    killedBy: {
      'unified/requests/no-json': 'fail',
      'unified/requests/member-twice': 'fail',
      'security/limits/deep': 'fail',
    },
    wrap: lax('C023', 'POST', searching),
  },
  {
    id: 'any-media-type',
    title: { 'zh-CN': '不看正文类型', en: 'does not look at the media type' },
    killedBy: { 'unified/requests/media-type': 'fail' },
    wrap: lax('C024', 'POST', searching),
  },
  {
    id: 'any-cipher',
    title: { 'zh-CN': '无法解密的正文照样受理', en: 'takes a body that it cannot decrypt' },
    killedBy: { 'unified/requests/encrypted': 'fail' },
    wrap: lax('C038', 'POST', searching),
  },
  {
    id: 'any-method',
    title: { 'zh-CN': '不支持的方法也给出成功', en: 'a success for a method it does not have' },
    killedBy: { 'unified/requests/method': 'fail' },
    wrap: lax('C025', 'DELETE', /^\/residents$/),
  },
  {
    id: 'any-address',
    title: { 'zh-CN': '地址含非法编码也给出成功', en: 'a success for an address with a bad escape' },
    killedBy: { 'unified/requests/address': 'fail' },
    wrap: lax('C032', 'GET', /^\/residents\/%zz$/),
  },
  {
    id: 'anywhere',
    title: { 'zh-CN': '没有的地址给出成功', en: 'a success for an address that does not exist' },
    killedBy: { 'unified/requests/nowhere': 'fail' },
    wrap: lax('C010', 'GET', /^\/no-such-address$/),
  },
  {
    id: 'any-code',
    title: { 'zh-CN': '不核对值域', en: 'does not look codes up' },
    killedBy: { 'unified/residents/bad-code': 'fail' },
    wrap: lax('C008', 'POST', /^\/residents$/),
  },
  {
    id: 'contradiction-accepted',
    title: { 'zh-CN': '同一证件号码登记为不同的人', en: 'registers two people under one number' },
    killedBy: { 'unified/residents/contradiction': 'fail' },
    wrap: lax('R103', 'POST', /^\/residents$/),
  },
];
