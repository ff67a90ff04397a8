// The one error class of this package. Texts are made from code and parameters, in Chinese and English,
// so that a message can never carry key material or content.
import { en } from './messages/en.js';
import { zhCN } from './messages/zh-CN.js';

/** Every cause has its own code; codes are never renamed or reused. */
export type CryptoErrorCode = keyof typeof zhCN;

/** Parameters of a code: kinds, names, lengths and positions. */
export type CryptoErrorParams<Code extends CryptoErrorCode> =
  Parameters<(typeof zhCN)[Code]> extends [infer P] ? P : undefined;

/** Languages of the texts. */
export type CryptoErrorLanguage = 'zh-CN' | 'en';

const brand = Symbol.for('@hulian/crypto/CryptoError');
const catalogues = { 'zh-CN': zhCN, en };

/** What this package throws for bad input (密码错误). `message` is Chinese; `text('en')` gives English. */
export class CryptoError<Code extends CryptoErrorCode = CryptoErrorCode> extends Error {
  override readonly name = 'CryptoError';
  readonly kind = 'Crypto';
  readonly code: Code;
  readonly params: CryptoErrorParams<Code>;

  constructor(
    code: Code,
    ...rest: CryptoErrorParams<Code> extends undefined
      ? [params?: undefined, options?: ErrorOptions]
      : [params: CryptoErrorParams<Code>, options?: ErrorOptions]
  ) {
    const [params, options] = rest as [CryptoErrorParams<Code>, ErrorOptions?];
    super(textOf(code, params, 'zh-CN'), options);
    this.code = code;
    this.params = params;
    Object.defineProperty(this, brand, { value: true });
  }

  /** The sentence in one language. */
  text(language: CryptoErrorLanguage): string {
    return textOf(this.code, this.params, language);
  }
}

/** True for a CryptoError, also one made by a second copy of this package. */
export function isCryptoError(value: unknown): value is CryptoError {
  return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[brand] === true;
}

function textOf(code: CryptoErrorCode, params: unknown, language: CryptoErrorLanguage): string {
  return (catalogues[language][code] as (params: unknown) => string)(params);
}
