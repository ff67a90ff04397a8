/** `hulian packs test PACK`: every file of a pack, and the samples that it holds */
import { basename, dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { openLibrary, parsePack, readPackFiles } from '@hulian/standards';
import type { Library, Pack, PackFiles, QualityRule } from '@hulian/standards';
import { readSuites, runConformance, suiteModules, type PackSuite } from '@hulian/sdk/conformance';
import { createValidator, ruleIds } from '@hulian/validators';
import { runRuleSamples } from '@hulian/validators/quality';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { nearestOf } from '../../input/nearest.js';
import { openEmbeddedSandbox } from '../../sandbox/embedded.js';
import { causeText } from '../conformance/_report.js';
import { addPackOptions, explainPackErrors } from '../../options/packs.js';
import type { PackOptions } from '../../options/packs.js';

export function define(command: Command, context: Context): void {
  command.argument('<pack>', context.messages.packs.arguments.pack);
  addPackOptions(command, context).action((path: string, options: PackOptions) =>
    test(context, path, options),
  );
}

async function test(context: Context, path: string, options: PackOptions): Promise<void> {
  const { packs: texts } = context.messages;
  const origin = resolve(context.io.cwd, path);
  const { library, pack, files } = explainPackErrors(context, () => {
    const read = readPackFiles(origin);
    const parsed = parsePack(read, origin);
    // Judged on a day on which the pack rules, whatever today is.
    const asOf = options.asOf ?? parsed.manifest.effectiveFrom;
    const below = options.pack?.map((each) => resolve(context.io.cwd, each)) ?? [];
    const opened = openLibrary({ packs: [...below, parsed], ...(asOf !== undefined && { asOf }) });
    return { library: opened, pack: parsed, files: read };
  });
  const samples = [...files.keys()].filter((file) => /^samples\/(right|wrong)\//.test(file)).sort();
  context.write(`${texts.tested(pack.manifest.id, files.size - samples.length, pack.records.length)}\n`);
  reportUnused(context, pack, files);
  reportIdleSuppressions(context, library, pack);
  const suites = explainPackErrors(context, () => readSuites(files, origin));
  await testSuites(context, suites, suiteModules(files));
  const rules = testRules(context, library, pack, options.asOf);
  if (samples.length === 0 && suites.length === 0 && rules === 0) return context.note(texts.noSamples);
  const validator = createValidator({ library });
  for (const sample of samples) {
    const as = subjectOf(context, library, sample);
    const report = await validator.validate({
      path: sample,
      content: files.get(sample) ?? new Uint8Array(),
      ...(as !== undefined && { as }),
    });
    const wrong = report.verdict === 'fail';
    const unchecked = !wrong && report.verdict !== 'pass';
    const expected = !unchecked && wrong === sample.startsWith('samples/wrong/');
    if (!expected) context.exitCode = 1;
    const say = expected
      ? texts.samplePassed
      : unchecked
        ? texts.sampleUnchecked
        : wrong
          ? texts.sampleFailed
          : texts.sampleMissed;
    context.write(`${say(sample)}\n`);
  }
}

/** Data in a folder of another name than the library's is read by nobody. */
function reportUnused(context: Context, pack: Pack, files: PackFiles): void {
  const read = new Set(['pack.json', ...pack.records.map(({ path }) => path)]);
  const elsewhere = /^(?:samples|conformance)\/|^value-domains\/.*\.tsv$/;
  for (const file of files.keys()) {
    if (read.has(file) || elsewhere.test(file) || !/\.(?:json|tsv|csv)$/i.test(file)) continue;
    context.exitCode = 1;
    context.write(`${context.messages.packs.unusedFile(file)}\n`);
  }
}

/** A suppression of a rule that does not exist accepts nothing. */
function reportIdleSuppressions(context: Context, library: Library, { manifest }: Pack): void {
  const known = new Set(ruleIds);
  for (const { id } of library.list('rule')) known.add(library.record<QualityRule>('rule', id)?.code ?? id);
  for (const { rule } of manifest.suppressions ?? []) {
    if (known.has(rule)) continue;
    context.exitCode = 1;
    context.write(`${context.messages.packs.suppressionUnknown(rule, nearestOf(rule, [...known], 1)[0])}\n`);
  }
}

/** Every evaluable rule of the pack on its own right and wrong sample; gives how many there are. */
function testRules(context: Context, library: Library, pack: Pack, asOf: string | undefined): number {
  const { packs: texts } = context.messages;
  const day = (asOf ?? pack.manifest.effectiveFrom)?.replaceAll('-', '');
  const rules = pack.records
    .map(({ record }) => record)
    .filter((record): record is QualityRule => record.kind === 'rule')
    .filter(({ evaluable }) => evaluable);
  for (const rule of rules) {
    const outcome = runRuleSamples(rule, library, day);
    if (outcome !== 'as-expected') context.exitCode = 1;
    context.write(`${texts.ruleSamples[outcome](rule.code)}\n`);
  }
  return rules.length;
}

/** Suites of the pack: the sandbox passes them, unless they say why it cannot. */
async function testSuites(
  context: Context,
  suites: readonly PackSuite[],
  modules: readonly string[],
): Promise<void> {
  const { packs: texts } = context.messages;
  for (const { suite, path, notForSandbox } of suites) {
    if (notForSandbox !== undefined) {
      context.write(`${texts.suiteNotRun(path, notForSandbox)}\n`);
      continue;
    }
    const sandbox = await openEmbeddedSandbox(suite);
    const { result, summary, tests } = await runConformance(suite, sandbox).finally(() => sandbox.close());
    if (result !== 'pass') context.exitCode = 1;
    context.write(`${texts.suiteRun(path, result === 'pass', summary.pass, tests.length)}\n`);
    for (const test of tests.filter((one) => one.result !== 'pass'))
      context.write(
        `      ${context.messages.conformance.results[test.result]}  ${test.id}  ${causeText(context, test) ?? ''}\n`,
      );
  }
  if (modules.length > 0) context.note(texts.codeNotTested(modules));
}

/** `samples/right/<data set>/a.json`: the folder names what the sample is; documents say so themselves. */
function subjectOf(context: Context, library: Library, sample: string): string | undefined {
  const folder = basename(dirname(sample));
  if (/^samples\/\w+\/[^/]+$/.test(sample)) return undefined;
  if (library.dataSet(folder) ?? library.document(folder)) return folder;
  throw usageError(context.messages.packs.sampleSubject(sample, folder));
}
