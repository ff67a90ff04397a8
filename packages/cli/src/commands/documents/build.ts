/** `hulian documents build RECORD --template C0004`: a shared document from a record. */
import type { Command } from 'commander';
import { nationalLibrary } from '@hulian/standards';
import { buildDocument, type DocumentRecord } from '@hulian/sdk/documents';
import { createValidator, foldReport } from '@hulian/validators';
import { renderReport } from '@hulian/validators/reporters';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { parseObject } from '../../input/parse-object.js';
import { readNamed } from '../../input/read-named.js';
import { choiceOption } from '../../options/common.js';
import { deliver } from '../../output/result.js';
import { reportUnplaced } from './_unplaced.js';

interface BuildOptions {
  readonly template?: string;
  readonly profile: 'national' | 'assessment';
  readonly output?: string;
  readonly draft?: boolean;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.documents;
  command
    .argument('<record>', args.record)
    .option('--template <id>', options.template)
    .addOption(
      choiceOption(context, '--profile <profile>', options.profile, ['national', 'assessment'], 'national'),
    )
    .option('--draft', options.draft)
    .option('--output <file>', options.output)
    .action((path: string, chosen: BuildOptions) => build(context, path, chosen));
}

async function build(context: Context, path: string, options: BuildOptions): Promise<void> {
  const record = readRecord(context, path, await readNamed(context, path), options.template);
  const { xml, unplaced, leftOut, missing } = buildDocument(record, {
    profile: options.profile,
    partial: true,
  });
  const { documents } = context.messages;
  for (const value of missing) context.note(documents.missing(value));
  for (const { at, name } of leftOut) context.note(documents.leftOut(name, at));
  const isComplete = missing.length === 0 && (await isRight(context, xml, options));
  if (!isComplete) context.exitCode = 1;
  if (!isComplete && options.draft !== true) {
    context.note(documents.notWritten);
    return;
  }
  await deliver(context, xml, options.output);
  reportUnplaced(context, unplaced);
}

/** A document that the validators refuse is not written; what they say goes to standard error. */
async function isRight(context: Context, xml: string, { profile, output }: BuildOptions): Promise<boolean> {
  const validator = createValidator({ profile });
  const content = new TextEncoder().encode(xml);
  const report = await validator.validate({ path: output ?? 'document.xml', content });
  const shown = report.findings.filter(({ severity }) => severity !== 'info');
  if (shown.length > 0) {
    const whole = foldReport([{ ...report, findings: shown, notChecked: [] }], validator.manifest());
    const { language, io } = context;
    context.note(
      renderReport(whole, 'text', { language, width: io.columns, showValues: false, color: false }),
    );
  }
  return shown.every(({ severity }) => severity !== 'error');
}

function readRecord(
  context: Context,
  path: string,
  bytes: Uint8Array,
  template: string | undefined,
): DocumentRecord {
  const { documents } = context.messages;
  const content = parseObject(bytes);
  if (content === undefined) throw usageError(documents.recordNotJson(path));
  const named = template ?? content['template'];
  if (typeof named !== 'string') throw usageError(documents.templateMissing);
  const library = nationalLibrary();
  const found = library.document(named);
  if (found === undefined) {
    const nearest = library.suggest(named, 'document', 3).map(({ id, name }) => `${id} ${name}`);
    throw usageError(documents.templateUnknown(named, nearest));
  }
  if ('values' in content) return { ...(content as unknown as DocumentRecord), template: found.id };
  // A record of a data set: every member but the names of data set and template is a value.
  const values = Object.entries(content).filter(([key]) => key !== 'dataSet' && key !== 'template');
  return { template: found.id, values: Object.fromEntries(values) as DocumentRecord['values'] };
}
