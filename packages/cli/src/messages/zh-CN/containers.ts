import type { ContainerKind } from '@hulian/crypto';
import type { Covered, NotChecked, Reading } from '../../commands/_verify-container.js';

const kinds: Record<ContainerKind, string> = {
  'signed-data': '签名数据（GB/T 35275）',
  'enveloped-data': '数字信封（GB/T 35275）',
  jws: 'JWS（GM/T 0125）',
  jwe: 'JWE（GM/T 0125）',
  'xml-signature': 'XML 签名',
};

const covered: Record<Covered, string> = {
  content: '其中的内容，全部字节',
  'content-detached': '所给文件的全部字节',
  attributes: '签名者的经鉴别属性',
  header: 'JWS 头部',
  document: '整个 XML 文档',
  element: '指定的元素',
};

const notChecked: Record<NotChecked, string> = {
  owner: '公钥属于谁（没有给出信任的证书，没有验证证书链）',
  revocation: '证书是否已被吊销（没有给出吊销列表）',
  'signing-time': '签名时间（是签名者自己写的，要由时间戳证明）',
  'outside-element': '指定元素以外的部分，以及其中的注释',
  'xml-outside': 'XML 声明、注释和签名元素本身（不在签名范围内）',
};

const readings: Record<Reading, string> = {
  'empty-user-id': '用户标识为空',
  'default-user-id': '用户标识为默认的 1234567812345678',
  ber: '按 BER（不定长编码）读；请对方输出 DER',
  'der-in-jws': 'JWS 中的签名是 DER；应为 64 字节 r‖s',
  'jws-algorithm': 'JWS 的 alg 不是 SGD_SM3_SM2，而是别的常见写法',
};

export const containers = {
  options: {
    form: '签名形式：der、raw（r‖s，64 字节）、gbt35275（签名数据）、jws 或 xml',
    selfSigned: '写出自签名证书而不是请求（仅限开发与联调，没有人为它担保）',
    days: '自签名证书的有效天数',
    ownCertificate:
      '签名者的证书，可连同中间证书放在一个 PEM 里（gbt35275 必须给出；jws 写入 x5c，xml 写入 KeyInfo）',
    detached: '签名中不带内容（gbt35275 与 jws）',
    signatureOut: '签名写到哪个文件（默认为文件名加 .sig、.p7m、.p7s、.jws 或 .signed.xml；“-”表示标准输出）',
    signature: '签名文件（默认为文件名加 .sig、.p7s 或 .jws；文件本身是签名对象时不需要）',
    trust: '信任的根证书文件（PEM 或 DER，可多次给出）',
    crl: '证书吊销列表（可多次给出）；给出后每张证书都要能证明没有被吊销',
    at: '按哪个时刻检查证书的有效期（默认为现在）',
    element: '应当被签名的 XML 元素的 ID（默认为整个文档）',
    recipientCertificate: '收件方的加密证书（gbt35275；可多次给出）',
    encryptForm: '密文形式：jwe、gbt35275（数字信封），或 SM2 密文的排列 c1c3c2、c1c2c3、der',
    encryptedOut: '密文写到哪个文件（默认为文件名加 .jwe、.p7m 或 .sm2；“-”表示标准输出）',
    decryptCertificate: '自己的加密证书；数字信封有多个收件人时用它找到自己的一份',
    layout: '按 SM2 密文读，并指定排列（默认按内容识别；裸密文为 c1c3c2 或 der）',
    decryptedOut: '明文写到哪个文件（默认去掉 .jwe、.p7m 或 .sm2；“-”表示标准输出）',
  },
  noCertificate: (path: string) => `${path} 中没有证书。`,
  notDetached: 'XML 签名在文档之内，不能与内容分开。',
  noSignature: (path: string) =>
    `${path} 自身没有签名，旁边也没有 ${path}.sig、.p7s 或 .jws。用 --signature 给出签名文件。`,
  badDate: (text: string) => `“${text}”不是日期；请写成 2026-01-31 或 2026-01-31T08:00:00Z。`,
  isEncrypted: (path: string) => `${path} 是加密的，不是签名；请先用 hulian decrypt 解密。`,
  notEncrypted:
    '认不出密文：不是 JWE、GB/T 35275 数字信封或 SM2 密文（04 或 30 开头）。可用 --layout 指定排列。',
  envelopedNotAuthentic: '提示：数字信封只保密，不能证明内容没有被改动；要证明，请先签名再做信封。',
  trustMissing:
    '请用 --trust 给出信任的证书，或用 --public-key 给出对方的公钥；签名里自带的证书不能证明自己。',
  otherSigner: '签名者不是 --public-key 所给的公钥。请向签名者核对公钥，或用 --trust 给出其根证书。',
  kind: (kind: ContainerKind, detached: boolean) => `种类：${kinds[kind]}${detached ? '，内容在外' : ''}`,
  reason: (text: string) => `原因：${text}`,
  signer: (subject: string, chain: readonly string[] | undefined) =>
    `签名者：${subject}${chain && chain.length > 1 ? `（证书链：${chain.join(' → ')}）` : ''}`,
  scope: (good: readonly Covered[], left: readonly NotChecked[]) =>
    `签名覆盖：${good.map((each) => covered[each]).join('、')}\n${left.map((each) => `未核对：${notChecked[each]}\n`).join('')}`,
  readings: (found: readonly Reading[]) =>
    found.length === 0
      ? '试过常见的不一致（用户标识、BER、签名的编码、算法名），都不成立：内容或签名已被改动，或签名者另有其人。'
      : `在以下做法下成立：${found.map((each) => readings[each]).join('；')}。`,
};
