/** The one table of error codes of the SDK. Codes are never renamed or reused; docs and messages are checked against it. */

export type ErrorKind =
  | 'Configuration'
  | 'Standards'
  | 'Validation'
  | 'Crypto'
  | 'Authentication'
  | 'Transport'
  | 'Platform'
  | 'Internal';

/** Kind of the error, and whether the same call may be made again without a person looking at it. */
export interface CodeEntry {
  readonly kind: ErrorKind;
  readonly retryable: boolean;
}

const entry = (kind: ErrorKind, retryable = false): CodeEntry => ({ kind, retryable });

export const errorCodes = {
  CONFIG_FILE_NOT_FOUND: entry('Configuration'),
  CONFIG_INVALID: entry('Configuration'),
  CONFIG_FILE_LOCKED: entry('Configuration'),
  CONFIG_FILE_CORRUPT: entry('Configuration'),
  CONFIG_FILE_FOREIGN: entry('Configuration'),
  CONFIG_STORAGE_FULL: entry('Configuration', true),
  CONFIG_STORAGE_FAILED: entry('Configuration'),
  STANDARDS_UNKNOWN_ID: entry('Standards'),
  STANDARDS_UNKNOWN_EDITION: entry('Standards'),
  VALIDATION_FAILED: entry('Validation'),
  CRYPTO_KEY_INVALID: entry('Crypto'),
  CRYPTO_SIGNATURE_MISMATCH: entry('Crypto'),
  CRYPTO_DECRYPTION_FAILED: entry('Crypto'),
  CRYPTO_ALGORITHM_UNAVAILABLE: entry('Crypto'),
  AUTH_REJECTED: entry('Authentication'),
  AUTH_EXPIRED: entry('Authentication', true),
  AUTH_ANSWER_UNSIGNED: entry('Authentication'),
  AUTH_ANSWER_UNTRUSTED: entry('Authentication'),
  AUTH_ANSWER_MISMATCH: entry('Authentication'),
  TRANSPORT_TIMEOUT: entry('Transport', true),
  TRANSPORT_UNREACHABLE: entry('Transport', true),
  TRANSPORT_TLS: entry('Transport', true),
  TRANSPORT_ABORTED: entry('Transport'),
  TRANSPORT_ANSWER_INVALID: entry('Transport'),
  PLATFORM_REJECTED: entry('Platform'),
  PLATFORM_BUSY: entry('Platform', true),
  PLATFORM_OUTCOME_UNKNOWN: entry('Platform'),
  TRANSPORT_QUEUE_FULL: entry('Transport', true),
  VALIDATION_ASSESSMENT_INVALID: entry('Validation'),
  VALIDATION_PACKAGE_INVALID: entry('Validation'),
  VALIDATION_PACKAGE_TRUNCATED: entry('Validation'),
  CRYPTO_PACKAGE_ALTERED: entry('Crypto'),
  CRYPTO_PACKAGE_FOREIGN: entry('Crypto'),
  VALIDATION_PACKAGE_REPLAYED: entry('Validation'),
  INTERNAL_UNREACHABLE_STATE: entry('Internal'),
} as const satisfies Readonly<Record<string, CodeEntry>>;

/** A code of {@link errorCodes}. */
export type ErrorCode = keyof typeof errorCodes;
