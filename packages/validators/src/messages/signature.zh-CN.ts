import { chainFault, cryptoFault, type ChainFault, type CryptoFault } from './crypto-fault.js';

/** 好的签名覆盖什么。 */
export interface Covered {
  readonly covers: string;
  readonly signers: number;
}

const coverages: Readonly<Record<string, string>> = {
  content: '对象内的全部内容',
  'content-detached': '旁边的原文件',
  document: '整个文档（签名元素自身除外）',
  element: '一个元素',
};
const covered = ({ covers }: Covered): string => coverages[covers] ?? covers;

/** 签名类发现的中文文字。 */
export const signatureMessages = {
  'signature/form/structure': (p: CryptoFault) =>
    `签名对象的结构不对，无法验证：${cryptoFault(p, 'zh-CN')}请用规范的实现重新签名。`,
  'signature/form/algorithm': () =>
    '签名没有使用 SM2 与 SM3，本工具不验证这样的签名。共享文档与平台交换应使用国密算法，请与对方确认。',
  'signature/form/unsupported': () =>
    '签名的引用方式（位置、多个引用或变换）不在本工具的验证范围内，没有验证。能被验证的写法是：一个签名、一个引用、指向签名所在的元素。',
  'signature/value/content': () => '内容的摘要与签名不符：内容在签名之后被改动过。请用原文件，或重新签名。',
  'signature/value/mismatch': () =>
    '签名值与内容、证书公钥不符：内容或签名被改动，或签名用了别的密钥。可用 hulian verify --explain 查找原因。',
  'signature/value/other-reading': () =>
    '签名是用空的用户标识算出的；应为 1234567812345678（GB/T 35276）。请改正签名程序的用户标识参数后重新签名。',
  'signature/value/signed-later': () =>
    '签名与其他签名加入之前的文档相符，与现在的文档不符：封内签名只排除自身（XMLDSig 6.6.4），别的验证程序会拒绝它。除后加的签名外内容没有改动。后面的签名请放进文档旁边的文件（分离签名）。',
  'signature/certificate/untrusted': (p: ChainFault & { readonly day: string }) =>
    `按 ${p.day} 核对，${chainFault(p, 'zh-CN')}请核对 --signature-trust 给出的根证书，或更换证书。`,
  'signature/certificate/revoked': () => '签名者的证书链中有证书已被吊销。请换用有效证书重新签名。',
  'signature/certificate/key-usage': () =>
    '证书的密钥用法不包含数字签名，可能误用了加密证书。请用签名证书重新签名。',
  'signature/certificate/purpose': () =>
    '证书的扩展密钥用法只有别的用途（TLS 服务器、代码签名、时间戳或 OCSP，RFC 5280 4.2.1.12）。请用签名证书签名。',
  'signature/time/outside-validity': () => '声明的签名时间不在证书有效期之内。请核对签名服务器的时钟和证书。',
  'signature/time/before-document': () => '声明的签名时间早于文档的生成时间：先有文档才能签名。请核对时钟。',
  'signature/time/future': () => '声明的签名时间晚于校验日期。请核对签名服务器的时钟。',
  'signature/institution/different': () =>
    '证书主体不是文档保管机构（custodian）：名称和机构代码都对不上。请确认用的是本机构的证书。',
  'signature/coverage/covers': (p: Covered) =>
    `签名值正确，覆盖${covered(p)}，签名者 ${p.signers} 名。签名值正确不等于签名者可信，见证书的结论或未校验清单。`,
  'signature/coverage/part': (p: Covered) =>
    `签名值正确，但只覆盖${covered(p)}；文件的其余部分被改动也不会被发现。需要整体保护时请对根元素签名。`,
  'signature/coverage/object': () =>
    '签名元素里有签名没有覆盖的 Object，被改动也不会被发现。请不要依赖其中的内容。',
  'not-checked/signature-content-missing': () => '签名不含原文，也没有在旁边找到原文件，未验证签名。',
  'not-checked/signature-certificate-missing': () =>
    '签名中没有签名者的证书，未验证签名。可用 hulian verify --public-key 给出公钥验证。',
  'not-checked/signature-algorithm': () => '签名使用了不支持的算法，未验证签名。',
  'not-checked/signature-form': () => '签名的引用方式不支持，未验证签名。',
  'not-checked/signature-unreadable': () => '内容像签名对象但无法识别，未验证签名。',
  'not-checked/signature-encrypted': () => '内容是加密的，未校验。请先用 hulian decrypt 解密。',
  'not-checked/signature-in-envelope': () => '签名在 SOAP 信封内或属于信封，未验证签名。',
  'not-checked/signatures-left': (p: { readonly judged: number; readonly count: number }) =>
    `文件里有 ${p.count} 个签名，只验证了前 ${p.judged} 个。`,
  'not-checked/signature-outside-root': () => '根元素以外的注释与处理指令不在签名覆盖之内或未核对。',
  'not-checked/signature-time-absent': () => '签名中没有签名时间，未核对签名时间与证书有效期。',
  'not-checked/signature-time-claimed': () => '签名时间是签名者自己声明的，没有时间戳证明。',
  'not-checked/signature-institution': () =>
    '证书主体或被签内容没有可比的机构名称、机构代码，未核对签名者是否为本机构。',
  'not-checked/signature-no-anchors': () =>
    '没有给出受信任的根证书（--signature-trust），未验证证书链：签名者是谁、证书是否可信都没有结论。',
  'not-checked/signature-no-moment': () =>
    '不知道按哪一天核对证书（签名与文档没有时间，也没有 --as-of），未验证证书链。',
  'not-checked/signature-revocation': () => '没有给出吊销列表（--signature-crl），未核对证书是否已被吊销。',
  'not-checked/signature-revocation-list': (p: ChainFault) =>
    `吊销列表不能用于这次核对，未得出是否吊销的结论：${chainFault(p, 'zh-CN')}`,
  'not-checked/signature-content-unknown': () => '被签名的内容不是可识别的共享文档或 FHIR 资源，内容未校验。',
};
