/** `hulian quality score PATH…`: completeness, validity, consistency, timeliness, uniqueness and linkage of records. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import {
  makeScore,
  renderScore,
  RowScore,
  scoreFormats,
  scoreManifest,
  type QualityFigures,
  type QualityScore,
  type ScoreFormat,
  type ScoreOptions,
} from '@hulian/validators/quality';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { findFiles, type InputFile } from '../../input/files.js';
import { readInput } from '../../input/read.js';
import { readNamed } from '../../input/read-named.js';
import { parseEarlierScore } from '../../input/saved/score.js';
import { choiceOption, formatOption, numberOption } from '../../options/common.js';
import { addPackOptions, type PackOptions } from '../../options/packs.js';
import { addPasswordOptions, type PasswordOptions } from '../../options/password.js';
import { openYardstick } from '../../options/yardstick.js';
import { createProgress } from '../../output/progress.js';
import { deliverReport, requireFileToSign } from '../../output/sign-report.js';

interface ScoreCommandOptions extends PackOptions, PasswordOptions {
  readonly as?: string;
  readonly engine: 'row' | 'duckdb';
  readonly format: ScoreFormat;
  readonly output?: string;
  readonly before?: string;
  readonly figures?: string;
  readonly required?: string;
  readonly received?: string;
  readonly limitHours?: number;
  readonly minimum?: number;
  readonly sign?: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.quality;
  command
    .argument('<path...>', args.paths)
    .option('--as <id>', options.as)
    .addOption(choiceOption(context, '--engine <engine>', options.engine, ['row', 'duckdb'], 'row'))
    .addOption(formatOption(context, scoreFormats, 'text'))
    .option('--output <file>', options.output)
    .option('--before <file>', options.before)
    .option('--figures <file>', options.figures)
    .option('--required <file>', options.required)
    .option('--received <key>', options.received)
    .addOption(numberOption(context, '--limit-hours <hours>', options.limitHours, 1, 8760))
    .addOption(numberOption(context, '--minimum <points>', options.minimum, 0, 100))
    .option('--sign <key>', options.sign);
  addPasswordOptions(command, context);
  addPackOptions(command, context).action((paths: string[], chosen: ScoreCommandOptions) =>
    score(context, paths, chosen),
  );
}

type Counted = Pick<Parameters<typeof makeScore>[0], 'engine' | 'counts' | 'manifest' | 'unreadable'>;

async function score(
  context: Context,
  paths: readonly string[],
  options: ScoreCommandOptions,
): Promise<void> {
  const { quality } = context.messages;
  requireFileToSign(context, options);
  // Of the profile nothing depends: it asks nothing of records.
  const { library, ruleset, asOf } = await openYardstick(context, options);
  if (options.as !== undefined && !library.dataSet(options.as))
    throw usageError(quality.unknownDataSet(options.as, library.suggest(options.as, 'data-set', 3)));
  const settings: ScoreOptions = {
    library,
    ...(ruleset && { ruleset }),
    ...(asOf !== undefined && { asOf }),
    ...(options.received !== undefined && { received: options.received }),
    ...(options.limitHours !== undefined && { limitHours: options.limitHours }),
    ...(options.required !== undefined && {
      required: (await readJson(context, options.required)) as Record<string, string[]>,
    }),
  };
  const figures =
    options.figures === undefined
      ? undefined
      : ((await readJson(context, options.figures)) as QualityFigures);
  const before = options.before === undefined ? undefined : await readEarlier(context, options.before);
  const files = await findFiles(context, paths);
  const counted =
    (options.engine === 'duckdb' ? await countWithDuckdb(context, files, options.as, settings) : undefined) ??
    (await countRows(context, files, options.as, settings));
  const result = makeScore({
    ...counted,
    library,
    ...(figures && { figures }),
    ...(before && { before }),
  });
  await deliverReport(context, renderScore(result, options.format, context.language), options);
  const { minimum } = options;
  // A report about no record at all is no pass: a job that gates on it would never learn that nothing was read.
  const isEmpty = result.total.records === 0;
  context.exitCode = isEmpty || (minimum !== undefined && (result.total.score ?? 0) < minimum) ? 1 : 0;
}

async function countRows(
  context: Context,
  files: readonly InputFile[],
  as: string | undefined,
  settings: ScoreOptions,
): Promise<Counted> {
  const run = new RowScore(settings);
  const progress = createProgress(context.io, context.messages, 'bytes');
  const total = files.reduce((sum, file) => sum + file.size, 0);
  let done = 0;
  for (const file of files) {
    const content = readInput(context, file, (bytes) =>
      progress.update(context.messages.quality.label, (done += bytes), total),
    );
    await run.add({ path: file.path, content, ...(as !== undefined && { as }) });
  }
  progress.end();
  return { engine: 'row', counts: run.finish(), manifest: run.manifest(), unreadable: run.incomplete };
}

/** Undefined where a file is no even table: then all are counted by the row engine, which says what is wrong with it. */
async function countWithDuckdb(
  context: Context,
  files: readonly InputFile[],
  as: string | undefined,
  settings: ScoreOptions,
): Promise<Counted | undefined> {
  const { countFiles, UnevenTableError } = await import('./_duckdb.js');
  try {
    const counts = await countFiles(context, files, as, settings);
    return { engine: 'duckdb', counts, manifest: scoreManifest(settings) };
  } catch (error) {
    if (!(error instanceof UnevenTableError)) throw error;
    if (files.some(({ path }) => /\.parquet$/iu.test(path)))
      throw usageError(context.messages.quality.unevenAmongParquet(error.path), error);
    context.note(context.messages.quality.unevenTable(error.path));
    return undefined;
  }
}

async function readJson(context: Context, path: string): Promise<unknown> {
  const bytes = await readNamed(context, path);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw usageError(context.messages.quality.notJson(path), error);
  }
}

async function readEarlier(context: Context, path: string): Promise<QualityScore> {
  const score = parseEarlierScore(await readNamed(context, path));
  if (!score) throw usageError(context.messages.quality.notScore(resolve(context.io.cwd, path)));
  return score;
}
