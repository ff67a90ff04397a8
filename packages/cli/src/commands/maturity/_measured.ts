// What is measured rather than typed: artefact folders, results and bundles of conformance runs, quality scores.
import type { MaturityScheme } from '@hulian/standards';
import { judgeArtifacts, type ArtifactRun } from '@hulian/sdk/conformance';
import {
  mergeAnswers,
  readInventory,
  withMeasuredQuality,
  type Answer,
  type Facts,
} from '@hulian/validators/maturity';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { findFiles } from '../../input/files.js';
import { readNamed } from '../../input/read-named.js';
import { readWhole } from '../../input/read.js';
import { readQualityScore, readResult, type ReadScore } from './_results.js';

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
  for (const path of results) sources.push(await useResult(context, scheme, path));
  const scores = await Promise.all(quality.map((named) => useQuality(context, scheme, named)));
  const read = scores.filter(({ item }) => item === undefined);
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
  let invented = 0;
  async function* sources() {
    for (const file of files) {
      const content = await readWhole(context, file);
      if (inventedNumber.test(new TextDecoder('latin1').decode(content))) invented += 1;
      yield { path: file.path.replaceAll('\\', '/'), content };
    }
  }
  const run = await judgeArtifacts(sources(), { scheme, asOf, ...(profile !== undefined && { profile }) });
  noteArtifacts(context, run);
  if (invented > 0) context.note(context.messages.maturity.inventedPeople(invented));
  return run.answers;
}

/** Of a person who is not there: no region has this code. Our own samples are such, and say nothing of a hospital's systems. */
const inventedNumber = /(?<!\d)999999\d{11}[\dXx](?!\d)/;

function noteArtifacts(context: Context, { types, answers }: Pick<ArtifactRun, 'types' | 'answers'>): void {
  const seen = types.filter(({ files }) => files > 0).length;
  const used = Object.keys(answers).length;
  context.note(context.messages.maturity.measured(used, seen - used));
}

async function useResult(context: Context, scheme: MaturityScheme, path: string): Promise<Answers> {
  const { evidence, maturity } = context.messages;
  const read = readResult(context.messages, scheme, path, await readNamed(context, path));
  if (read === undefined) throw usageError(evidence.notResult(path));
  if (read.kind === 'altered') throw usageError(maturity.bundleAltered(path));
  if (read.kind === 'artifacts') {
    const { run } = read;
    if (run.scheme !== scheme.id)
      throw usageError(maturity.error['scheme-mismatch']({ answers: run.scheme, scheme: scheme.id }));
    const { answers } = readInventory(scheme, run).input;
    noteArtifacts(context, { types: run.types, answers });
    return answers;
  }
  const used = Object.keys(read.answers).length;
  context.note(read.sandbox ? maturity.sandboxResult(path) : maturity.resultUsed(path, used));
  return read.answers;
}

interface NamedScore extends ReadScore {
  readonly item?: string;
}

/** `FILE`, or `ITEM=FILE` for the quality factor of one item. */
async function useQuality(context: Context, scheme: MaturityScheme, named: string): Promise<NamedScore> {
  const at = named.indexOf('=');
  const item = named.slice(0, Math.max(at, 0));
  const path = scheme.indicators.some(({ id, kind }) => id === item && kind === 'item')
    ? named.slice(at + 1)
    : named;
  const read = readQualityScore(context.messages, scheme, path, await readNamed(context, path));
  if (read === undefined) throw usageError(context.messages.quality.notScore(path));
  if (!read.dated) context.note(context.messages.maturity.undated(path));
  return { ...read, ...(path !== named && { item }) };
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
