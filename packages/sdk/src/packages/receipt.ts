import { jws, type Signer } from '@hulian/crypto';
import { SdkError } from '../errors/sdk-error.js';
import type { Outbox } from '../outbox/outbox.js';
import type { RecordState } from '../outbox/record.js';
import type { OpenedPackage } from './open-package.js';

/** What became of the records of a package; travels back the same way as the package came. */
export interface PackageReceipt {
  readonly package: string;
  readonly institution: string;
  readonly at: string;
  readonly records: readonly {
    readonly key: string;
    readonly state: RecordState | 'missing';
    readonly code?: string;
  }[];
}

/** Makes a signed receipt (compact JWS). May be made again when more records are done. */
export async function makeReceipt(
  opened: OpenedPackage,
  outbox: Outbox,
  signer: Signer,
  now = Date.now(),
): Promise<string> {
  const records: PackageReceipt['records'] = [...opened.entries()].map((entry) => {
    const { key } = entry;
    const found = outbox.find(key);
    // What became of other content under the same key says nothing of this record.
    if (found && !outbox.isOf(entry)) return { key, state: 'missing', code: 'C004' };
    return { key, state: found?.state ?? 'missing', ...(found?.code !== undefined && { code: found.code }) };
  });
  const receipt: PackageReceipt = {
    package: opened.header.id,
    institution: opened.header.to,
    at: new Date(now).toISOString(),
    records,
  };
  return jws.sign(JSON.stringify(receipt), signer, { header: { typ: 'hlpkg-receipt' } });
}

/** @throws SdkError CRYPTO_SIGNATURE_MISMATCH */
export function readReceipt(text: string, publicKey: Uint8Array): PackageReceipt {
  try {
    const { header, payload } = jws.verify(text.trim(), publicKey);
    if (header['typ'] === 'hlpkg-receipt')
      return JSON.parse(new TextDecoder().decode(payload)) as PackageReceipt;
  } catch (cause) {
    throw new SdkError('CRYPTO_SIGNATURE_MISMATCH', { subject: 'receipt' }, { cause });
  }
  throw new SdkError('CRYPTO_SIGNATURE_MISMATCH', { subject: 'receipt' });
}
