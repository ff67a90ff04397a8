/** `hulian standards diff A B`: two records, for example two editions of one table */
import type { Command } from 'commander';
import { changesThatTouch, diffRecords } from '@hulian/standards';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { readNamed } from '../../input/read-named.js';
import { formatOption } from '../../options/common.js';
import { addPackOptions, openPackedLibrary } from '../../options/packs.js';
import type { PackOptions } from '../../options/packs.js';
import { renderChanges } from '../../output/changes.js';
import { toJson } from '../../output/result.js';
import { findRecord } from './_find.js';

type DiffOptions = PackOptions & { readonly format: string; readonly myUsage?: string };

export function define(command: Command, context: Context): void {
  const { standards } = context.messages;
  command.argument('<before>', standards.arguments.id).argument('<after>', standards.arguments.id);
  addPackOptions(command, context)
    .option('--my-usage <file>', standards.options.myUsage)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((before: string, after: string, options: DiffOptions) => diff(context, before, after, options));
}

async function diff(context: Context, first: string, second: string, options: DiffOptions): Promise<void> {
  const library = await openPackedLibrary(context, options);
  const [before, after] = [findRecord(context, library, first), findRecord(context, library, second)];
  if (before.kind !== after.kind)
    throw usageError(context.messages.standards.differentKinds(before.id, after.id));
  // The id is what tells the two apart here, not a change.
  const all = diffRecords(before, after).filter(({ path }) => path !== 'id');
  const used = options.myUsage === undefined ? undefined : await readUsage(context, options.myUsage);
  const changes = used === undefined ? all : changesThatTouch(all, [before, after], used);
  const breaking = changes.some((change) => change.breaking);
  if (options.format === 'json')
    return context.write(toJson({ before: before.id, after: after.id, breaking, changes }));
  if (changes.length === 0 && all.length > 0)
    return context.write(`${context.messages.standards.notTouched(all.length)}\n`);
  const changed = { id: after.id, name: after.name, change: 'changed' as const, changes, breaking };
  context.write(renderChanges(changes.length > 0 ? [changed] : [], context));
}

/** The identifiers that a user works with: `["DE02.01.039.00"]` or `{ "ids": [] }`. */
async function readUsage(context: Context, path: string): Promise<ReadonlySet<string>> {
  const bytes = await readNamed(context, path);
  const complaint = context.messages.standards.usageBad(path);
  let value: unknown;
  try {
    value = JSON.parse(
      Buffer.from(bytes)
        .toString('utf8')
        .replace(/^\ufeff/, ''),
    );
  } catch (error) {
    throw usageError(complaint, error);
  }
  const ids: unknown = Array.isArray(value) ? value : (value as { ids?: unknown } | null)?.ids;
  if (!Array.isArray(ids) || ids.some((id) => typeof id !== 'string')) throw usageError(complaint);
  return new Set(ids as string[]);
}
