/** `hulian packs diff PACK`: what a pack does to the library */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { diffPack, readPack } from '@hulian/standards';
import type { Context } from '../../context.js';
import { formatOption } from '../../options/common.js';
import { addPackOptions, explainPackErrors, openPackedLibrary } from '../../options/packs.js';
import type { PackOptions } from '../../options/packs.js';
import { renderChanges } from '../../output/changes.js';
import { toJson } from '../../output/result.js';

export function define(command: Command, context: Context): void {
  command.argument('<pack>', context.messages.packs.arguments.pack);
  addPackOptions(command, context)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((path: string, options: PackOptions & { format: string }) => diff(context, path, options));
}

async function diff(
  context: Context,
  path: string,
  options: PackOptions & { readonly format: string },
): Promise<void> {
  const library = await openPackedLibrary(context, { ...options, pack: options.pack ?? [] });
  const changes = explainPackErrors(context, () =>
    diffPack(library, readPack(resolve(context.io.cwd, path))),
  );
  context.write(options.format === 'json' ? toJson(changes) : renderChanges(changes, context));
}
