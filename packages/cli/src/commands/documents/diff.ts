/** `hulian documents diff A B`: where two shared documents differ in meaning. */
import type { Command } from 'commander';
import { diffDocuments } from '@hulian/sdk/documents';
import type { Context } from '../../context.js';
import { readNamed } from '../../input/read-named.js';
import { choiceOption } from '../../options/common.js';
import { toJson } from '../../output/result.js';
import { readingDocument } from './_reading.js';

interface DiffOptions {
  readonly format: 'text' | 'json';
  readonly showValues?: boolean;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.documents;
  command
    .argument('<first>', args.file)
    .argument('<second>', args.file)
    .addOption(choiceOption(context, '--format <format>', options.format, ['text', 'json'], 'text'))
    .option('--show-values', options.showValues)
    .action((first: string, second: string, chosen: DiffOptions) => diff(context, first, second, chosen));
}

async function diff(context: Context, first: string, second: string, options: DiffOptions): Promise<void> {
  const read = async (path: string) => ({
    path,
    text: new TextDecoder().decode(await readNamed(context, path)),
  });
  const [a, b] = [await read(first), await read(second)];
  const found = readingDocument(context, `${first}, ${second}`, () => diffDocuments(a.text, b.text));
  const shown = found.map(({ before, after, ...rest }) =>
    options.showValues === true ? { ...rest, before, after } : rest,
  );
  const { documents } = context.messages;
  if (options.format === 'json') context.write(toJson(shown));
  else {
    for (const { kind, name, at, section, before, after } of found) {
      const values = options.showValues === true ? ` ${before ?? ''} → ${after ?? ''}` : '';
      context.write(`${documents.difference[kind](name, at, section)}${values}\n`);
    }
    context.write(`${documents.differences(found.length)}\n`);
  }
  if (found.length > 0) context.exitCode = 1;
}
