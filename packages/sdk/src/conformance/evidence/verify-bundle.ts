import { base64ToBytes, bytesToHex, hexToBytes, sm2, sm3, timestamp, certificates } from '@hulian/crypto';
import { isCanonicalZip, readZip } from '@hulian/standards';
import { bundleLimit, type AnyRun, type BundleManifest, type BundleSignature } from './format.js';

/** What is wrong with a bundle. */
export interface BundleFault {
  readonly fault:
    | 'not-a-bundle'
    | 'archive-altered'
    | 'file-missing'
    | 'file-altered'
    | 'file-extra'
    | 'manifest-unreadable'
    | 'results-unreadable'
    | 'results-contradict'
    | 'signature-missing'
    | 'signature-wrong'
    | 'signer-not-trusted'
    | 'certificate-of-other-key'
    | 'timestamp-wrong';
  readonly path?: string;
}

/** What the check of a bundle says. */
export interface BundleCheck {
  /** Nothing is wrong, and it is signed. */
  readonly valid: boolean;
  readonly faults: readonly BundleFault[];
  readonly manifest?: BundleManifest;
  readonly run?: AnyRun;
  /** Who signed; `trusted` only when the key is one the caller named. */
  readonly signer?: { readonly publicKey: string; readonly subject?: string; readonly trusted: boolean };
  /** Time of the time-stamp; its service is not checked against an authority here. */
  readonly timestamp?: string;
}

/** Checks a bundle offline. What is wrong is a result, never an exception. */
export function verifyBundle(archive: Uint8Array, trusted: readonly Uint8Array[] = []): BundleCheck {
  let files: Map<string, Uint8Array>;
  try {
    files = readZip(archive, bundleLimit);
    if (!isCanonicalZip(archive, bundleLimit))
      return { valid: false, faults: [{ fault: 'archive-altered' }] };
  } catch {
    return { valid: false, faults: [{ fault: 'not-a-bundle' }] };
  }
  const manifest = readJson<BundleManifest>(files.get('manifest.json'));
  if (manifest?.format !== 'hulian-evidence/1' || !Array.isArray(manifest.files))
    return {
      valid: false,
      faults: [{ fault: files.has('manifest.json') ? 'manifest-unreadable' : 'not-a-bundle' }],
    };
  const faults = checkFiles(manifest, files);
  const run = readJson<AnyRun>(files.get('results.json'));
  if (run === undefined) faults.push({ fault: 'results-unreadable' });
  else if (!agrees(manifest, run)) faults.push({ fault: 'results-contradict' });
  const signature = readJson<BundleSignature>(files.get('signature.json'));
  const signer = signature && checkSignature(signature, files, trusted, faults);
  if (signer === undefined)
    faults.push({ fault: files.has('signature.json') ? 'signature-wrong' : 'signature-missing' });
  const time = signature && readTime(signature, files.get('timestamp.der'), faults);
  return {
    valid: faults.length === 0,
    faults,
    manifest,
    ...(run && { run }),
    ...(signer && { signer }),
    ...(time !== undefined && { timestamp: time }),
  };
}

/** Whether bytes look like an evidence bundle: a zip with a manifest of ours. */
export function isBundle(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return new TextDecoder('latin1').decode(bytes.subarray(-4096)).includes('manifest.json');
}

function readJson<Value>(bytes: Uint8Array | undefined): Value | undefined {
  if (bytes === undefined) return undefined;
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Value;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function checkFiles(manifest: BundleManifest, files: ReadonlyMap<string, Uint8Array>): BundleFault[] {
  const named = new Set(['manifest.json', 'signature.json', 'timestamp.der']);
  const faults: BundleFault[] = [];
  for (const { path, size, sm3: digest } of manifest.files) {
    const bytes = files.get(path);
    named.add(path);
    if (bytes === undefined) faults.push({ fault: 'file-missing', path });
    else if (bytes.length !== size || bytesToHex(sm3(bytes)) !== digest)
      faults.push({ fault: 'file-altered', path });
  }
  for (const path of files.keys()) if (!named.has(path)) faults.push({ fault: 'file-extra', path });
  return faults;
}

/** The manifest says of the result what the result says of itself. */
function agrees({ kind, about }: BundleManifest, run: AnyRun): boolean {
  return about['result'] === run.result && (kind === 'artifacts') === 'kind' in run;
}

function checkSignature(
  signature: BundleSignature,
  files: ReadonlyMap<string, Uint8Array>,
  trusted: readonly Uint8Array[],
  faults: BundleFault[],
): BundleCheck['signer'] | undefined {
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

function subjectOf(certificate: string, publicKey: string, faults: BundleFault[]): string {
  const { publicKey: own, subject } = certificates.read(base64ToBytes(certificate));
  if (bytesToHex(own) !== publicKey) faults.push({ fault: 'certificate-of-other-key' });
  return subject.text;
}

function readTime(
  { signature }: BundleSignature,
  token: Uint8Array | undefined,
  faults: BundleFault[],
): string | undefined {
  if (token === undefined) return undefined;
  try {
    return timestamp.readToken(token, { digest: sm3(hexToBytes(signature)) }).time.toISOString();
  } catch {
    faults.push({ fault: 'timestamp-wrong' });
    return undefined;
  }
}
