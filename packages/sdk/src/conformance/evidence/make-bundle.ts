import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bytesToHex, sm3, type Signer } from '@hulian/crypto';
import { dataFolder } from '@hulian/standards';
import { sealArchive, toBytes } from '../../packages/sealed-archive.js';
import { isArtifactRun, type AnyRun, type BundleManifest } from './format.js';

/** How a bundle is made. */
export interface BundleOptions {
  readonly tool: BundleManifest['tool'];
  /** Without it the bundle shows alterations by accident only. */
  readonly signer?: Signer;
  /** Gets the signature, gives a time-stamp token over it. */
  readonly timestamp?: (signature: Uint8Array) => Promise<Uint8Array>;
}

/** Packs a run as an evidence bundle. */
export async function makeBundle(
  run: AnyRun,
  { tool, signer, timestamp }: BundleOptions,
): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>([
    ['results.json', toBytes(run)],
    [
      'evidence.ndjson',
      new TextEncoder().encode(
        listEvidence(run)
          .map((line) => `${JSON.stringify(line)}\n`)
          .join(''),
      ),
    ],
  ]);
  const head = {
    format: 'hulian-evidence/1',
    kind: isArtifactRun(run) ? 'artifacts' : 'conformance',
    tool,
    standards: bytesToHex(sm3(readFileSync(join(dataFolder(), 'generated', 'checksums.json')))),
    about: describeRun(run),
  } satisfies Omit<BundleManifest, 'files'>;
  return sealArchive(files, head, signer, timestamp);
}

function describeRun(run: AnyRun): Record<string, unknown> {
  if (isArtifactRun(run)) {
    const { scheme, asOf, result, level, manifest } = run;
    return { scheme, asOf, result, level, files: run.files.length, validation: manifest };
  }
  const { suite, target, seed, startedAt, result, summary } = run;
  return { suite, target, seed, startedAt, result, summary };
}

function listEvidence(run: AnyRun): unknown[] {
  if (isArtifactRun(run))
    return run.files.map(({ path, sm3: digest, verdict }) => ({ path, sm3: digest, verdict }));
  return run.tests.flatMap(({ id, result, evidence }) =>
    evidence.map((one) => ({ test: id, result, ...one })),
  );
}
