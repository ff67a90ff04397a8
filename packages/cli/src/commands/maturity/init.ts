/** `hulian maturity init [INVENTORY]`: an inventory, asked for on the terminal or as a template to fill in. */
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { loadScheme, schemeIds } from '@hulian/standards';
import { carryInventory, createInventory, type Inventory } from '@hulian/validators/maturity';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { parseObject } from '../../input/parse-object.js';
import { readNamed } from '../../input/read-named.js';
import { today } from '../../input/today.js';
import { deliver, toJson } from '../../output/result.js';
import { InputEnded } from './_ask.js';
import { openScheme } from './_input.js';
import { interview } from './_interview.js';

interface InitOptions {
  readonly scheme?: string;
  readonly name?: string;
  readonly tier?: string;
  readonly area?: string;
  readonly yes?: boolean;
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.maturity;
  command
    .argument('[inventory]', args.earlier)
    .option('--scheme <id>', options.scheme)
    .option('--name <name>', options.name)
    .option('--tier <tier>', options.tier)
    .option('--area <area>', options.area)
    .option('--yes', options.yes)
    .option('--output <file>', options.output)
    .action((earlier: string | undefined, chosen: InitOptions) => init(context, earlier, chosen));
}

async function init(context: Context, earlier: string | undefined, options: InitOptions): Promise<void> {
  const { maturity } = context.messages;
  await refuseToReplace(context, earlier, options.output);
  let inventory = await startFrom(context, earlier, options);
  const scheme = openScheme(context, inventory.scheme);
  const { name, tier, area } = options;
  const stated = {
    ...(name !== undefined && { name }),
    ...(tier !== undefined && { tier }),
    ...(area !== undefined && { area }),
  };
  inventory = { ...inventory, facts: { ...inventory.facts, ...stated } };
  if (options.yes !== true && context.io.stdinIsTerminal)
    try {
      await interview(context, scheme, inventory, options.output, (now) => (inventory = { ...now }));
    } catch (error) {
      if (!(error instanceof InputEnded)) throw error;
      context.note(`\n${maturity.ask.ended}`);
    }
  await deliver(context, toJson(inventory), options.output);
  context.note(maturity.initDone);
}

/** Hours of answers are lost easily: only the file that is gone on with is written over. */
async function refuseToReplace(
  context: Context,
  earlier: string | undefined,
  output: string | undefined,
): Promise<void> {
  if (output === undefined || output === '-') return;
  const target = resolve(context.io.cwd, output);
  if (earlier !== undefined && resolve(context.io.cwd, earlier) === target) return;
  const found = await stat(target).catch(() => undefined);
  if (found?.isFile() && found.size > 0) throw usageError(context.messages.maturity.initThere(output));
}

/** An empty inventory, or an earlier one laid over an empty one of its own or the wanted edition. */
async function startFrom(
  context: Context,
  earlier: string | undefined,
  options: InitOptions,
): Promise<Inventory> {
  const { maturity } = context.messages;
  if (earlier === undefined)
    return createInventory(openScheme(context, options.scheme ?? 'hospital-2020'), {}, today());
  const content = parseObject(await readNamed(context, earlier));
  if (content === undefined) throw usageError(maturity.notJson(earlier));
  const stated = typeof content['scheme'] === 'string' ? content['scheme'] : 'hospital-2020';
  const from = (schemeIds as readonly string[]).includes(stated) ? loadScheme(stated) : undefined;
  const scheme = openScheme(context, options.scheme ?? stated);
  const { inventory, notCarried } = carryInventory(scheme, content, from, today());
  for (const { subject, reason } of notCarried) context.note(maturity.notCarried(subject, reason));
  return inventory;
}
