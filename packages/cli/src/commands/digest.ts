/** `hulian digest FILE…`: SM3, in the format of sha256sum */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { bytesToHex, sm3 } from '@hulian/crypto';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { findFiles } from '../input/files.js';
import type { InputFile } from '../input/files.js';
import { readInput } from '../input/read.js';
import { formatOption } from '../options/common.js';
import { createProgress } from '../output/progress.js';
import { toJson } from '../output/result.js';

interface DigestOptions {
  readonly check?: boolean;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.crypto;
  command
    .argument('<file...>', args.files)
    .option('--check', options.check)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((paths: string[], chosen: DigestOptions) =>
      chosen.check ? check(context, paths) : digest(context, paths, chosen.format),
    );
}

async function digest(context: Context, paths: readonly string[], format: string): Promise<void> {
  const results: { file: string; sm3: string }[] = [];
  for (const file of await findFiles(context, paths)) {
    const result = { file: file.path, sm3: await digestOf(context, file) };
    if (format === 'text') context.write(`${result.sm3}  ${result.file}\n`);
    results.push(result);
  }
  if (format === 'json') context.write(toJson(results));
}

async function check(context: Context, lists: readonly string[]): Promise<void> {
  const { crypto } = context.messages;
  for (const list of lists) {
    const lines = (await readFile(resolve(context.io.cwd, list), 'utf8')).split(/\r?\n/);
    for (const [index, line] of lines.entries()) {
      if (line.trim() === '') continue;
      const [, expected, name] = /^([0-9a-f]{64}) [ *](.+)$/i.exec(line) ?? [];
      if (expected === undefined || name === undefined)
        throw usageError(crypto.digestListBad(list, index + 1));
      const absolute = resolve(context.io.cwd, name);
      const actual = await digestOf(context, { path: name, absolute, size: 0 }).catch(() => undefined);
      const good = actual === expected.toLowerCase();
      if (!good) context.exitCode = 1;
      context.write(
        `${good ? crypto.digestOk(name) : actual === undefined ? crypto.digestMissing(name) : crypto.digestBad(name)}\n`,
      );
    }
  }
}

async function digestOf(context: Context, file: InputFile): Promise<string> {
  const hash = sm3.create();
  const progress = createProgress(context.io, context.messages, 'bytes');
  let done = 0;
  for await (const piece of readInput(context, file, (bytes) =>
    progress.update(file.path, (done += bytes), file.size),
  ))
    hash.update(piece);
  progress.end();
  return bytesToHex(hash.digest());
}
