/** `hulian outbox list` */
import type { Command } from 'commander';
import type { RecordState } from '@hulian/sdk';
import type { Context } from '../../context.js';
import { choiceOption, formatOption, numberOption } from '../../options/common.js';
import { toJson } from '../../output/result.js';
import { renderTable } from '../../output/table.js';
import { addOutboxOption, countsLine, offline, shown, states, withOutbox } from './_open.js';
import type { OutboxFileOptions } from './_open.js';

interface ListOptions extends OutboxFileOptions {
  readonly state?: RecordState;
  readonly after: number;
  readonly limit: number;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { options } = context.messages.outbox;
  addOutboxOption(command, context)
    .addOption(choiceOption(context, '--state <state>', options.state, states))
    .addOption(numberOption(context, '--after <n>', options.after, 0, Number.MAX_SAFE_INTEGER, 0))
    .addOption(numberOption(context, '--limit <n>', options.limit, 1, 100_000, 100))
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((chosen: ListOptions) => list(context, chosen));
}

async function list(
  context: Context,
  { outbox: path, state, after, limit, format }: ListOptions,
): Promise<void> {
  const { outbox: messages } = context.messages;
  await withOutbox(context, path, offline, (outbox) => {
    const counts = outbox.counts();
    const records = outbox.list({ after, limit, ...(state && { state }) });
    if (format === 'json') return context.write(toJson({ counts, records: records.map(shown) }));
    const rows = records.map((record) => [
      String(record.seq),
      record.key,
      record.operation,
      messages.states[record.state],
      String(record.attempts),
      record.code ?? '',
    ]);
    context.write(renderTable(messages.columns, rows) + countsLine(context, counts));
  });
}
