/** `hulian outbox run`: exit 3 while a record is not accepted */
import type { Command } from 'commander';
import type { Context } from '../../context.js';
import { choiceOption, formatOption } from '../../options/common.js';
import { addPlatformOptions, connect } from '../../options/platform.js';
import type { PlatformOptions } from '../../options/platform.js';
import { toJson } from '../../output/result.js';
import { addOutboxOption, countsLine, states, withOutbox } from './_open.js';
import type { OutboxFileOptions } from './_open.js';

interface RunOptions extends OutboxFileOptions, PlatformOptions {
  readonly until: 'idle' | 'drained';
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { options } = context.messages.outbox;
  addPlatformOptions(addOutboxOption(command, context), context)
    .addOption(choiceOption(context, '--until <when>', options.until, ['idle', 'drained'], 'idle'))
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((chosen: RunOptions) => run(context, chosen));
}

async function run(context: Context, options: RunOptions): Promise<void> {
  const { platform } = await connect(context, options);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  await withOutbox(context, options.outbox, platform, async (outbox) => {
    const summary = await outbox.run({ until: options.until, signal: stop.signal });
    const counts = outbox.counts();
    const { ran } = context.messages.outbox;
    context.write(
      options.format === 'json'
        ? toJson({ run: summary, counts })
        : `${ran(summary.accepted, summary.refused, summary.postponed)}\n${countsLine(context, counts)}`,
    );
    context.exitCode = states.some((state) => state !== 'accepted' && counts[state] > 0) ? 3 : 0;
  });
}
