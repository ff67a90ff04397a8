// What is measured rather than typed: artefact folders, results and bundles of conformance runs, quality scores.
import type { MaturityScheme } from '@hulian/standards';
import { bytesToHex, sm3 } from '@hulian/crypto';
import {
  answersFromRun,
  isBundle,
  judgeArtifacts,
  verifyBundle,
  type AnyRun,
  type ArtifactRun,
} from '@hulian/sdk/conformance';
import {
  answersFromQuality,
  mergeAnswers,
  readInventory,
  withMeasuredQuality,
  type Answer,
  type Facts,
} from '@hulian/validators/maturity';
import { readScore, type QualityScore } from '@hulian/validators/quality';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { findFiles } from '../../input/files.js';
import { readNamed } from '../../input/read-named.js';
import { readWhole } from '../../input/read.js';
import { parseRun } from '../conformance/_load.js';

export interface MeasuredOptions {
  readonly artifacts?: readonly string[];
  readonly profile?: 'national' | 'assessment';
  readonly results?: readonly string[];
  readonly quality?: readonly string[];
}

/** Answers and figures of all sources; `complete` adds the measured quality factor to typed answers of items. */
export interface Measured {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly metrics: NonNullable<Facts['metrics']>;
  readonly complete: (answers: Readonly<Record<string, Answer>>) => Readonly<Record<string, Answer>>;
}

type Answers = Readonly<Record<string, Answer>>;

/** Reads and measures everything that the options name. */
export async function measure(
  context: Context,
  scheme: MaturityScheme,
  asOf: string,
  options: MeasuredOptions,
): Promise<Measured> {
  const { artifacts = [], results = [], quality = [] } = options;
  const sources: Answers[] = [];
  if (artifacts.length > 0) sources.push(await measureFolders(context, scheme, asOf, artifacts, options));
  for (const path of results) sources.push(await readResult(context, scheme, path));
  const scores = await Promise.all(quality.map((named) => readQuality(context, scheme, named)));
  const whole = scores.filter(({ item }) => item === undefined);
  const read = whole.map(({ score, proof }) => answersFromQuality(scheme, score, proof));
  return {
    answers: mergeAnswers(...sources, ...read.map(({ answers }) => answers)),
    metrics: Object.assign({}, ...read.map(({ metrics }) => metrics)) as Measured['metrics'],
    complete: (answers) => addQuality(context, answers, scores),
  };
}

/** The samples are judged as of the day of the self-test, and that day dates the proof: dates of files say nothing. */
async function measureFolders(
  context: Context,
  scheme: MaturityScheme,
  asOf: string,
  folders: readonly string[],
  { profile }: MeasuredOptions,
): Promise<Answers> {
  const files = await findFiles(context, folders);
  async function* sources() {
    for (const file of files)
      yield { path: file.path.replaceAll('\\', '/'), content: await readWhole(context, file) };
  }
  const run = await judgeArtifacts(sources(), { scheme, asOf, ...(profile !== undefined && { profile }) });
  noteArtifacts(context, run);
  return run.answers;
}

function noteArtifacts(context: Context, { types, answers }: Pick<ArtifactRun, 'types' | 'answers'>): void {
  const seen = types.filter(({ files }) => files > 0).length;
  const used = Object.keys(answers).length;
  context.note(context.messages.maturity.measured(used, seen - used));
}

/** A result of `conformance run` or `conformance artifacts`, as JSON or as a bundle that nobody altered. */
async function readResult(context: Context, scheme: MaturityScheme, path: string): Promise<Answers> {
  const { evidence, maturity } = context.messages;
  const bytes = await readNamed(context, path);
  const run = isBundle(bytes) ? readBundle(context, path, bytes) : parseRun(bytes);
  if (run === undefined) throw usageError(evidence.notResult(path));
  if ('kind' in run) {
    if (run.scheme !== scheme.id)
      throw usageError(maturity.error['scheme-mismatch']({ answers: run.scheme, scheme: scheme.id }));
    const { answers } = readInventory(scheme, run).input;
    noteArtifacts(context, { types: run.types, answers });
    return answers;
  }
  const proof = { reference: maturity.runProof(run.suite, run.target, path), sm3: bytesToHex(sm3(bytes)) };
  const { answers, unused } = answersFromRun(scheme, run, proof);
  const sandbox = unused.some(({ reason }) => reason === 'built-in-sandbox');
  context.note(
    sandbox ? maturity.sandboxResult(path) : maturity.resultUsed(path, Object.keys(answers).length),
  );
  return answers;
}

/** Unsigned is allowed: the hash of the bundle is kept. Altered is not. */
function readBundle(context: Context, path: string, bytes: Uint8Array): AnyRun | undefined {
  const { run, faults } = verifyBundle(bytes);
  const altered = faults.filter(({ fault }) => fault !== 'signature-missing');
  if (altered.length > 0) throw usageError(context.messages.maturity.bundleAltered(path));
  return run;
}

interface NamedScore {
  readonly item?: string;
  readonly score: QualityScore;
  readonly proof: { readonly reference: string; readonly sm3: string };
}

/** `FILE`, or `ITEM=FILE` for the quality factor of one item. */
async function readQuality(context: Context, scheme: MaturityScheme, named: string): Promise<NamedScore> {
  const at = named.indexOf('=');
  const item = named.slice(0, Math.max(at, 0));
  const path = scheme.indicators.some(({ id, kind }) => id === item && kind === 'item')
    ? named.slice(at + 1)
    : named;
  const bytes = await readNamed(context, path);
  const score = readScore(new TextDecoder().decode(bytes));
  if (score === undefined) throw usageError(context.messages.quality.notScore(path));
  if (score.manifest.options['asOf'] === undefined) context.note(context.messages.maturity.undated(path));
  const proof = { reference: context.messages.maturity.qualityProof(path), sm3: bytesToHex(sm3(bytes)) };
  return { ...(path !== named && { item }), score, proof };
}

function addQuality(context: Context, answers: Answers, scores: readonly NamedScore[]): Answers {
  const completed = { ...answers };
  for (const { item, score, proof } of scores) {
    if (item === undefined) continue;
    const answer = completed[item];
    const better = answer === undefined ? undefined : withMeasuredQuality(answer, score, proof);
    if (better === undefined) context.note(context.messages.maturity.qualityUnused(item));
    else completed[item] = better;
  }
  return completed;
}
