/** `hulian documents build RECORD… --template C0004`: shared documents from records. */
import type { Command } from 'commander';
import { buildDocument } from '@hulian/sdk/documents';
import { createValidator, foldReport, type Validator } from '@hulian/validators';
import { renderReport } from '@hulian/validators/reporters';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { choiceOption } from '../../options/common.js';
import { openYardstick, profiles, type Yardstick } from '../../options/yardstick.js';
import { deliver } from '../../output/result.js';
import { writeMany, type Say } from '../../output/write-many.js';
import { readWanted, type RecordOptions, type Wanted } from './_records.js';
import { reportUnplaced } from './_unplaced.js';

interface BuildOptions extends RecordOptions {
  readonly profile?: string;
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
    .addOption(choiceOption(context, '--profile <profile>', options.profile, profiles))
    .option('--draft', options.draft)
    .option('--output <path>', options.documents)
    .action((paths: readonly string[], chosen: BuildOptions) => build(context, paths, chosen));
}

async function build(context: Context, paths: readonly string[], options: BuildOptions): Promise<void> {
  const { documents } = context.messages;
  const wanted = await readWanted(context, paths, options);
  const yardstick = await openYardstick(context, {}, options.profile);
  const validator = createValidator(yardstick);
  const { library, profile } = yardstick;
  const make = (one: Wanted, say: Say) =>
    buildOne(context, validator, one, { ...options, library, profile }, say);
  const [only] = wanted;
  if (only !== undefined && wanted.length === 1 && options.by === undefined) {
    const xml = await make(only, (line) => context.note(line));
    if (xml !== undefined) await deliver(context, xml, options.output);
    return;
  }
  if (options.output === undefined) throw usageError(documents.manyNeedFolder(wanted.length));
  await writeMany(context, wanted, options.output, {
    idOf: ({ record }) => record.template,
    make,
    head: (name, { numbers }) => documents.ofRecords(name, numbers),
    end: documents.builtMany,
  });
}

/** The text of a document; undefined where it must not be written, which is said. */
async function buildOne(
  context: Context,
  validator: Validator,
  { record, conflicts }: Wanted,
  options: BuildOptions & Pick<Yardstick, 'library' | 'profile'>,
  say: Say,
): Promise<string | undefined> {
  const { documents } = context.messages;
  const { xml, unplaced, leftOut, missing } = buildDocument(record, {
    library: options.library,
    profile: options.profile,
    partial: true,
  });
  for (const conflict of conflicts) say(conflict);
  for (const value of missing) say(documents.missing(value));
  for (const { at, name } of leftOut) say(documents.leftOut(name, at));
  const isComplete =
    conflicts.length === 0 && missing.length === 0 && (await isRight(context, validator, xml, options, say));
  if (!isComplete) context.exitCode = 1;
  reportUnplaced(context, unplaced, say);
  if (isComplete || options.draft === true) return xml;
  say(documents.notWritten);
  return undefined;
}

/** A document that the validators refuse is not written; what they say goes to standard error. */
async function isRight(
  { language, io }: Context,
  validator: Validator,
  xml: string,
  { by, output }: BuildOptions,
  say: Say,
): Promise<boolean> {
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
