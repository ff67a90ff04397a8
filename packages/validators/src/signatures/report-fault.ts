// Which finding or line of the ledger a signed object gives that could not be verified.
import type { CryptoError } from '@hulian/crypto';
import type { FindingCollector } from '../engine/collector.js';
import type { FindingParams, Location } from '../finding.js';
import { signatureForm } from '../rules/signature/form.js';
import { signatureValue } from '../rules/signature/value.js';

/** Ledger: what was missing to verify at all. */
const missing: Readonly<Record<string, string>> = {
  CRYPTO_CONTENT_REQUIRED: 'signature-content-missing',
  CRYPTO_CERTIFICATE_REQUIRED: 'signature-certificate-missing',
  CRYPTO_SIGNER_NOT_FOUND: 'signature-certificate-missing',
};
const otherAlgorithms: ReadonlySet<string> = new Set([
  'CRYPTO_ALGORITHM_NOT_ALLOWED',
  'CRYPTO_ALGORITHM_UNSUPPORTED',
  'CRYPTO_CURVE_UNSUPPORTED',
]);
/** Forms that XML signatures may have and that are not verified here: several references, other transforms, other places. */
const otherForms: ReadonlySet<string> = new Set(['xml-reference', 'xml-reference-count', 'xml-transform']);

/** Reports why a signature is not good, or could not be looked at. */
export function reportFault(
  collector: FindingCollector,
  error: CryptoError,
  location: Location,
  withoutUserId: boolean,
): void {
  const { code } = error;
  const reason = missing[code];
  if (reason !== undefined) {
    collector.notChecked(signatureValue, { reason, location });
  } else if (otherAlgorithms.has(code)) {
    collector.report(signatureForm, { message: 'algorithm', severity: 'warning', location });
    collector.notChecked(signatureValue, { reason: 'signature-algorithm', location });
  } else if (code === 'CRYPTO_CONTENT_MISMATCH') {
    collector.report(signatureValue, { message: 'content', location });
  } else if (code === 'CRYPTO_SIGNATURE_MISMATCH' || code === 'CRYPTO_SIGNATURE_RANGE') {
    collector.report(signatureValue, { message: withoutUserId ? 'other-reading' : 'mismatch', location });
  } else if (otherForms.has(String(paramsOf(error).reason))) {
    collector.report(signatureForm, { message: 'unsupported', severity: 'warning', location });
    collector.notChecked(signatureValue, { reason: 'signature-form', location });
  } else {
    collector.report(signatureForm, { message: 'structure', params: { code, ...paramsOf(error) }, location });
  }
}

/** Parameters of crypto errors are kinds, names, lengths and positions; a subject is a person and stays out. */
function paramsOf({ params }: CryptoError): FindingParams {
  return Object.fromEntries(
    Object.entries(params ?? {}).filter(([name]) => name !== 'subject'),
  ) as FindingParams;
}
