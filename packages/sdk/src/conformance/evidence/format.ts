/**
 * Evidence bundle (证据包): a zip archive that anyone checks without network.
 *   manifest.json    what was run with what, against what, and the SM3 of every other file
 *   results.json     the run as data
 *   evidence.ndjson  one request with its answer a line; for a folder one file a line
 *   signature.json   SM2 signature of manifest.json; absent in a bundle that is not signed
 *   timestamp.der    time-stamp token over the signature; optional
 * All but the signature and the time-stamp are the same bytes for the same run: no clock, no path, no random order.
 */
import type { ArtifactRun } from '../artifacts/types.js';
import type { ListedFile } from '../../packages/sealed-archive.js';
import type { ConformanceRun } from '../model.js';

/** A run that can be reported, compared and proved. */
export type AnyRun = ConformanceRun | ArtifactRun;

/** Content of manifest.json. */
export interface BundleManifest {
  readonly format: 'hulian-evidence/1';
  readonly kind: 'conformance' | 'artifacts';
  readonly tool: { readonly name: string; readonly version: string };
  /** SM3 of the table of checksums of the library of standards. */
  readonly standards: string;
  /** Suite or scheme, target, seed, day or time, editions, packs, options: what the run states of itself. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly files: readonly ListedFile[];
}

/** Whether a run is one over a folder. */
export const isArtifactRun = (run: AnyRun): run is ArtifactRun => 'kind' in run;
