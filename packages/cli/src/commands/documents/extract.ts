/** `hulian documents extract FILE`: the record of a shared document, and what it could not place. */
import type { Command } from 'commander';
import { nationalLibrary } from '@hulian/standards';
import { ExtractError, extractDocument, type ExtractedDocument } from '@hulian/sdk/documents';
import type { Context } from '../../context.js';
import { failure, usageError } from '../../errors.js';
import { readNamed } from '../../input/read-named.js';
import { deliver, toJson } from '../../output/result.js';
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
  const { record, unplaced } = read(context, path, await readNamed(context, path));
  await deliver(context, toJson(record), options.output);
  reportUnplaced(context, unplaced);
}

function read(context: Context, path: string, bytes: Uint8Array): ExtractedDocument {
  const { documents } = context.messages;
  try {
    return extractDocument(new TextDecoder().decode(bytes));
  } catch (error) {
    if (!(error instanceof ExtractError)) throw error;
    if (error.reason === 'not-xml') throw failure(documents.notXml(path, error.detail), error);
    if (error.reason === 'not-a-document') throw failure(documents.notADocument(path, error.detail), error);
    const nearest = nationalLibrary()
      .suggest(error.detail, 'document', 3)
      .map(({ id, name }) => `${id} ${name}`);
    throw usageError(documents.templateUnknown(error.detail, nearest), error);
  }
}
