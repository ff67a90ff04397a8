/** `hulian standards diff A B`: two records, for example two editions of one table */
import type { Command } from 'commander';
import { diffRecords } from '@hulian/standards';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { formatOption } from '../../options/common.js';
import { addPackOptions, openPackedLibrary } from '../../options/packs.js';
import type { PackOptions } from '../../options/packs.js';
import { renderChanges } from '../../output/changes.js';
import { toJson } from '../../output/result.js';
import { unknownId } from './show.js';

type DiffOptions = PackOptions & { readonly format: string };

export function define(command: Command, context: Context): void {
  const { standards } = context.messages;
  command.argument('<before>', standards.arguments.id).argument('<after>', standards.arguments.id);
  addPackOptions(command, context)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((before: string, after: string, options: DiffOptions) => diff(context, before, after, options));
}

async function diff(context: Context, first: string, second: string, options: DiffOptions): Promise<void> {
  const library = await openPackedLibrary(context, options);
  const find = (id: string) => {
    const record = library.find(id);
    if (record === undefined) throw usageError(unknownId(context, library, id));
    return record;
  };
  const [before, after] = [find(first), find(second)];
  if (before.kind !== after.kind)
    throw usageError(context.messages.standards.differentKinds(before.id, after.id));
  // The id is what tells the two apart here, not a change.
  const changes = diffRecords(before, after).filter(({ path }) => path !== 'id');
  const breaking = changes.some((change) => change.breaking);
  if (options.format === 'json')
    return context.write(toJson({ before: before.id, after: after.id, breaking, changes }));
  const changed = { id: after.id, name: after.name, change: 'changed' as const, changes, breaking };
  context.write(renderChanges(changes.length > 0 ? [changed] : [], context));
}
