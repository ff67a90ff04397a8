/** `hulian documents extract FILE`: the record of a shared document, and what it could not place. */
import type { Command } from 'commander';
import { extractDocument } from '@hulian/sdk/documents';
import type { Context } from '../../context.js';
import { readNamed } from '../../input/read-named.js';
import { deliver, toJson } from '../../output/result.js';
import { readingDocument } from './_reading.js';
import { reportUnplaced } from './_unplaced.js';

interface ExtractOptions {
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.documents;
  command
    .argument('<file>', args.file)
    .option('--output <file>', options.output)
    .action((path: string, chosen: ExtractOptions) => extract(context, path, chosen));
}

async function extract(context: Context, path: string, options: ExtractOptions): Promise<void> {
  const text = new TextDecoder().decode(await readNamed(context, path));
  const { record, unplaced } = readingDocument(context, path, () => extractDocument(text));
  await deliver(context, toJson(record), options.output);
  reportUnplaced(context, unplaced);
}
