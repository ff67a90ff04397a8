/** `hulian outbox retry KEY` */
import type { Command } from 'commander';
import type { Context } from '../../context.js';
import { failure } from '../../errors.js';
import { formatOption } from '../../options/common.js';
import { toJson } from '../../output/result.js';
import { addOutboxOption, offline, withOutbox } from './_open.js';
import type { OutboxFileOptions } from './_open.js';

interface RetryOptions extends OutboxFileOptions {
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  command.argument('<key>', context.messages.outbox.arguments.key);
  addOutboxOption(command, context)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((key: string, chosen: RetryOptions) => retry(context, key, chosen));
}

async function retry(context: Context, key: string, options: RetryOptions): Promise<void> {
  const { outbox: messages } = context.messages;
  await withOutbox(context, options.outbox, offline, (outbox) => {
    if (!outbox.retry(key)) throw failure(messages.notRetried(key));
    context.write(
      options.format === 'json'
        ? toJson({ key, state: outbox.find(key)?.state })
        : `${messages.retried(key)}\n`,
    );
  });
}
