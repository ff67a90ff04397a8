/** `hulian conformance run SUITE`: judges a platform by what it answers */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { memorySigner } from '@hulian/crypto';
import { compareRuns, isChosen, runConformance, seedPattern } from '@hulian/sdk/conformance';
import type { ConformanceRun, ConformanceSuite } from '@hulian/sdk/conformance';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { isHttpAddress } from '../../input/http-address.js';
import { readPrivateKeyFile, readPublicKeyFile } from '../../input/keys.js';
import { choiceOption, formatOption, numberOption } from '../../options/common.js';
import { platformSettings } from '../../options/platform.js';
import { addPasswordOptions } from '../../options/password.js';
import type { PasswordOptions } from '../../options/password.js';
import { createProgress } from '../../output/progress.js';
import { deliver } from '../../output/result.js';
import { checkWritable } from '../../output/write-file.js';
import { openEmbeddedSandbox, type Target } from '../../sandbox/embedded.js';
import { githubCommands } from './_annotations.js';
import { addBundleOptions, openBundleSigner, writeBundle, type BundleFileOptions } from './_bundle.js';
import { readIdentities } from './_identities.js';
import { loadSuiteRun } from './_load.js';
import { serveLive } from './_live.js';
import { renderRun, runFormats, type RunFormat } from './_report.js';
import { openStream } from './_stream.js';
import { addSuiteOptions, chooseSuite, openSuites, type SuiteOptions } from './_suites.js';

interface RunOptions extends PasswordOptions, BundleFileOptions, SuiteOptions {
  readonly target?: string;
  readonly key?: string;
  readonly institution?: string;
  readonly platformKey?: string;
  readonly identities?: string;
  readonly format: RunFormat;
  readonly output?: string;
  readonly filter?: string;
  readonly require: string;
  readonly rerun?: 'failed';
  readonly baseline?: string;
  readonly parallel: number;
  readonly bodies?: boolean;
  readonly showValues?: boolean;
  readonly annotations: 'none' | 'github';
  readonly timeLimit: number;
  readonly seed?: string;
  readonly live?: number;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.conformance;
  command
    .argument('<suite>', args.suite)
    .option('--target <url>', options.target)
    .option('--key <file>', options.key)
    .option('--institution <code>', options.institution)
    .option('--platform-key <file>', options.platformKey)
    .option('--identities <file>', options.identities);
  addPasswordOptions(command, context)
    .addOption(formatOption(context, runFormats, 'text'))
    .option('--output <file>', options.output)
    .option('--filter <text>', options.filter)
    .addOption(choiceOption(context, '--require <which>', options.require, ['required', 'all'], 'required'))
    .addOption(numberOption(context, '--time-limit <seconds>', options.timeLimit, 1, 3600, 30))
    .option('--seed <text>', options.seed)
    .option('--baseline <result>', options.baseline)
    .addOption(choiceOption(context, '--rerun <which>', options.rerun, ['failed']))
    .addOption(numberOption(context, '--parallel <n>', options.parallel, 1, 64, 1))
    .addOption(numberOption(context, '--live <port>', options.live, 0, 65_535))
    .option('--bodies', options.bodies)
    .option('--show-values', options.showValues)
    .addOption(choiceOption(context, '--annotations <for>', options.annotations, ['none', 'github'], 'none'));
  addSuiteOptions(addBundleOptions(command, context), context).action((suite: string, chosen: RunOptions) =>
    run(context, suite, chosen),
  );
}

async function run(context: Context, name: string, options: RunOptions): Promise<void> {
  const { messages } = context;
  const suite = chooseSuite(context, await openSuites(context, options), name);
  refuseBadChoice(context, suite, options);
  const before = options.baseline === undefined ? undefined : await loadSuiteRun(context, options.baseline);
  const only = chooseAgain(context, suite, options, before);
  const { output } = options;
  if (output !== undefined && output !== '-') await checkWritable(resolve(context.io.cwd, output));
  const signer = await openBundleSigner(context, options);
  const target = await openTarget(context, options, suite);
  const progress = createProgress(context.io, messages, 'items');
  let verdict = '';
  const stream = options.format === 'ndjson' ? openStream(context, options.output) : undefined;
  const pageTitle = messages.conformance.live.title(suite.id, target.target ?? target.baseUrl);
  const serving = options.live === undefined ? undefined : serveLive(context, pageTitle, options.live);
  const page = await serving?.catch((error: unknown) => {
    target.close?.();
    throw error;
  });
  try {
    const result = await runConformance(suite, {
      ...target,
      timeLimit: options.timeLimit * 1000,
      parallel: options.parallel,
      ...(options.filter !== undefined && { filter: options.filter }),
      ...(only && { only }),
      ...(options.seed !== undefined && { seed: options.seed }),
      ...((options.bodies || options.showValues) && { bodies: options.showValues ? 'shown' : 'masked' }),
      onTest: (outcome, done, total) => {
        stream?.take(outcome);
        progress.update(messages.conformance.running, done, total);
        page?.live.test(outcome, done, total);
      },
    });
    progress.end();
    const { pass, fail, error, skip, omit } = result.summary;
    verdict = messages.conformance.summary(pass, fail, error, skip, omit);
    await page?.live.end(result);
    const { format } = options;
    const isKept = format === 'ndjson' || (await keepResult(context, result, format, output));
    if (options.annotations === 'github')
      for (const line of githubCommands(context, result)) context.note(line);
    await writeBundle(context, result, options, signer);
    if (!result.reached) context.note(messages.conformance.notReached(result.target));
    context.exitCode = !result.reached || !isKept ? 3 : isEnough(context, result, options, before) ? 0 : 1;
  } finally {
    progress.end();
    target.close?.();
    await page?.close();
    const fault = stream?.end();
    if (fault !== undefined) {
      context.note(messages.conformance.streamFailed(options.output ?? '-', fault, verdict));
      context.exitCode = 3;
    }
  }
}

/** Writes the result; where that fails at the end of a run, prints it, so that it is not lost. */
async function keepResult(
  context: Context,
  result: ConformanceRun,
  format: Exclude<RunFormat, 'ndjson'>,
  output: string | undefined,
): Promise<boolean> {
  const report = await renderRun(context, result, format);
  try {
    await deliver(context, report, output);
    return true;
  } catch (error) {
    if (output === undefined || output === '-') throw error;
    const { code = 'EIO' } = error as NodeJS.ErrnoException;
    context.note(context.messages.conformance.resultNotWritten(output, code));
    await deliver(
      context,
      typeof report === 'string' ? report : await renderRun(context, result, 'json'),
      undefined,
    );
    return false;
  }
}

/** Tests of `--rerun failed`: those that did not pass in the baseline, and were asked for. */
function chooseAgain(
  { messages: { conformance } }: Context,
  suite: ConformanceSuite,
  { rerun }: RunOptions,
  before: ConformanceRun | undefined,
): ReadonlySet<string> | undefined {
  if (rerun === undefined) return undefined;
  if (before === undefined) throw usageError(conformance.rerunNeedsBaseline);
  const failed = before.tests.filter(({ result }) => result !== 'pass' && result !== 'omit');
  if (before.suite !== suite.id || failed.length === 0) throw usageError(conformance.nothingToRerun);
  return new Set(failed.map(({ id }) => id.slice(suite.id.length + 1)));
}

/** The runner refuses these, too; here the sentence names the option as it was typed. */
function refuseBadChoice(
  { messages: { conformance } }: Context,
  suite: ConformanceSuite,
  { filter, seed }: RunOptions,
): void {
  if (filter !== undefined && !suite.groups.some(({ tests }) => tests.some((test) => isChosen(test, filter))))
    throw usageError(conformance.filterUnknown(filter));
  if (seed !== undefined && !seedPattern.test(seed)) throw usageError(conformance.seedBad);
}

/** With a baseline only what is worse than it counts; a repeated part is judged by itself. */
function isEnough(
  context: Context,
  run: ConformanceRun,
  { require, rerun }: RunOptions,
  before: ConformanceRun | undefined,
): boolean {
  if (before !== undefined && rerun === undefined) {
    const { broken, fixed, still } = compareRuns(before, run);
    context.note(context.messages.conformance.baselineCounts(broken.length, fixed.length, still.length));
    const optional = new Set(run.tests.filter((test) => test.optional).map(({ id }) => id));
    return broken.every(({ id }) => require !== 'all' && optional.has(id));
  }
  if (run.result !== 'pass') return false;
  return (
    require !== 'all' ||
    run.tests.every((test) => test.result === 'pass' || test.cause?.kind === 'not-chosen')
  );
}

/** @throws CliError (exit 2) that names the setting that is missing or wrong */
async function openTarget(context: Context, options: RunOptions, suite: ConformanceSuite): Promise<Target> {
  const configured = context.config().platform;
  const wanted = options.target ?? configured?.url;
  if (wanted === 'sandbox') return openEmbeddedSandbox(suite);
  const {
    url: baseUrl,
    institution,
    key: keyFile,
  } = platformSettings(context, { ...options, url: wanted }, ['url', 'institution', 'key'], {
    url: '--target',
  });
  if (!isHttpAddress(baseUrl)) throw usageError(context.messages.platform.urlBad(baseUrl));
  const trust = options.platformKey ?? configured?.trust;
  const platformKeys = trust === undefined ? [] : [await readPublicKeyFile(context, trust)];
  const { privateKey } = await readPrivateKeyFile(context, keyFile, options);
  const identities =
    options.identities === undefined
      ? {}
      : await readIdentities(context, options.identities, institution, options);
  return { baseUrl, institution, platformKeys, identities, signer: memorySigner(privateKey) };
}
