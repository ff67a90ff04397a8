// Sentences of faults that the crypto package found: code and parameters in, its own sentence out.
import { CryptoError, type CryptoErrorCode, type CryptoErrorLanguage } from '@hulian/crypto';

/** Code of a crypto error, with its parameters beside it. */
export interface CryptoFault {
  readonly code: string;
}

/** Why there is no chain: a reason of CRYPTO_CERTIFICATE_UNTRUSTED, or the code of another error. */
export interface ChainFault {
  readonly reason: string;
}

type MakeError = new (code: CryptoErrorCode, params: unknown) => CryptoError;

/** The sentence of a crypto error. */
export const cryptoFault = ({ code, ...params }: CryptoFault, language: CryptoErrorLanguage): string =>
  new (CryptoError as MakeError)(code as CryptoErrorCode, params).text(language);

/** The sentence of a chain that does not hold; the subject is a person and is not named. */
export const chainFault = ({ reason }: ChainFault, language: CryptoErrorLanguage): string => {
  const signer = {
    code: 'CRYPTO_CERTIFICATE_UNTRUSTED',
    reason,
    subject: language === 'en' ? 'of the signer' : '“签名者”',
  };
  return cryptoFault(reason.startsWith('CRYPTO_') ? { code: reason } : signer, language);
};
