/** `hulian documents build RECORD… --template C0004`: shared documents from records. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { buildDocument } from '@hulian/sdk/documents';
import { createValidator, foldReport } from '@hulian/validators';
import { renderReport } from '@hulian/validators/reporters';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { choiceOption } from '../../options/common.js';
import { createProgress } from '../../output/progress.js';
import { deliver } from '../../output/result.js';
import { writeFileAtomically } from '../../output/write-file.js';
import { readWanted, type RecordOptions, type Wanted } from './_records.js';
import { reportUnplaced } from './_unplaced.js';

interface BuildOptions extends RecordOptions {
  readonly profile: 'national' | 'assessment';
  readonly output?: string;
  readonly draft?: boolean;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.documents;
  command
    .argument('<record...>', args.records)
    .option('--template <id>', options.template)
    .option('--by <field>', options.by)
    .option('--values <file>', options.values)
    .addOption(
      choiceOption(context, '--profile <profile>', options.profile, ['national', 'assessment'], 'national'),
    )
    .option('--draft', options.draft)
    .option('--output <path>', options.documents)
    .action((paths: readonly string[], chosen: BuildOptions) => build(context, paths, chosen));
}

async function build(context: Context, paths: readonly string[], options: BuildOptions): Promise<void> {
  const { documents } = context.messages;
  const wanted = await readWanted(context, paths, options);
  const [only] = wanted;
  if (only !== undefined && wanted.length === 1 && options.by === undefined) {
    const xml = await buildOne(context, only, options, (line) => context.note(line));
    if (xml !== undefined) await deliver(context, xml, options.output);
    return;
  }
  if (options.output === undefined) throw usageError(documents.manyNeedFolder(wanted.length));
  const folder = resolve(context.io.cwd, options.output);
  await mkdir(folder, { recursive: true });
  const progress = createProgress(context.io, context.messages, 'items');
  let written = 0;
  for (const [index, one] of wanted.entries()) {
    const name = `${one.record.template}-${String(index + 1).padStart(4, '0')}.xml`;
    const lines: string[] = [];
    const xml = await buildOne(context, one, options, (line) => lines.push(line));
    if (lines.length > 0) {
      progress.end();
      context.note([documents.ofRecords(name, one.numbers), ...lines].join('\n'));
    }
    if (xml !== undefined) {
      await writeFileAtomically(join(folder, name), xml);
      written += 1;
    }
    progress.update(name, index + 1, wanted.length);
  }
  progress.end();
  context.note(documents.builtMany(written, wanted.length - written, folder));
}

/** The text of a document; undefined where it must not be written, which is said. */
async function buildOne(
  context: Context,
  { record, conflicts }: Wanted,
  options: BuildOptions,
  say: (line: string) => unknown,
): Promise<string | undefined> {
  const { documents } = context.messages;
  const { xml, unplaced, leftOut, missing } = buildDocument(record, {
    profile: options.profile,
    partial: true,
  });
  for (const conflict of conflicts) say(conflict);
  for (const value of missing) say(documents.missing(value));
  for (const { at, name } of leftOut) say(documents.leftOut(name, at));
  const isComplete =
    conflicts.length === 0 && missing.length === 0 && (await isRight(context, xml, options, say));
  if (!isComplete) context.exitCode = 1;
  reportUnplaced(context, unplaced, say);
  if (isComplete || options.draft === true) return xml;
  say(documents.notWritten);
  return undefined;
}

/** A document that the validators refuse is not written; what they say goes to standard error. */
async function isRight(
  { language, io }: Context,
  xml: string,
  { profile, by, output }: BuildOptions,
  say: (line: string) => unknown,
): Promise<boolean> {
  const validator = createValidator({ profile });
  const content = new TextEncoder().encode(xml);
  const report = await validator.validate({
    path: by === undefined && output !== undefined ? output : 'document.xml',
    content,
  });
  const shown = report.findings.filter(({ severity }) => severity !== 'info');
  if (shown.length > 0) {
    const whole = foldReport([{ ...report, findings: shown, notChecked: [] }], validator.manifest());
    say(renderReport(whole, 'text', { language, width: io.columns, showValues: false, color: false }));
  }
  return shown.every(({ severity }) => severity !== 'error');
}
