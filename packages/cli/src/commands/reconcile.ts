/** `hulian reconcile --date DAY`: exit 1 when queue and platform differ */
import type { Command } from 'commander';
import { reconcile } from '@hulian/sdk';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { formatOption } from '../options/common.js';
import { addPlatformOptions, connect } from '../options/platform.js';
import type { PlatformOptions } from '../options/platform.js';
import { toJson } from '../output/result.js';
import { addOutboxOption, withOutbox } from './outbox/_open.js';
import type { OutboxFileOptions } from './outbox/_open.js';

interface ReconcileOptions extends OutboxFileOptions, PlatformOptions {
  readonly date: string;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  addPlatformOptions(addOutboxOption(command, context), context)
    .requiredOption('--date <date>', context.messages.outbox.options.date)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((chosen: ReconcileOptions) => compare(context, chosen));
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

async function compare(context: Context, options: ReconcileOptions): Promise<void> {
  const { outbox: messages } = context.messages;
  if (!isDay(options.date)) throw usageError(messages.dateBad(options.date));
  const { platform } = await connect(context, options);
  await withOutbox(context, options.outbox, platform, async (outbox) => {
    const result = await reconcile(outbox, platform, options.date);
    context.exitCode = result.matches ? 0 : 1;
    if (options.format === 'json') return context.write(toJson(result));
    const lines = [messages.reconciled(result.date, result.acceptedHere, result.acceptedByPlatform)];
    if (result.matches) lines.push(messages.matches);
    for (const kind of ['missingAtPlatform', 'unknownHere', 'openHere'] as const) {
      const keys = result[kind];
      if (keys.length > 0) lines.push(messages[kind](keys.length), ...keys.map((key) => `  ${key}`));
    }
    context.write(`${lines.join('\n')}\n`);
  });
}
