/** `hulian package receipt FILE`: what became of the records of a package, as its recipient signed it */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { isSdkError, readReceipt, type PackageReceipt } from '@hulian/sdk';
import type { Context } from '../../context.js';
import { explain } from '../../error-report.js';
import { failure } from '../../errors.js';
import { readPublicKeyFile } from '../../input/keys.js';
import { formatOption } from '../../options/common.js';
import { toJson } from '../../output/result.js';

interface ReceiptOptions {
  readonly recipientKey: string;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.exchange;
  command
    .argument('<file>', args.receipt)
    .requiredOption('--recipient-key <file>', options.recipientKey)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((path: string, chosen: ReceiptOptions) => receipt(context, path, chosen));
}

/** Exit code 1 for a signature that does not verify, and while records are not accepted. */
async function receipt(context: Context, path: string, options: ReceiptOptions): Promise<void> {
  const { exchange, outbox } = context.messages;
  const text = await readFile(resolve(context.io.cwd, path), 'utf8');
  const found = await verified(context, text, await readPublicKeyFile(context, options.recipientKey));
  const open = found.records.filter(({ state }) => state !== 'accepted');
  context.exitCode = open.length > 0 ? 1 : 0;
  if (options.format === 'json') return context.write(toJson(found));
  context.write(
    `${exchange.receipt(found.package, found.institution, found.at, found.records.length - open.length, open.length)}\n`,
  );
  for (const { key, state, code } of open)
    context.write(
      `${key}  ${state === 'missing' ? exchange.missing : outbox.states[state]}${code === undefined ? '' : `  ${code}`}\n`,
    );
}

async function verified(context: Context, text: string, publicKey: Uint8Array): Promise<PackageReceipt> {
  try {
    return readReceipt(text, publicKey);
  } catch (error) {
    if (!isSdkError(error)) throw error;
    throw failure((await explain(error, context))?.text ?? error.message, error);
  }
}
