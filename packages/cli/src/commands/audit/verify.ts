/** `hulian audit verify --data FILE`: exit 1 when the chain is broken or was cut */
import type { Command } from 'commander';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { formatOption } from '../../options/common.js';
import { toJson } from '../../output/result.js';
import { withDatabase } from '../sandbox/_database.js';

interface VerifyOptions {
  readonly data: string;
  readonly head?: string;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { options } = context.messages.audit;
  command
    .requiredOption('--data <file>', options.data)
    .option('--head <hash>', options.head)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((chosen: VerifyOptions) => verify(context, chosen));
}

async function verify(context: Context, { data, head, format }: VerifyOptions): Promise<void> {
  const { audit } = context.messages;
  const kept = head?.toLowerCase();
  if (kept !== undefined && !/^[0-9a-f]{64}$/.test(kept)) throw usageError(audit.headBad);
  await withDatabase(context, data, (sandbox) => {
    const result = sandbox.verifyAudit();
    // An empty log begins with zeros, which every log contains.
    const isCut =
      kept !== undefined &&
      !/^0+$/.test(kept) &&
      sandbox.query('select 1 from audit where hash = ?', [kept]).length === 0;
    context.exitCode = result.intact && !isCut ? 0 : 1;
    if (format === 'json') return context.write(toJson({ ...result, cut: isCut }));
    if (!result.intact) context.write(`${audit.broken(result.brokenAt ?? 0)}\n`);
    else context.write(`${isCut ? audit.cut : audit.intact(result.entries, result.head)}\n`);
  });
}
