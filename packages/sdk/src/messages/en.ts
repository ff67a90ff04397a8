import type { Messages } from './index.js';
import { codeText, reasonText, text } from './text.js';

/** What is wrong with an answer, where a person can mend it. */
const answerReasons: Readonly<Record<string, string>> = {
  CRYPTO_SIGNATURE_TIME:
    'its time is more than 5 minutes off; set the clock of this machine, then ask the platform to set theirs',
};

/** What is wrong with an offline package. */
const packageReasons: Readonly<Record<string, string>> = {
  header: 'its first line is no header of a package; this is another file, or its beginning was changed',
  entries: 'the number of entries is not that of the header',
  record: 'one of its records names no operation, or its key is none that a request can carry',
  signature: 'the signature of the header does not verify',
  digest: 'the content does not fit the digest in the header',
  signer: 'its signer is not trusted; code or public key of the sender are not those given',
  recipient: 'it is addressed to another institution',
  'recipient-key': 'it is addressed to this institution, but made for another key than the one given',
};

/** Texts of the SDK's errors in English. */
export const en: Messages = {
  CONFIG_FILE_NOT_FOUND: (d) => `File ${text(d.path)} was not found. Check the path.`,
  CONFIG_INVALID: (d) => `Option ${text(d.option)} is wrong: expected ${text(d.expected)}.`,
  CONFIG_FILE_LOCKED: (d) =>
    `File ${text(d.path)} is in use by another process (pid ${text(d.pid)}). Stop it first; a queue file is opened by one process only.`,
  CONFIG_FILE_CORRUPT: (d) =>
    `File ${text(d.path)} is damaged. It was renamed to ${text(d.kept)}; ${text(d.salvaged)} readable records were moved to a new file. Reconcile with the platform.`,
  CONFIG_FILE_FOREIGN: (d) =>
    `File ${text(d.path)} is not a ${text(d.expected)} file of this program. Use another path.`,
  CONFIG_STORAGE_FULL: (d) =>
    `The disk is full: ${text(d.path)} was not written and the record was not queued. Free space and try again.`,
  CONFIG_STORAGE_FAILED: (d) => `Cannot read or write ${text(d.path)}. Check permissions and the disk.`,
  STANDARDS_UNKNOWN_ID: (d) => `The library of standards has no ${text(d.id)}.`,
  STANDARDS_UNKNOWN_EDITION: (d) => `The library of standards has no edition ${text(d.edition)}.`,
  VALIDATION_FAILED: (d) =>
    `${text(d.subject)} failed validation with ${text(d.errors)} errors. Mend it following findings.`,
  CRYPTO_KEY_INVALID: (d) => `Key ${text(d.key)} cannot be used: expected ${text(d.expected)}.`,
  CRYPTO_SIGNATURE_MISMATCH: (d) =>
    `The signature of ${text(d.subject)} does not verify; the content may have been changed.`,
  CRYPTO_DECRYPTION_FAILED: (d) => `${text(d.subject)} cannot be decrypted: another key, or changed content.`,
  CRYPTO_ALGORITHM_UNAVAILABLE: (d) => `Algorithm ${text(d.algorithm)} is not available.`,
  AUTH_REJECTED: (d) =>
    `The platform rejected the authentication of ${text(d.operation)}: platform code ${text(d.platformCode)}, status ${text(d.status)}. Act on the code; do not resend.`,
  AUTH_EXPIRED: (d) =>
    `The time of the request for ${text(d.operation)} was outside the platform's window, code ${text(d.platformCode)}. Set the clock and try again.`,
  AUTH_ANSWER_UNSIGNED: (d) =>
    `The answer to ${text(d.operation)} is not signed and cannot be trusted. Check the address and proxies on the way.`,
  AUTH_ANSWER_UNTRUSTED: (d) =>
    `The answer to ${text(d.operation)} is signed by key ${text(d.keyId)}, which is not trusted. Check the public key with the platform.`,
  AUTH_ANSWER_MISMATCH: (d) =>
    `The answer to ${text(d.operation)} does not verify or does not belong to this request (${reasonText(d.reason, answerReasons)}).`,
  TRANSPORT_TIMEOUT: (d) =>
    `No answer to ${text(d.operation)} within ${text(d.timeout)} ms; the outcome is unknown. Query by idempotency key ${text(d.idempotencyKey)} before sending again.`,
  TRANSPORT_UNREACHABLE: (d) =>
    `The connection for ${text(d.operation)} failed (${text(d.reason)}${d.reason === 'blocked-port' ? ', fetch never connects to this port: use another' : ''}). Check address, port and network, and whether the platform runs; where the outcome is unknown, query by idempotency key before sending again.`,
  TRANSPORT_TLS: (d) =>
    `The TLS connection for ${text(d.operation)} failed (${text(d.reason)}). Check the platform certificate and the trusted roots.`,
  TRANSPORT_ABORTED: (d) => `${text(d.operation)} was cancelled by the caller.`,
  TRANSPORT_ANSWER_INVALID: (d) =>
    `The answer to ${text(d.operation)} cannot be understood (status ${text(d.status)}, ${text(d.reason)}).`,
  PLATFORM_REJECTED: (d) =>
    `The platform refused ${text(d.operation)}: code ${text(d.platformCode)}${codeText(d.platformCode, 'en', ' (', '; ', ')')}, status ${text(d.status)}. Mend it as the code says; do not resend as it is.`,
  PLATFORM_BUSY: (d) =>
    `The platform is busy; ${text(d.operation)} was not accepted: code ${text(d.platformCode)}, status ${text(d.status)}. Retry later with the same idempotency key.`,
  PLATFORM_OUTCOME_UNKNOWN: (d) =>
    `The outcome of ${text(d.operation)} is unknown (status ${text(d.status)}). Query by idempotency key ${text(d.idempotencyKey)} before sending again.`,
  TRANSPORT_QUEUE_FULL: (d) =>
    `The outbox holds ${text(d.count)} records, its limit is ${text(d.limit)}. Check the connection to the platform or raise the limit.`,
  VALIDATION_ASSESSMENT_INVALID: () =>
    'This is no self-test exported by hulian, or it is incomplete. Export it again.',
  VALIDATION_PACKAGE_INVALID: (d) =>
    `Offline package ${text(d.path)} is malformed: ${reasonText(d.reason, packageReasons)}.`,
  VALIDATION_PACKAGE_TRUNCATED: (d) =>
    `Offline package ${text(d.path)} is incomplete: expected ${text(d.expected)} bytes, found ${text(d.actual)}. Transfer it again.`,
  CRYPTO_PACKAGE_ALTERED: (d) =>
    `Offline package ${text(d.path)} may have been changed: ${reasonText(d.reason, packageReasons)}. Transfer it again; if that does not help, have it made again.`,
  CRYPTO_PACKAGE_FOREIGN: (d) =>
    `Offline package ${text(d.path)} cannot be taken: ${reasonText(d.reason, packageReasons)}.`,
  VALIDATION_PACKAGE_REPLAYED: (d) =>
    `Offline package ${text(d.id)} was imported before; the receipt is the same as then.`,
  INTERNAL_UNREACHABLE_STATE: (d) => `Internal error (${text(d.where)}). Please report it.`,
};
