/** `hulian package open FILE`: verifies the whole package; imports it when a queue is given */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { memoryDecrypter, memorySigner } from '@hulian/crypto';
import { importPackage, isSdkError, makeReceipt, openOutbox, openPackage } from '@hulian/sdk';
import type { OpenedPackage, Outbox } from '@hulian/sdk';
import type { Context } from '../../context.js';
import { explain } from '../../error-report.js';
import { failure, usageError } from '../../errors.js';
import { readPrivateKeyFile, readPublicKeyFile } from '../../input/keys.js';
import { formatOption } from '../../options/common.js';
import { addPasswordOptions } from '../../options/password.js';
import { platformSettings } from '../../options/platform.js';
import type { PlatformOptions } from '../../options/platform.js';
import { toJson } from '../../output/result.js';
import { writeFileAtomically } from '../../output/write-file.js';
import { offline } from '../outbox/_open.js';

interface OpenOptions extends PlatformOptions {
  readonly from: string;
  readonly senderKey: string;
  readonly outbox?: string;
  readonly receipt?: string;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.exchange;
  command
    .argument('<file>', args.file)
    .requiredOption('--from <code>', options.from)
    .requiredOption('--sender-key <file>', options.senderKey)
    .option('--institution <code>', options.institution)
    .option('--key <file>', options.key)
    .option('--outbox <file>', options.outbox)
    .option('--receipt <file>', options.receipt)
    .addOption(formatOption(context, ['text', 'json'], 'text'));
  addPasswordOptions(command, context).action((path: string, chosen: OpenOptions) =>
    open(context, path, chosen),
  );
}

async function open(context: Context, path: string, options: OpenOptions): Promise<void> {
  const { exchange } = context.messages;
  if (options.receipt !== undefined && options.outbox === undefined)
    throw usageError(exchange.receiptNeedsOutbox);
  const { institution, key } = platformSettings(context, options, ['institution', 'key']);
  const bytes = await readFile(resolve(context.io.cwd, path));
  const sender = await readPublicKeyFile(context, options.senderKey);
  const { privateKey } = await readPrivateKeyFile(context, key, options);
  const opened = await verified(context, async () => {
    const decrypter = memoryDecrypter(privateKey);
    const found = await openPackage(bytes, {
      path,
      institution,
      decrypter,
      trust: { [options.from]: [sender] },
    });
    // Every entry is opened before any is imported.
    for (const entry of found.entries()) void entry;
    return found;
  });
  const { id, from, entries, created } = opened.header;
  let imported: { readonly added: number; readonly replayed: boolean; readonly taken: number } | undefined;
  if (options.outbox !== undefined) {
    const outbox = await openOutbox(resolve(context.io.cwd, options.outbox), offline);
    try {
      const result = await importOnce(opened, outbox);
      let taken = 0;
      for (const entry of opened.entries()) if (!outbox.isOf(entry)) taken += 1;
      imported = { ...result, taken };
      if (options.receipt !== undefined) {
        const receipt = await makeReceipt(opened, outbox, memorySigner(privateKey));
        await writeFileAtomically(resolve(context.io.cwd, options.receipt), `${receipt}\n`);
      }
    } finally {
      outbox.close();
    }
  }
  if (imported && imported.taken > 0) {
    context.exitCode = 1;
    context.note(exchange.taken(imported.taken));
  }
  if (options.format === 'json') return context.write(toJson({ id, from, created, entries, ...imported }));
  context.write(`${exchange.verified(id, from, entries)}\n`);
  if (imported)
    context.write(`${imported.replayed ? exchange.replayed : exchange.imported(imported.added)}\n`);
}

/** A package that is altered, cut or meant for others is a failed verification: exit 1. */
async function verified(context: Context, work: () => Promise<OpenedPackage>): Promise<OpenedPackage> {
  try {
    return await work();
  } catch (error) {
    if (!isSdkError(error)) throw error;
    throw failure((await explain(error, context))?.text ?? error.message, error);
  }
}

async function importOnce(opened: OpenedPackage, outbox: Outbox) {
  try {
    return { added: (await importPackage(opened, outbox)).added, replayed: false };
  } catch (error) {
    if (!isSdkError(error) || error.code !== 'VALIDATION_PACKAGE_REPLAYED') throw error;
    return { added: 0, replayed: true };
  }
}
