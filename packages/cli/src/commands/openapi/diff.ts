/** `hulian openapi diff OLD NEW`: exit 1 with --fail-on-breaking when callers break */
import type { Command } from 'commander';
import { diffOpenapi } from '@hulian/sdk';
import type { ChangeRating } from '@hulian/sdk';
import type { Context } from '../../context.js';
import { formatOption } from '../../options/common.js';
import { toJson } from '../../output/result.js';
import { renderTable } from '../../output/table.js';
import { loadOpenapi } from './_load.js';

interface DiffOptions {
  readonly failOnBreaking?: boolean;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.openapi;
  command
    .argument('<old>', args.before)
    .argument('<new>', args.after)
    .option('--fail-on-breaking', options.breaking)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((before: string, after: string, chosen: DiffOptions) => diff(context, before, after, chosen));
}

async function diff(context: Context, before: string, after: string, options: DiffOptions): Promise<void> {
  const { openapi } = context.messages;
  const changes = diffOpenapi(await loadOpenapi(context, before), await loadOpenapi(context, after));
  const count = (rating: ChangeRating) => changes.filter((change) => change.rating === rating).length;
  const summary = { breaking: count('breaking'), compatible: count('compatible'), note: count('note') };
  if (options.format === 'json') context.write(toJson({ summary, changes }));
  else if (changes.length === 0) context.write(`${openapi.none}\n`);
  else {
    const rows = changes.map(({ rating, kind, place, detail }) => [
      openapi.ratings[rating],
      place,
      detail === undefined ? openapi.changes[kind] : `${openapi.changes[kind]} ${detail}`,
    ]);
    context.write(renderTable(openapi.columns, rows));
    context.write(`${openapi.summary(summary.breaking, summary.compatible, summary.note)}\n`);
  }
  if (options.failOnBreaking === true && summary.breaking > 0) context.exitCode = 1;
}
