/** `hulian packs add PACK`: checks a pack and names it in the configuration file */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { openLibrary, readPack } from '@hulian/standards';
import { configFileName } from '../../config/config.js';
import type { Context } from '../../context.js';
import { explainPackErrors } from '../../options/packs.js';
import { toJson } from '../../output/result.js';
import { writeFileAtomically } from '../../output/write-file.js';

export function define(command: Command, context: Context): void {
  command
    .argument('<pack>', context.messages.packs.arguments.pack)
    .action((path: string) => add(context, path));
}

async function add(context: Context, path: string): Promise<void> {
  const { packs: texts } = context.messages;
  const target = resolve(context.io.cwd, path);
  const known = context.config().packs ?? [];
  const configPath = resolve(context.io.cwd, context.configPath ?? configFileName);
  const pack = explainPackErrors(context, () => readPack(target));
  const { id } = pack.manifest;
  if (known.includes(target)) return context.write(`${texts.addedBefore(id, configPath)}\n`);
  // All packs together must make one library: a missing or circular `extends` shows here.
  explainPackErrors(context, () => openLibrary({ packs: [...known, pack] }));
  const before = existsSync(configPath) ? readFileSync(configPath, 'utf8').replace(/^\ufeff/, '') : '{}';
  const config = JSON.parse(before) as { packs?: readonly string[] };
  const shown = relative(dirname(configPath), target).split(sep).join('/');
  const packs = [...(config.packs ?? []), shown.startsWith('.') ? shown : `./${shown}`];
  await writeFileAtomically(configPath, toJson({ ...config, packs }));
  context.write(`${texts.added(id, configPath)}\n`);
}
