/** `hulian sandbox inspect --data FILE` */
import type { Command } from 'commander';
import type { Context } from '../../context.js';
import { formatOption } from '../../options/common.js';
import { toJson } from '../../output/result.js';
import { withDatabase } from './_database.js';
import { renderTable } from '../../output/table.js';

interface DataOptions {
  readonly data: string;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  command
    .requiredOption('--data <file>', context.messages.audit.options.data)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((chosen: DataOptions) => inspect(context, chosen));
}

async function inspect(context: Context, { data, format }: DataOptions): Promise<void> {
  await withDatabase(context, data, (sandbox) => {
    const objects = sandbox.counts();
    const { audit } = context.messages;
    const open = sandbox.notPassedOn();
    const log = sandbox.verifyAudit();
    if (format === 'json')
      return context.write(toJson({ objects, audit: log, ...(open.length > 0 && { notPassedOn: open }) }));
    const rows = Object.entries(objects).map(([kind, count]) => [kind, String(count)]);
    context.write(renderTable(audit.objects, rows));
    if (open.length > 0) {
      const lines = open.map(({ institution, key, operation, state, code = '' }) => [
        institution,
        key,
        operation,
        state,
        code,
      ]);
      context.write(renderTable(audit.notPassedOn, lines));
    }
    context.write(`${log.intact ? audit.intact(log.entries, log.head) : audit.broken(log.brokenAt ?? 0)}\n`);
  });
}
