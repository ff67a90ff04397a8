import { base64ToBytes, bytesToHex, sm2, sm3, sm4, type Decrypter } from '@hulian/crypto';
import { isIdempotencyKey } from '../client/idempotency-key.js';
import { SdkError } from '../errors/sdk-error.js';
import { keyIdOf } from '../signing/hulian-2026.js';
import { placeOf, type PackageEntry, type PackageHeader } from './format.js';

/** Who reads, and whose packages are believed. */
export interface OpenPackageOptions {
  /** Name of the file, for messages. */
  readonly path: string;
  /** Own institution code. */
  readonly institution: string;
  readonly decrypter: Decrypter;
  /** Public keys, 65 bytes, by institution code of the sender. */
  readonly trust: Readonly<Record<string, readonly Uint8Array[]>>;
}

/** A package that was verified as a whole. */
export interface OpenedPackage {
  readonly header: PackageHeader;
  /** Entries from the number `from` on, decrypted as they are asked for. */
  entries(from?: number): Generator<PackageEntry>;
}

const newline = 0x0a;

/**
 * Verifies a package as a whole: form, addressee, signer, completeness, content.
 * @throws SdkError VALIDATION_PACKAGE_INVALID, VALIDATION_PACKAGE_TRUNCATED, CRYPTO_PACKAGE_FOREIGN, CRYPTO_PACKAGE_ALTERED
 */
export async function openPackage(bytes: Uint8Array, options: OpenPackageOptions): Promise<OpenedPackage> {
  const { path } = options;
  const firstEnd = bytes.indexOf(newline);
  const secondEnd = bytes.indexOf(newline, firstEnd + 1);
  if (firstEnd < 0 || secondEnd < 0)
    throw new SdkError('VALIDATION_PACKAGE_INVALID', { path, reason: 'header' });
  const header = readHeader(bytes.subarray(0, firstEnd), path);
  refuseForeign(
    header,
    bytes.subarray(0, firstEnd),
    new TextDecoder().decode(bytes.subarray(firstEnd + 1, secondEnd)),
    options,
  );
  const content = bytes.subarray(secondEnd + 1);
  if (content.length < header.size)
    throw new SdkError('VALIDATION_PACKAGE_TRUNCATED', {
      path,
      expected: header.size,
      actual: content.length,
    });
  if (content.length > header.size || bytesToHex(sm3(content)) !== header.digest)
    throw new SdkError('CRYPTO_PACKAGE_ALTERED', { path, reason: 'digest' });
  const key = await unwrap(header, options);
  const lines = new TextDecoder().decode(content).split('\n').slice(0, -1);
  if (lines.length !== header.entries)
    throw new SdkError('VALIDATION_PACKAGE_INVALID', { path, reason: 'entries' });
  return {
    header,
    *entries(from = 0) {
      for (let index = from; index < lines.length; index += 1)
        yield readEntry(lines[index] ?? '', index, header.id, key, path);
    },
  };
}

function readHeader(line: Uint8Array, path: string): PackageHeader {
  try {
    const header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line)) as PackageHeader;
    const texts = [
      header.id,
      header.from,
      header.to,
      header.signerKey,
      header.recipientKey,
      header.digest,
      header.wrappedKey,
    ];
    if (
      header.hlpkg === 1 &&
      Number.isSafeInteger(header.entries) &&
      Number.isSafeInteger(header.size) &&
      texts.every((text) => typeof text === 'string')
    )
      return header;
  } catch {
    // Not JSON: told below.
  }
  throw new SdkError('VALIDATION_PACKAGE_INVALID', { path, reason: 'header' });
}

function refuseForeign(
  header: PackageHeader,
  line: Uint8Array,
  signature: string,
  { path, institution, trust, decrypter }: OpenPackageOptions,
): void {
  const signer = trust[header.from]?.find((key) => keyIdOf(key) === header.signerKey);
  if (!signer) throw new SdkError('CRYPTO_PACKAGE_FOREIGN', { path, reason: 'signer' });
  let isGood: boolean;
  try {
    isGood = sm2.verify(base64ToBytes(signature), line, signer);
  } catch {
    isGood = false;
  }
  if (!isGood) throw new SdkError('CRYPTO_PACKAGE_ALTERED', { path, reason: 'signature' });
  if (header.to !== institution) throw new SdkError('CRYPTO_PACKAGE_FOREIGN', { path, reason: 'recipient' });
  if (header.recipientKey !== keyIdOf(decrypter.publicKey))
    throw new SdkError('CRYPTO_PACKAGE_FOREIGN', { path, reason: 'recipient-key' });
}

async function unwrap(header: PackageHeader, { path, decrypter }: OpenPackageOptions): Promise<Uint8Array> {
  try {
    return await decrypter.decrypt(base64ToBytes(header.wrappedKey));
  } catch (cause) {
    throw new SdkError('CRYPTO_DECRYPTION_FAILED', { subject: path }, { cause });
  }
}

function readEntry(line: string, index: number, id: string, key: Uint8Array, path: string): PackageEntry {
  let entry: Partial<PackageEntry> | null;
  try {
    const sealed = base64ToBytes(line);
    const plain = sm4.decrypt(sealed.subarray(12), {
      key,
      mode: 'gcm',
      iv: sealed.subarray(0, 12),
      aad: placeOf(id, index),
    });
    entry = JSON.parse(new TextDecoder().decode(plain)) as Partial<PackageEntry> | null;
  } catch (cause) {
    throw new SdkError('CRYPTO_PACKAGE_ALTERED', { path, reason: `entry ${index + 1}` }, { cause });
  }
  // A known sender may be wrong: a key that no header can carry would stop the queue at this record for good.
  if (typeof entry?.operation !== 'string' || !isIdempotencyKey(entry.key))
    throw new SdkError('VALIDATION_PACKAGE_INVALID', { path, reason: 'record' });
  return entry as PackageEntry;
}
