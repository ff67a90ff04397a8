// What `score` and `report` share: inventory, answers and artefacts joined into one input, and the result of scoring it.
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { loadPolicyTargets, loadScheme, schemeIds, type MaturityScheme } from '@hulian/standards';
import {
  MaturityError,
  mergeAnswers,
  readAssumption,
  readInventory,
  scoreMaturity,
  type AnswerValue,
  type IndicatorResult,
  type MaturityInput,
  type MaturityResult,
  type ReportExtras,
} from '@hulian/validators/maturity';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { parseObject } from '../../input/parse-object.js';
import { readNamed } from '../../input/read-named.js';
import { today } from '../../input/today.js';
import { choiceOption, collect } from '../../options/common.js';
import { levelNamed } from '../../options/level.js';
import { addPasswordOptions } from '../../options/password.js';
import { requireFileToSign, type ReportTarget } from '../../output/sign-report.js';
import { measure, type MeasuredOptions } from './_measured.js';
import { checkProofs } from './_proofs.js';

export interface InputOptions extends MeasuredOptions {
  readonly scheme?: string;
  readonly answers?: readonly string[];
  readonly assume?: readonly string[];
  readonly target?: string;
}

export interface Scored {
  readonly scheme: MaturityScheme;
  readonly input: MaturityInput;
  readonly result: MaturityResult;
}

/** Argument and options of the commands that score. */
export function addInputOptions(command: Command, context: Context): Command {
  const { arguments: args, options } = context.messages.maturity;
  return command
    .argument('[inventory]', args.inventory)
    .option('--scheme <id>', options.scheme)
    .option('--answers <file>', options.answers, collect)
    .option('--artifacts <dir>', options.artifacts, collect)
    .addOption(
      choiceOption(context, '--profile <profile>', context.messages.validate.options.profile, [
        'national',
        'assessment',
      ]),
    )
    .option('--results <file>', options.results, collect)
    .option('--quality <file>', options.quality, collect)
    .option('--assume <indicator=value>', options.assume, collect)
    .option('--target <level>', options.target);
}

/** The scheme of that id. @throws CliError (exit 2) that lists the known ones */
export function openScheme(context: Context, id: string): MaturityScheme {
  if (!(schemeIds as readonly string[]).includes(id)) {
    throw usageError(context.messages.maturity.schemeUnknown(id, schemeIds));
  }
  return loadScheme(id);
}

/** Options of the commands that report: an earlier result, indicators of the plans, a signature. */
export interface ExtraOptions extends ReportTarget {
  readonly before?: string;
  readonly indicators?: string;
}

export function addExtraOptions(command: Command, context: Context): Command {
  const { options } = context.messages.maturity;
  command
    .option('--before <file>', options.before)
    .option('--indicators <file>', options.indicators)
    .option('--output <file>', options.output)
    .option('--sign <key>', options.sign);
  return addPasswordOptions(command, context);
}

/** What the report shows beside the result. @throws CliError (exit 2) for files that are something else */
export async function readExtras(
  context: Context,
  scheme: MaturityScheme,
  options: ExtraOptions,
): Promise<ReportExtras> {
  const { before, indicators } = options;
  const { maturity } = context.messages;
  requireFileToSign(context, options);
  const earlier = before === undefined ? undefined : await readObject(context, before);
  if (earlier !== undefined && (typeof earlier['level'] !== 'object' || !Array.isArray(earlier['sections'])))
    throw usageError(maturity.notResult(before ?? ''));
  if (earlier !== undefined && earlier['scheme'] !== scheme.id)
    throw usageError(
      maturity.error['scheme-mismatch']({ answers: String(earlier['scheme']), scheme: scheme.id }),
    );
  const measured =
    indicators === undefined ? undefined : (await readObject(context, indicators))['indicators'];
  if (indicators !== undefined && !Array.isArray(measured))
    throw usageError(maturity.notIndicators(indicators));
  return {
    ...(earlier && { before: earlier as unknown as MaturityResult }),
    ...(measured !== undefined && { indicators: measured as IndicatorResult[] }),
  };
}

/** Reads everything and scores it. */
export async function scoreFrom(
  context: Context,
  inventory: string | undefined,
  options: InputOptions,
): Promise<Scored> {
  const paths = [...(options.answers ?? []), ...(inventory === undefined ? [] : [inventory])];
  if (paths.length === 0) throw usageError(context.messages.maturity.noInput);
  const contents = await Promise.all(paths.map((path) => readObject(context, path)));
  for (const [index, content] of contents.entries())
    if (!['scheme', 'answers', 'facts'].some((key) => key in content))
      throw usageError(context.messages.maturity.notInventory(paths[index] ?? ''));
  const stated = contents.map((content) => content['scheme']).find((id) => typeof id === 'string');
  for (const [index, { scheme: id }] of contents.entries())
    if (typeof id === 'string' && !(schemeIds as readonly string[]).includes(id))
      throw usageError(context.messages.maturity.schemeOther(paths[index] ?? '', id, schemeIds));
  const scheme = openScheme(context, options.scheme ?? stated ?? 'hospital-2020');
  const inputs: MaturityInput[] = [];
  for (const [index, content] of contents.entries()) {
    const path = paths[index] ?? '';
    inputs.push(
      await checkProofs(dirname(resolve(context.io.cwd, path)), readOne(context, scheme, path, content)),
    );
  }
  const asOf = inputs.map((one) => one.asOf).find((day) => day !== '') ?? '';
  const other = inputs.find((one) => one.scheme !== scheme.id)?.scheme;
  const stem = { scheme: other ?? scheme.id, asOf };
  // What cannot be scored is told before anything is measured.
  score(context, scheme, { ...stem, answers: {} }, options);
  if (asOf > today()) context.note(context.messages.maturity.dayAhead(asOf));
  const measured = await measure(context, scheme, asOf, options);
  const facts = inputs.find((one) => one.facts !== undefined)?.facts;
  const metrics = { ...facts?.metrics, ...measured.metrics };
  const input: MaturityInput = {
    ...stem,
    ...((facts !== undefined || Object.keys(metrics).length > 0) && { facts: { ...facts, metrics } }),
    answers: measured.complete(mergeAnswers(measured.answers, ...inputs.map(({ answers }) => answers))),
  };
  return { scheme, input, result: score(context, scheme, input, options) };
}

function score(
  context: Context,
  scheme: MaturityScheme,
  input: MaturityInput,
  options: InputOptions,
): MaturityResult {
  const assume = options.assume === undefined ? undefined : readAssumptions(context, options.assume);
  try {
    return scoreMaturity(scheme, input, {
      policyTargets: loadPolicyTargets(),
      ...(options.target === undefined ? {} : { target: levelNamed(context, scheme, options.target) }),
      ...(assume === undefined ? {} : { assume }),
    });
  } catch (error) {
    if (error instanceof MaturityError)
      throw usageError(context.messages.maturity.error[error.code](error.params), error);
    throw error;
  }
}

async function readObject(context: Context, path: string): Promise<Record<string, unknown>> {
  const value = parseObject(await readNamed(context, path));
  if (value === undefined) throw usageError(context.messages.maturity.notJson(path));
  return value;
}

function readOne(
  context: Context,
  scheme: MaturityScheme,
  path: string,
  content: Record<string, unknown>,
): MaturityInput {
  const { maturity } = context.messages;
  const { input, faults, unproved } = readInventory(scheme, content);
  for (const fault of faults) context.note(maturity.formFault(path, fault.path, fault.expected));
  if (unproved.length > 0) context.note(maturity.unproved(unproved));
  return input;
}

function readAssumptions(context: Context, pairs: readonly string[]): Record<string, AnswerValue> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const read = readAssumption(pair);
      if (read === undefined) throw usageError(context.messages.maturity.badAssume(pair));
      return read;
    }),
  );
}
