/** Zip archives that list their files with SM3 and carry an SM2 signature of the list: evidence bundles, packages for patients. */
import {
  base64ToBytes,
  bytesToBase64,
  bytesToHex,
  certificates,
  defaultUserId,
  digestToSign,
  hexToBytes,
  sm2,
  sm3,
  timestamp as timestamps,
  type Signer,
} from '@hulian/crypto';
import { readCanonicalZip, readZip, writeZip } from '@hulian/standards';

/** A file as a manifest lists it. */
export interface ListedFile {
  readonly path: string;
  readonly size: number;
  readonly sm3: string;
}

/** Content of signature.json. */
export interface ArchiveSignature {
  readonly algorithm: 'SM2-SM3';
  readonly userId: string;
  /** 65 bytes, hexadecimal. */
  readonly publicKey: string;
  /** DER, base64. */
  readonly certificate?: string;
  /** r || s over manifest.json, hexadecimal. */
  readonly signature: string;
}

/** What is wrong with an archive. */
export type ArchiveFault =
  | 'not-a-bundle'
  | 'archive-altered'
  | 'file-missing'
  | 'file-altered'
  | 'file-extra'
  | 'manifest-unreadable'
  | 'signature-missing'
  | 'signature-wrong'
  | 'signer-not-trusted'
  | 'certificate-of-other-key'
  | 'timestamp-wrong';

/** Who signed; `trusted` only when the key is one the caller named. */
export interface ArchiveSigner {
  readonly publicKey: string;
  readonly subject?: string;
  readonly trusted: boolean;
}

/** What was found in an archive; without manifest nothing else is there. */
export interface OpenedArchive<Manifest> {
  readonly faults: { readonly fault: ArchiveFault; readonly path?: string }[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest?: Manifest;
  readonly signer?: ArchiveSigner;
  /** Time of the time-stamp; its service is not checked against an authority here. */
  readonly timestamp?: string;
}

/** Greatest size of an archive, unpacked. */
const sizeLimit = 256 * 1024 * 1024;

/** JSON as it stands in an archive. */
export const toBytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);

/** Packs files below a manifest of `head` and their list; the same input gives the same bytes but for the signature. */
export async function sealArchive(
  files: ReadonlyMap<string, Uint8Array>,
  head: object,
  signer?: Signer,
  timestamp?: (signature: Uint8Array) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const list = [...files].map(([path, bytes]): ListedFile => ({
    path,
    size: bytes.length,
    sm3: bytesToHex(sm3(bytes)),
  }));
  const manifest = toBytes({ ...head, files: list });
  const all = new Map(files).set('manifest.json', manifest);
  if (signer !== undefined) {
    const signature = await signer.sign(digestToSign(manifest, signer.publicKey));
    const content: ArchiveSignature = {
      algorithm: 'SM2-SM3',
      userId: defaultUserId,
      publicKey: bytesToHex(signer.publicKey),
      ...(signer.certificate && { certificate: bytesToBase64(signer.certificate) }),
      signature: bytesToHex(signature),
    };
    all.set('signature.json', toBytes(content));
    if (timestamp) all.set('timestamp.der', await timestamp(signature));
  }
  return writeZip(all);
}

/** Opens an archive whose manifest has this format and checks everything in it, offline. Never throws. */
export function openArchive<Manifest extends { readonly files: readonly ListedFile[] }>(
  archive: Uint8Array,
  format: string,
  trusted: readonly Uint8Array[],
): OpenedArchive<Manifest> {
  const none = (fault: ArchiveFault) => ({ faults: [{ fault }], files: new Map() });
  let files: Map<string, Uint8Array> | undefined;
  try {
    files = readCanonicalZip(archive, sizeLimit);
  } catch {
    return none('not-a-bundle');
  }
  if (files === undefined) return none('archive-altered');
  const manifest = readJson<Manifest & { readonly format: string }>(files.get('manifest.json'));
  if (manifest?.format !== format || !isFileList(manifest.files))
    return none(files.has('manifest.json') ? 'manifest-unreadable' : 'not-a-bundle');
  const faults: { fault: ArchiveFault; path?: string }[] = checkFiles(manifest.files, files);
  const signature = readJson<ArchiveSignature>(files.get('signature.json'));
  const signer = signature && checkSignature(signature, files, trusted, faults);
  if (signer === undefined)
    faults.push({ fault: files.has('signature.json') ? 'signature-wrong' : 'signature-missing' });
  const time = signature && readTime(signature, files.get('timestamp.der'), faults);
  return {
    faults,
    files,
    manifest,
    ...(signer && { signer }),
    ...(time !== undefined && { timestamp: time }),
  };
}

/** The format that the manifest of an archive states; undefined for any other bytes. */
export function archiveFormat(bytes: Uint8Array): string | undefined {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined;
  const name = 'manifest.json';
  try {
    return readJson<{ readonly format?: string }>(readZip(bytes, sizeLimit, name).get(name))?.format;
  } catch {
    return undefined;
  }
}

/** A JSON object; undefined for anything else. */
export function readJson<Value>(bytes: Uint8Array | undefined): Value | undefined {
  if (bytes === undefined) return undefined;
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Value;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A manifest comes from outside: nothing in it is taken for granted. */
function isFileList(list: unknown): list is readonly ListedFile[] {
  return (
    Array.isArray(list) &&
    list.every(
      (one: Partial<ListedFile> | null) =>
        typeof one?.path === 'string' && typeof one.size === 'number' && typeof one.sm3 === 'string',
    )
  );
}

type Faults = { fault: ArchiveFault; path?: string }[];

function checkFiles(listed: readonly ListedFile[], files: ReadonlyMap<string, Uint8Array>): Faults {
  const named = new Set(['manifest.json', 'signature.json', 'timestamp.der']);
  const faults: Faults = [];
  for (const { path, size, sm3: digest } of listed) {
    const bytes = files.get(path);
    named.add(path);
    if (bytes === undefined) faults.push({ fault: 'file-missing', path });
    else if (bytes.length !== size || bytesToHex(sm3(bytes)) !== digest)
      faults.push({ fault: 'file-altered', path });
  }
  for (const path of files.keys()) if (!named.has(path)) faults.push({ fault: 'file-extra', path });
  return faults;
}

function checkSignature(
  signature: ArchiveSignature,
  files: ReadonlyMap<string, Uint8Array>,
  trusted: readonly Uint8Array[],
  faults: Faults,
): ArchiveSigner | undefined {
  const manifest = files.get('manifest.json') ?? new Uint8Array();
  try {
    const publicKey = hexToBytes(signature.publicKey);
    const { userId } = signature;
    if (!sm2.verify(hexToBytes(signature.signature), manifest, publicKey, { userId })) return undefined;
    const known = trusted.some((key) => bytesToHex(key) === signature.publicKey);
    if (trusted.length > 0 && !known) faults.push({ fault: 'signer-not-trusted' });
    const subject =
      signature.certificate === undefined
        ? undefined
        : subjectOf(signature.certificate, signature.publicKey, faults);
    return { publicKey: signature.publicKey, trusted: known, ...(subject !== undefined && { subject }) };
  } catch {
    return undefined;
  }
}

function subjectOf(certificate: string, publicKey: string, faults: Faults): string {
  const { publicKey: own, subject } = certificates.read(base64ToBytes(certificate));
  if (bytesToHex(own) !== publicKey) faults.push({ fault: 'certificate-of-other-key' });
  return subject.text;
}

function readTime(
  { signature }: ArchiveSignature,
  token: Uint8Array | undefined,
  faults: Faults,
): string | undefined {
  if (token === undefined) return undefined;
  try {
    return timestamps.readToken(token, { digest: sm3(hexToBytes(signature)) }).time.toISOString();
  } catch {
    faults.push({ fault: 'timestamp-wrong' });
    return undefined;
  }
}
