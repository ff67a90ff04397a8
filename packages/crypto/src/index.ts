export { CryptoError, isCryptoError } from './errors.js';
export type { CryptoErrorCode, CryptoErrorLanguage, CryptoErrorParams } from './errors.js';
export { base64ToBytes, bytesToBase64, bytesToHex, hexToBytes, utf8ToBytes } from './bytes.js';
