/** `hulian sandbox reset --data FILE` */
import type { Command } from 'commander';
import type { Context } from '../../context.js';
import { formatOption } from '../../options/common.js';
import { toJson } from '../../output/result.js';
import { withDatabase } from './_database.js';

interface DataOptions {
  readonly data: string;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  command
    .requiredOption('--data <file>', context.messages.audit.options.data)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((chosen: DataOptions) => reset(context, chosen));
}

async function reset(context: Context, { data, format }: DataOptions): Promise<void> {
  await withDatabase(context, data, (sandbox) => {
    sandbox.reset();
    context.write(format === 'json' ? toJson({ reset: true }) : `${context.messages.audit.reset}\n`);
  });
}
