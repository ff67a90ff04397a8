import {
  openArchive,
  readJson,
  type ArchiveFault,
  type ArchiveSigner,
} from '../../packages/sealed-archive.js';
import type { AnyRun, BundleManifest } from './format.js';

/** What is wrong with a bundle. */
export interface BundleFault {
  readonly fault: ArchiveFault | 'results-unreadable' | 'results-contradict';
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
  readonly signer?: ArchiveSigner;
  /** Time of the time-stamp; its service is not checked against an authority here. */
  readonly timestamp?: string;
}

/** Checks a bundle offline. What is wrong is a result, never an exception. */
export function verifyBundle(archive: Uint8Array, trusted: readonly Uint8Array[] = []): BundleCheck {
  const opened = openArchive<BundleManifest>(archive, 'hulian-evidence/1', trusted);
  const { manifest, files, signer, timestamp } = opened;
  const faults: BundleFault[] = [...opened.faults];
  if (manifest === undefined) return { valid: false, faults };
  const run = readJson<AnyRun>(files.get('results.json'));
  if (run === undefined) faults.push({ fault: 'results-unreadable' });
  else if (!agrees(manifest, run)) faults.push({ fault: 'results-contradict' });
  return {
    valid: faults.length === 0,
    faults,
    manifest,
    ...(run && { run }),
    ...(signer && { signer }),
    ...(timestamp !== undefined && { timestamp }),
  };
}

/** Whether bytes look like an evidence bundle: a zip with a manifest of ours. */
export function isBundle(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  return new TextDecoder('latin1').decode(bytes.subarray(-4096)).includes('manifest.json');
}

/** The manifest says of the result what the result says of itself. */
function agrees({ kind, about }: BundleManifest, run: AnyRun): boolean {
  return about['result'] === run.result && (kind === 'artifacts') === 'kind' in run;
}
