/** `hulian documents migrate FILE --to TEMPLATE`: the document in another template or edition, and what is missing. */
import type { Command } from 'commander';
import { nationalLibrary } from '@hulian/standards';
import { migrateDocument } from '@hulian/sdk/documents';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { readNamed } from '../../input/read-named.js';
import { choiceOption } from '../../options/common.js';
import { deliver } from '../../output/result.js';
import { readingDocument } from './_reading.js';
import { reportUnplaced } from './_unplaced.js';

interface MigrateOptions {
  readonly to?: string;
  readonly profile: 'national' | 'assessment';
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.documents;
  command
    .argument('<file>', args.file)
    .option('--to <id>', options.migrateTo)
    .addOption(
      choiceOption(context, '--profile <profile>', options.profile, ['national', 'assessment'], 'national'),
    )
    .option('--output <file>', options.output)
    .action((path: string, chosen: MigrateOptions) => migrate(context, path, chosen));
}

async function migrate(context: Context, path: string, options: MigrateOptions): Promise<void> {
  const { documents } = context.messages;
  const target = options.to === undefined ? undefined : nationalLibrary().document(options.to);
  if (options.to !== undefined && target === undefined)
    throw usageError(documents.templateUnknown(options.to, []));
  const text = new TextDecoder().decode(await readNamed(context, path));
  const migrated = readingDocument(context, path, () =>
    migrateDocument(text, {
      profile: options.profile,
      ...(target === undefined ? {} : { template: target.id }),
    }),
  );
  for (const { name, at } of migrated.leftOut) context.note(documents.leftOut(name, at));
  for (const value of migrated.missing) context.note(documents.missing(value));
  reportUnplaced(context, migrated.unplaced);
  if (migrated.missing.length > 0) {
    context.note(documents.notMigrated(migrated.missing.length));
    context.exitCode = 1;
    return;
  }
  await deliver(context, migrated.xml, options.output);
}
