/** `hulian messages extract FILE`: the record of an interaction message, and what the service has no place for. */
import type { Command } from 'commander';
import { ExtractMessageError, extractMessage, type ExtractedMessage } from '@hulian/sdk/messages';
import type { Context } from '../../context.js';
import { failure, usageError } from '../../errors.js';
import { readNamed } from '../../input/read-named.js';
import { deliver, toJson } from '../../output/result.js';

interface ExtractOptions {
  readonly service?: string;
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.interactions;
  command
    .argument('<file>', args.file)
    .option('--service <action>', options.service)
    .option('--output <file>', options.output)
    .action((path: string, chosen: ExtractOptions) => extract(context, path, chosen));
}

async function extract(context: Context, path: string, options: ExtractOptions): Promise<void> {
  const { interactions } = context.messages;
  const { record, problems } = read(context, path, await readNamed(context, path), options.service);
  await deliver(context, toJson(record), options.output);
  for (const { at, name, reason } of problems) context.note(interactions.problems[reason](at, name));
  if (problems.length > 0) context.exitCode = 1;
}

function read(
  context: Context,
  path: string,
  bytes: Uint8Array,
  service: string | undefined,
): ExtractedMessage {
  const { interactions } = context.messages;
  try {
    return extractMessage(new TextDecoder().decode(bytes), { ...(service !== undefined && { service }) });
  } catch (error) {
    if (!(error instanceof ExtractMessageError)) throw error;
    if (error.reason === 'several-services')
      throw usageError(interactions.severalServices(error.detail, error.services), error);
    throw failure(
      error.reason === 'not-xml'
        ? interactions.notXml(path, error.detail)
        : interactions.unknownRoot(path, error.detail),
      error,
    );
  }
}
