// Sentences of sm2.explain in both languages.
import type { CryptoErrorCode, CryptoErrorLanguage } from '../errors.js';
import type { DigestForm, SignatureVariant, UserIdForm } from '../sm2/explain.js';
import type { MessageForm } from '../sm2/message-forms.js';

interface Words {
  readonly valid: string;
  readonly none: string;
  readonly problem: (code: string) => string;
  readonly matches: (parts: readonly string[]) => string;
  readonly message: Record<MessageForm, string>;
  readonly digest: Record<DigestForm, string>;
  readonly userId: Record<UserIdForm, string>;
  readonly signature: (form: string) => string;
}

const zh: Words = {
  valid: '签名有效（GB/T 32918.2）。',
  none: '没有找到匹配的变体：公钥不是签名者的，或数据、签名已被改动。',
  problem: (code) => `无法诊断：输入的形式不对（${code}）。`,
  matches: (parts) => `签名在以下做法下成立：${parts.join('；')}。`,
  message: {
    'as-given': '原文如所给',
    sm3: '先对原文做了一次 SM3，再当作原文签名（重复杂凑）',
    'sm3-hex': '签的是原文 SM3 值的十六进制文本',
    hex: '签的是原文的小写十六进制文本',
    'hex-upper': '签的是原文的大写十六进制文本',
    'from-hex': '原文是十六进制文本，签的是解码后的字节',
    base64: '签的是原文的 Base64 文本',
    'from-base64': '原文是 Base64 文本，签的是解码后的字节',
    gbk: '签的是原文的 GBK 编码',
    'from-gbk': '所给原文是 GBK 编码，签的是其 UTF-8 编码',
    'bom-added': '签的原文前多了 UTF-8 BOM',
    'bom-removed': '签的原文去掉了 UTF-8 BOM',
    crlf: '签的原文换行为 CRLF',
    lf: '签的原文换行为 LF',
    'newline-added': '签的原文末尾多一个换行',
    'newline-removed': '签的原文末尾少一个换行',
  },
  digest: {
    standard: '按标准 e = SM3(Z‖M)',
    'without-z': '没有加 Z，e = SM3(M)',
    raw: '没有杂凑，直接把原文当作 e（旧版 sm-crypto 的默认做法，可被伪造）',
  },
  userId: {
    default: '用户标识为默认的 1234567812345678',
    empty: '用户标识为空（OpenSSL 未设 distid 时如此）',
    given: '用户标识为所给的值',
    none: '不含用户标识',
  },
  signature: (form) => `签名形式 ${form}`,
};

const en: Words = {
  valid: 'The signature is valid (GB/T 32918.2).',
  none: 'No known variant matches: the public key is not the signer’s, or the data or the signature was changed.',
  problem: (code) => `Nothing could be tried: the input has the wrong form (${code}).`,
  matches: (parts) => `The signature holds when made like this: ${parts.join('; ')}.`,
  message: {
    'as-given': 'message as given',
    sm3: 'the message was hashed with SM3 once more before signing',
    'sm3-hex': 'the hexadecimal text of the SM3 digest was signed',
    hex: 'the lower-case hexadecimal text of the message was signed',
    'hex-upper': 'the upper-case hexadecimal text of the message was signed',
    'from-hex': 'the message is hexadecimal text, its decoded bytes were signed',
    base64: 'the Base64 text of the message was signed',
    'from-base64': 'the message is Base64 text, its decoded bytes were signed',
    gbk: 'the GBK bytes of the message were signed',
    'from-gbk': 'the message given is GBK, its UTF-8 bytes were signed',
    'bom-added': 'a UTF-8 BOM stood before the signed message',
    'bom-removed': 'the signed message had no UTF-8 BOM',
    crlf: 'the signed message has CRLF line ends',
    lf: 'the signed message has LF line ends',
    'newline-added': 'the signed message has one more line end',
    'newline-removed': 'the signed message has one line end less',
  },
  digest: {
    standard: 'standard e = SM3(Z || M)',
    'without-z': 'Z left out, e = SM3(M)',
    raw: 'not hashed, the message itself is e (old default of sm-crypto, can be forged)',
  },
  userId: {
    default: 'default user id 1234567812345678',
    empty: 'empty user id (OpenSSL without distid)',
    given: 'the given user id',
    none: 'no user id',
  },
  signature: (form) => `signature form ${form}`,
};

const catalogues: Record<CryptoErrorLanguage, Words> = { 'zh-CN': zh, en };

/** The text of an explanation. */
export function describeExplanation(
  found: { valid: boolean; variants: readonly SignatureVariant[]; problem: CryptoErrorCode | undefined },
  language: CryptoErrorLanguage,
): string {
  const words = catalogues[language];
  const separator = language === 'en' ? ', ' : '，';
  if (found.problem !== undefined) return words.problem(found.problem);
  if (found.variants.length === 0) return found.valid ? words.valid : words.none;
  const parts = found.variants.map(({ signature, message, digest, userId }) =>
    [words.signature(signature), words.userId[userId], words.digest[digest], words.message[message]].join(
      separator,
    ),
  );
  return `${found.valid ? `${words.valid}${language === 'en' ? ' ' : ''}` : ''}${words.matches(parts)}`;
}
