/** `hulian conformance artifacts DIR…`: judges a folder of data sets, documents and messages */
import { setImmediate } from 'node:timers/promises';
import type { Command } from 'commander';
import {
  judgeArtifacts,
  maskArtifactRun,
  maskPackagedPath,
  type ArtifactFile,
  type ArtifactRun,
  type ArtifactSource,
} from '@hulian/sdk/conformance';
import { loadScheme, schemeIds, type MaturityScheme } from '@hulian/standards';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { findFiles } from '../../input/files.js';
import type { InputFile } from '../../input/files.js';
import { readWhole } from '../../input/read.js';
import { today } from '../../input/today.js';
import { levelNamed } from '../../options/level.js';
import { choiceOption, collect, formatOption, numberOption } from '../../options/common.js';
import { addPackOptions, openPackedLibrary } from '../../options/packs.js';
import type { PackOptions } from '../../options/packs.js';
import { addPasswordOptions } from '../../options/password.js';
import { createProgress } from '../../output/progress.js';
import { documentFormats, renderDocument, type DocumentFormat } from '../../output/report/index.js';
import { deliver, toJson } from '../../output/result.js';
import { addBundleOptions, openBundleSigner, writeBundle, type BundleFileOptions } from './_bundle.js';
import { describeArtifacts, viewArtifacts } from './_artifacts.js';
import { serveLive, type LiveRow } from './_live.js';

interface ArtifactsOptions extends PackOptions, BundleFileOptions {
  readonly scheme: string;
  readonly level?: string;
  readonly profile?: 'national' | 'assessment';
  readonly absent?: readonly string[];
  readonly format: 'json' | DocumentFormat;
  readonly output?: string;
  readonly showValues?: boolean;
  readonly live?: number;
}

export function define(command: Command, context: Context): void {
  const { artifacts, validate } = context.messages;
  command
    .argument('<dir...>', artifacts.arguments.dir)
    .option('--scheme <id>', artifacts.options.scheme, 'hospital-2020')
    .option('--level <level>', artifacts.options.level)
    .addOption(
      choiceOption(context, '--profile <profile>', validate.options.profile, ['national', 'assessment']),
    )
    .option('--absent <business>', artifacts.options.absent, collect)
    .addOption(formatOption(context, [...documentFormats, 'json'], 'text'))
    .option('--output <file>', validate.options.output)
    .addOption(numberOption(context, '--live <port>', artifacts.options.live, 0, 65_535))
    .option('--show-values', artifacts.options.showValues);
  addPasswordOptions(addBundleOptions(command, context), context);
  addPackOptions(command, context).action((paths: string[], options: ArtifactsOptions) =>
    artifactsOf(context, paths, options),
  );
}

async function artifactsOf(
  context: Context,
  paths: readonly string[],
  options: ArtifactsOptions,
): Promise<void> {
  const scheme = openScheme(context, options);
  const wanted = options.level === undefined ? undefined : levelNamed(context, scheme, options.level);
  const library = await openPackedLibrary(context, options);
  const signer = await openBundleSigner(context, options);
  const files = await findFiles(context, paths);
  const { artifacts } = context.messages;
  const progress = createProgress(context.io, context.messages, 'files');
  const page =
    options.live === undefined ? undefined : await serveLive(context, artifacts.title, options.live);
  const judge = async (): Promise<ArtifactRun> => {
    try {
      const run = await judgeArtifacts(readAll(context, files), {
        scheme,
        library,
        asOf: options.asOf ?? today(),
        ...(options.profile !== undefined && { profile: options.profile }),
        ...(options.absent !== undefined && { absent: options.absent }),
        onFile: (file, done) => {
          progress.update(artifacts.running, done, files.length);
          page?.live.count(done, files.length, rowOf(context, file, options));
        },
      });
      const { result, level, summary } = run;
      const verdict = artifacts.verdict(artifacts.results[result], level ?? artifacts.noLevel);
      await page?.live.close(verdict, result === 'not-checked' ? 'skip' : result, summary.files);
      return run;
    } finally {
      progress.end();
      await page?.close();
    }
  };
  const run = await judge();
  const shown = options.showValues ? run : maskArtifactRun(run);
  const text =
    options.format === 'json'
      ? toJson(viewArtifacts(context, shown))
      : await renderDocument(context, describeArtifacts(context, shown), options.format);
  await deliver(context, text, options.output);
  await writeBundle(context, shown, options, signer);
  context.exitCode = isEnough(run, wanted) ? 0 : 1;
}

/** A file that did not pass, as a line of the live page; a folder may hold a hundred thousand that did. */
function rowOf(
  { messages: { artifacts } }: Context,
  { path, verdict, types, errors, warnings }: ArtifactFile,
  { showValues }: ArtifactsOptions,
): LiveRow | undefined {
  if (verdict === 'pass') return undefined;
  return {
    id: showValues ? path : maskPackagedPath(path),
    result: verdict === 'fail' ? 'fail' : 'skip',
    title: types.join(' '),
    cause: artifacts.liveCause(errors, warnings),
  };
}

function openScheme(context: Context, { scheme: id, absent }: ArtifactsOptions): MaturityScheme {
  const { messages } = context;
  if (!(schemeIds as readonly string[]).includes(id))
    throw usageError(messages.maturity.schemeUnknown(id, schemeIds));
  const scheme = loadScheme(id);
  const businesses = scheme.businesses.map((one) => one.id);
  const unknown = absent?.find((business) => !businesses.includes(business));
  if (unknown !== undefined) throw usageError(messages.errors.badChoice('--absent', unknown, businesses));
  return scheme;
}

async function* readAll(context: Context, files: readonly InputFile[]): AsyncGenerator<ArtifactSource> {
  let turn = performance.now();
  for (const file of files) {
    yield { path: file.path.replaceAll('\\', '/'), content: await readWhole(context, file) };
    if (performance.now() - turn < 50) continue;
    // The live page is served by this process: it needs its turn.
    await setImmediate();
    turn = performance.now();
  }
}

function isEnough({ result, levels }: ArtifactRun, level: string | undefined): boolean {
  if (level === undefined) return result !== 'fail';
  return levels.find((one) => one.level === level)?.reached === true;
}
