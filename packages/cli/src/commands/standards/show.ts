/** `hulian standards show ID` */
import type { Command } from 'commander';
import { openLibrary } from '@hulian/standards';
import type { Library } from '@hulian/standards';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { formatOption } from '../../options/common.js';
import { toJson } from '../../output/result.js';
import { describeRecord } from './_describe.js';

export function define(command: Command, context: Context): void {
  const { standards } = context.messages;
  command
    .argument('<id>', standards.arguments.id)
    .addOption(formatOption(context, ['text', 'json', 'markdown'], 'text'))
    .action((id: string, options: { format: string }) => show(context, id, options.format));
}

function show(context: Context, id: string, format: string): void {
  const library = openLibrary();
  const record = library.find(id);
  if (record === undefined) throw usageError(unknownId(context, library, id));
  if (format === 'json') return context.write(toJson(record));
  context.write(describeRecord(record, context, format === 'markdown' ? 'markdown' : 'text'));
}

/** The complaint about an id nobody knows, with the nearest three. */
export function unknownId(context: Context, library: Library, id: string): string {
  const nearest = library.suggest(id, undefined, 3).map((entry) => `${entry.id} ${entry.name}`);
  return context.messages.errors.unknownId(id, nearest);
}
