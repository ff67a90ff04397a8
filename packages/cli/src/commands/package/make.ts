/** `hulian package make FILE`: records, one JSON object a line, into a signed and encrypted package */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { memorySigner } from '@hulian/crypto';
import { formatFinding, type Finding } from '@hulian/validators';
import { makePackage, operationTable } from '@hulian/sdk';
import type { PackageEntry } from '@hulian/sdk';
import { judgeBody } from '@hulian/sdk/sandbox';
import type { Context } from '../../context.js';
import { failure } from '../../errors.js';
import { readPrivateKeyFile, readPublicKeyFile } from '../../input/keys.js';
import { formatOption } from '../../options/common.js';
import { addPasswordOptions } from '../../options/password.js';
import { platformSettings } from '../../options/platform.js';
import type { PlatformOptions } from '../../options/platform.js';
import { toJson } from '../../output/result.js';
import { writeFileAtomically } from '../../output/write-file.js';
import { openRequestCheck } from '../../validation/request-checks.js';

interface MakeOptions extends PlatformOptions {
  readonly to: string;
  readonly recipientKey: string;
  readonly output: string;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.exchange;
  command
    .argument('<file>', args.entries)
    .requiredOption('--to <code>', options.to)
    .requiredOption('--recipient-key <file>', options.recipientKey)
    .requiredOption('--output <file>', options.output)
    .option('--institution <code>', options.institution)
    .option('--key <file>', options.key)
    .addOption(formatOption(context, ['text', 'json'], 'text'));
  addPasswordOptions(command, context).action((path: string, chosen: MakeOptions) =>
    make(context, path, chosen),
  );
}

async function make(context: Context, path: string, options: MakeOptions): Promise<void> {
  const { institution: from, key } = platformSettings(context, options, ['institution', 'key']);
  const entries = await readEntries(context, path, await readFile(resolve(context.io.cwd, path), 'utf8'));
  const recipientKey = await readPublicKeyFile(context, options.recipientKey);
  const { privateKey } = await readPrivateKeyFile(context, key, options);
  const bytes = await makePackage(entries, {
    from,
    to: options.to,
    signer: memorySigner(privateKey),
    recipientKey,
  });
  await writeFileAtomically(resolve(context.io.cwd, options.output), bytes);
  context.write(
    options.format === 'json'
      ? toJson({ output: options.output, entries: entries.length })
      : `${context.messages.exchange.made(options.output, entries.length)}\n`,
  );
}

/** @throws CliError (exit 1) that names the first line that cannot be sent; never its content */
async function readEntries(context: Context, path: string, text: string): Promise<PackageEntry[]> {
  const { exchange } = context.messages;
  /** Keys with the line where each was first. */
  const seen = new Map<string, number>();
  const entries: PackageEntry[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === '') continue;
    const entry = parseEntry(line);
    if (!entry) throw failure(exchange.lineBad(path, index + 1));
    const first = seen.get(entry.key);
    if (first !== undefined) throw failure(exchange.keyTwice(path, index + 1, first));
    const wrong = await firstFault(entry);
    if (wrong) throw failure(exchange.bodyBad(path, index + 1, formatFinding(wrong, context.language)));
    seen.set(entry.key, index + 1);
    entries.push(entry);
  }
  if (entries.length === 0) throw failure(exchange.empty(path));
  return entries;
}

/** What is wrong with the body by the schema of its operation; the recipient could tell nobody before the receipt. */
async function firstFault({ operation, body = {} }: PackageEntry): Promise<Finding | undefined> {
  const request = await openRequestCheck(operation);
  const report = request && (await judgeBody(request, body));
  return report?.findings[0];
}

function parseEntry(line: string): PackageEntry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { operation, key, lane } = value as Record<string, unknown>;
  const writes = operationTable.some(({ id, idempotent }) => id === operation && idempotent === true);
  if (!writes || typeof key !== 'string' || !/^[A-Za-z0-9._:-]{8,128}$/.test(key)) return undefined;
  return lane === undefined || typeof lane === 'string' ? (value as PackageEntry) : undefined;
}
