export { CryptoError, isCryptoError } from './errors.js';
export type { CryptoErrorCode, CryptoErrorLanguage, CryptoErrorParams } from './errors.js';
export { base64ToBytes, bytesToBase64, bytesToHex, hexToBytes, utf8ToBytes } from './bytes.js';
export { cryptoInfo } from './core/backend.js';
export type { CryptoInfo } from './core/backend.js';
export { hmacSm3, kdfSm3, pbkdf2Sm3, sm3 } from './sm3.js';
export type { Sm3Hash } from './sm3.js';
export { sm4 } from './sm4.js';
export type { Sm4Mode, Sm4Options, Sm4Stream } from './sm4.js';
export { sm2 } from './sm2.js';
export { defaultUserId } from './sm2/digest.js';
export type { EncryptionOptions } from './sm2/encrypt.js';
export type { KeyExchangeInput, KeyExchangeResult } from './sm2/exchange.js';
export type { KeyPair, PreparedKey } from './sm2/keys.js';
export type { DigestSignatureOptions, SignatureEncoding, SignatureOptions } from './sm2/sign.js';
export type { DigestForm, SignatureExplanation, SignatureVariant, UserIdForm } from './sm2/explain.js';
export type { MessageForm } from './sm2/message-forms.js';
export type { SignatureForm } from './sm2/signature-forms.js';

export * as keys from './keys/index.js';
export type {
  KeyInput,
  KeyProtection,
  ReadPrivateKeyOptions,
  Sm2Jwk,
  WritePrivateKeyOptions,
  WritePublicKeyOptions,
} from './keys/index.js';

export * as jws from './containers/jws.js';
export type { JwsContent, JwsSignOptions, JwsVerifyOptions } from './containers/jws.js';
export {
  digestToSign,
  fileDecrypter,
  fileSigner,
  memoryDecrypter,
  memorySigner,
  signWith,
} from './signer.js';
export type { Decrypter, FileSignerOptions, MemorySignerOptions, Signer } from './signer.js';
export * as httpSignature from './containers/http-signature.js';
export type {
  HttpKeySource,
  HttpMessage,
  HttpSignature,
  HttpSignatureHeaders,
  HttpSignOptions,
  HttpVerifyOptions,
} from './containers/http-signature.js';

export * as certificates from './certificates/index.js';
export type {
  Certificate,
  CertificateInput,
  CertificatePlan,
  CertificateRequest,
  ChainOptions,
  KeyUsage,
  Name,
  NameAttribute,
  RevocationList,
} from './certificates/index.js';
export { readPem, writePem } from './encoding/pem.js';
export type { PemObject } from './encoding/pem.js';

export * as gbt35275 from './containers/gbt35275.js';
export type {
  SignedDataOptions,
  SignedDataVerifyOptions,
  VerifiedSignedData,
  VerifiedSigner,
} from './containers/gbt35275.js';
export { derFromBer } from './encoding/ber.js';
export { recogniseContainer } from './containers/recognise.js';
export type { ContainerKind, RecognisedContainer } from './containers/recognise.js';
export * as jwe from './containers/jwe.js';
export type { JweContent, JweDecryptOptions, JweEncryptOptions } from './containers/jwe.js';
export type { CmsReadOptions } from './containers/cms.js';
export type { CiphertextLayout } from './encoding/ciphertext.js';
export type { JsonObject } from './encoding/json-object.js';
export type { Pkcs12Content, Pkcs12Options } from './keys/index.js';
export type {
  CrlPlan,
  Extension,
  RequestPlan,
  Revocation,
  RevocationListInput,
} from './certificates/index.js';
export { httpSigner } from './signer-http.js';
export type { FetchFunction, HttpSignerOptions } from './signer-http.js';
export * as timestamp from './containers/timestamp.js';
export type {
  Timestamp,
  TimestampPlan,
  TimestampQuery,
  TimestampQueryOptions,
  TimestampReplyOptions,
} from './containers/timestamp.js';
export * as xmlSignature from './containers/xml-signature.js';
export type { VerifiedXml, XmlSignOptions, XmlVerifyOptions } from './containers/xml-signature.js';
export { signatureFromDer, signatureToDer } from './encoding/signature.js';
export { base64UrlToBytes, bytesToBase64Url, bytesToUtf8 } from './encoding/text.js';
