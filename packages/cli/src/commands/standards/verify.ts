/** `hulian standards verify`: is the installed data the published one? */
import type { Command } from 'commander';
import { bytesToHex, sm3 } from '@hulian/crypto';
import { verifyData } from '@hulian/standards';
import type { Context } from '../../context.js';
import { formatOption } from '../../options/common.js';
import { toJson } from '../../output/result.js';

export function define(command: Command, context: Context): void {
  command
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((options: { format: string }) => verify(context, options.format));
}

function verify(context: Context, format: string): void {
  const { standards } = context.messages;
  const result = verifyData((bytes) => bytesToHex(sm3(bytes)));
  context.exitCode = result.altered.length > 0 ? 1 : 0;
  if (format === 'json') return context.write(toJson(result));
  for (const { path, problem, records } of result.altered) {
    context.write(
      `${context.style.red(problem === 'missing' ? standards.altered.missing(path) : standards.altered.altered(path, records))}\n`,
    );
  }
  if (result.altered.length === 0)
    context.write(`${context.style.green(standards.intact(result.checked))}\n`);
}
