// What a file that another command wrote answers: a result or bundle of a conformance run, a quality score.
import type { MaturityScheme } from '@hulian/standards';
import { bytesToHex, sm3 } from '@hulian/crypto';
import { answersFromRun, isBundle, verifyBundle, type ArtifactRun } from '@hulian/sdk/conformance';
import { answersFromQuality, type Answer, type Facts } from '@hulian/validators/maturity';
import type { QualityScore } from '@hulian/validators/quality';
import type { Messages } from '../../messages/index.js';
import { checkRun, parseRun } from '../../input/saved/run.js';
import { parseScore } from '../../input/saved/score.js';

/** A result of `conformance run` or `conformance artifacts`, or why it is not used. */
export type ReadResult =
  | { readonly kind: 'artifacts'; readonly run: ArtifactRun }
  | {
      readonly kind: 'run';
      readonly answers: Readonly<Record<string, Answer>>;
      /** True for a run on the built-in sandbox, which answers nothing. */
      readonly sandbox: boolean;
    }
  | { readonly kind: 'altered' };

/** Reads JSON of a result, or a bundle that nobody altered; undefined when the bytes hold neither. */
export function readResult(
  { maturity }: Messages,
  scheme: MaturityScheme,
  path: string,
  bytes: Uint8Array,
): ReadResult | undefined {
  // Unsigned is allowed: the hash of the bundle is kept. Altered is not.
  const bundle = isBundle(bytes) ? verifyBundle(bytes) : undefined;
  if (bundle?.faults.some(({ fault }) => fault !== 'signature-missing')) return { kind: 'altered' };
  const run = bundle ? checkRun(bundle.run) : parseRun(bytes);
  if (run === undefined) return undefined;
  if ('kind' in run) return { kind: 'artifacts', run };
  const proof = { reference: maturity.runProof(run.suite, run.target, path), sm3: bytesToHex(sm3(bytes)) };
  const { answers, unused } = answersFromRun(scheme, run, proof);
  return { kind: 'run', answers, sandbox: unused.some(({ reason }) => reason === 'built-in-sandbox') };
}

/** A quality score with what it answers by itself. */
export interface ReadScore {
  readonly score: QualityScore;
  readonly proof: { readonly reference: string; readonly sm3: string };
  readonly answers: Readonly<Record<string, Answer>>;
  readonly metrics: NonNullable<Facts['metrics']>;
  /** False where the score states no day: then it proves nothing. */
  readonly dated: boolean;
}

/** Reads a quality score; undefined when the bytes hold none. */
export function readQualityScore(
  { maturity }: Messages,
  scheme: MaturityScheme,
  path: string,
  bytes: Uint8Array,
): ReadScore | undefined {
  const score = parseScore(bytes);
  if (score === undefined) return undefined;
  const proof = { reference: maturity.qualityProof(path), sm3: bytesToHex(sm3(bytes)) };
  const dated = score.manifest.options['asOf'] !== undefined;
  return { score, proof, ...answersFromQuality(scheme, score, proof), dated };
}
