/** `hulian documents build RECORD --template C0004`: a shared document from a record. */
import type { Command } from 'commander';
import { nationalLibrary } from '@hulian/standards';
import { buildDocument, type DocumentRecord } from '@hulian/sdk/documents';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { readNamed } from '../../input/read-named.js';
import { choiceOption } from '../../options/common.js';
import { deliver } from '../../output/result.js';
import { reportUnplaced } from './_unplaced.js';

interface BuildOptions {
  readonly template?: string;
  readonly profile: 'national' | 'assessment';
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.documents;
  command
    .argument('<record>', args.record)
    .option('--template <id>', options.template)
    .addOption(
      choiceOption(context, '--profile <profile>', options.profile, ['national', 'assessment'], 'national'),
    )
    .option('--output <file>', options.output)
    .action((path: string, chosen: BuildOptions) => build(context, path, chosen));
}

async function build(context: Context, path: string, options: BuildOptions): Promise<void> {
  const record = readRecord(context, path, await readNamed(context, path), options.template);
  const { xml, unplaced } = buildDocument(record, { profile: options.profile });
  await deliver(context, xml, options.output);
  reportUnplaced(context, unplaced);
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

function parseObject(bytes: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
