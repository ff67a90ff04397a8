// Chinese texts of the errors of encodings, keys, certificates and containers; part of zhCN.
// Parameters are kinds, names, lengths and positions. Never key material, never message content.

const derReasons = {
  truncated: '数据不完整',
  length: '长度不是最短的确定形式',
  tag: '标记不被允许',
  nesting: '嵌套过深',
  boolean: '布尔值不是 00 或 FF',
  integer: '整数不是最短形式',
  'bit-string': '位串的多余位不对',
  null: 'NULL 不为空',
  oid: '对象标识符编码不对',
  text: '字符串的字节与其类型不符',
  time: '时间不是规范形式',
  'set-order': 'SET 的成员没有按 DER 排序',
};

const chainReasons = {
  signature: '签名与颁发者公钥不符',
  'not-yet-valid': '尚未生效',
  expired: '已经过期',
  'not-authority': '上级证书不是 CA 证书',
  'path-length': '证书链超过上级证书允许的长度',
  'key-usage': '密钥用法不允许这样使用',
  'critical-extension': '含有无法处理的关键扩展',
  'no-anchor': '找不到受信任的根证书',
  'too-long': '证书链过长或成环',
  revoked: '已被吊销',
  'crl-signature': '吊销列表的签名不对',
  'crl-expired': '吊销列表已过期或尚未生效',
  'crl-missing': '没有该颁发者的吊销列表',
  'crl-scope': '吊销列表是间接、增量或分段的，不能说明该证书未被吊销',
};

/** Reasons of CRYPTO_DER_INVALID. */
export type DerReason = keyof typeof derReasons;

/** Reasons of CRYPTO_CERTIFICATE_UNTRUSTED. */
export type ChainReason = keyof typeof chainReasons;

/** Words for what is wrong; used by several codes. */
const reasons = {
  // PEM
  'pem-boundary': 'BEGIN 与 END 行缺失或不配对',
  'pem-header': '含有加密头（RFC 1421 旧式加密），请转换为 PKCS#8',
  'pem-several': '含有多个对象，应只有一个',
  'pem-none': '没有 PEM 对象',
  // certificates
  'pair-subject': '主体名称不同',
  'pair-issuer': '颁发者不同',
  'pair-sign-usage': '签名证书的密钥用法中没有数字签名',
  'pair-sign-encrypts': '签名证书的密钥用法允许加密',
  'pair-encrypt-usage': '加密证书的密钥用法中没有加密用途',
  'pair-encrypt-signs': '加密证书的密钥用法允许签名',
  'pair-same-key': '两张证书用了同一把密钥',
  // headers
  'not-json': '不是 JSON 对象',
  'duplicate-member': '有重复的成员',
  'critical-unknown': '有无法处理的 crit 成员',
  missing: '缺少',
  malformed: '写法不对',
  duplicate: '重复出现',
  unsupported: '不支持',
  // XML
  'xml-syntax': '不是格式良好的 XML',
  'xml-doctype': '含有文档类型声明',
  'xml-limit': '超过大小、深度或数量的上限',
  'xml-duplicate-id': '标识重复，无法确定被签名的元素',
  'xml-no-signature': '没有签名元素',
  'xml-several-signatures': '有多个签名元素，需要指明验证哪一个',
  'xml-reference': '引用的元素不存在，或不是要验证的元素',
  'xml-reference-count': '引用的数量不对',
  'xml-transform': '含有不允许的变换',
  'xml-structure': '签名元素的结构不对',
  // signature server
  'server-status': '应答状态不是成功',
  'server-answer': '应答的格式不对',
} as const;

/** Keys of the words above. */
export type Reason = keyof typeof reasons;

/** One text per error code; a function from parameters to text. */
export const formatsZhCN = {
  CRYPTO_UTF8_INVALID: () => '文本不是合规的 UTF-8。',
  CRYPTO_DER_INVALID: (p: { reason: DerReason; offset?: number }) =>
    `DER 编码不合规范${p.offset === undefined ? '' : `（偏移 ${p.offset}）`}：${derReasons[p.reason]}。`,
  CRYPTO_DER_INDEFINITE_LENGTH: (p: { offset: number }) =>
    `偏移 ${p.offset} 处用了 BER 不定长编码，这里只接受 DER。请让对方输出 DER，或先用 derFromBer 转换。`,
  CRYPTO_STRUCTURE_INVALID: (p: { structure: string; part: string }) =>
    `${p.structure} 的结构不对：${p.part}。`,
  CRYPTO_PEM_INVALID: (p: { reason: Reason }) => `PEM 文本不合规范：${reasons[p.reason]}。`,
  CRYPTO_PEM_LABEL: (p: { expected: string; actual: string }) =>
    `PEM 的类型是 ${p.actual}，应为 ${p.expected}。`,
  CRYPTO_KEY_FORM_UNKNOWN: () =>
    '认不出密钥的形式。可用的形式：PKCS#8、SEC1、SPKI 的 PEM 或 DER，JWK，原始字节，十六进制，Base64。',
  CRYPTO_CURVE_UNSUPPORTED: (p: { curve: string }) => `密钥的曲线 ${p.curve} 不是 SM2。`,
  CRYPTO_ITERATIONS_LIMIT: (p: { limit: number; actual: number }) =>
    `口令派生的迭代次数 ${p.actual} 超过上限 ${p.limit}。`,
  CRYPTO_PASSWORD_UNUSED: () => '给了口令，但密钥没有加密。请确认文件正确，或不给口令。',
  CRYPTO_CERTIFICATE_UNTRUSTED: (p: { subject: string; reason: ChainReason; issuer?: string }) =>
    `证书 ${p.subject} 不可信：${chainReasons[p.reason]}${p.issuer === undefined ? '' : `，缺其颁发者（${p.issuer}）的证书`}。`,
  CRYPTO_CERTIFICATE_PAIR: (p: { reason: Reason }) => `签名证书与加密证书不是一对：${reasons[p.reason]}。`,
  CRYPTO_CERTIFICATE_REQUIRED: () => '需要签名者的证书，但没有给出。',
  CRYPTO_SIGNER_NOT_FOUND: () => '没有找到与签名者信息相符的证书。',
  CRYPTO_RECIPIENT_NOT_FOUND: () => '这份密文不是加密给这把密钥或这张证书的。',
  CRYPTO_CONTENT_REQUIRED: () => '签名不含原文，需要另外给出原文。',
  CRYPTO_CONTENT_MISMATCH: (p: { part: string }) => `${p.part} 的摘要与原文不符，原文被改动。`,
  CRYPTO_ALGORITHM_NOT_ALLOWED: (p: { algorithm: string; expected: string }) =>
    `算法 ${p.algorithm} 不被允许，应为 ${p.expected}。`,
  CRYPTO_COMPACT_FORM: (p: { parts: number }) => `紧凑格式应由 ${p.parts} 段组成，以点号分隔。`,
  CRYPTO_HEADER_INVALID: (p: { header: string; reason: Reason }) =>
    `头部 ${p.header} 不对：${reasons[p.reason]}。`,
  CRYPTO_COMPONENT_MISSING: (p: { component: string }) => `签名没有覆盖 ${p.component}，或消息里没有它。`,
  CRYPTO_SIGNATURE_TIME: (p: { reason: 'expired' | 'too-old' | 'future' | 'missing' }) =>
    `签名的时间不可接受：${{ expired: '已过期', 'too-old': '太旧', future: '在将来', missing: '没有时间' }[p.reason]}。`,
  CRYPTO_XML_INVALID: (p: { reason: Reason }) => `XML 不可接受：${reasons[p.reason]}。`,
  CRYPTO_XML_SIGNATURE: (p: { reason: Reason }) => `XML 签名不可接受：${reasons[p.reason]}。`,
  CRYPTO_SIGNATURE_SERVER: (p: { reason: Reason }) => `签名服务器没有给出可用的结果：${reasons[p.reason]}。`,
  CRYPTO_TIMESTAMP_REFUSED: (p: { status: number }) => `时间戳服务拒绝了请求（状态 ${p.status}）。`,
  CRYPTO_TIMESTAMP_MISMATCH: (p: { part: string }) => `时间戳应答与请求不符：${p.part}。`,
};
