/** `hulian maturity init`: an inventory to fill in. */
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { createInventory } from '@hulian/validators/maturity';
import type { Context } from '../../context.js';
import { deliver, toJson } from '../../output/result.js';
import { openScheme } from './_input.js';

interface InitOptions {
  readonly scheme: string;
  readonly name?: string;
  readonly tier?: string;
  readonly area?: string;
  readonly yes?: boolean;
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { options } = context.messages.maturity;
  command
    .option('--scheme <id>', options.scheme, 'hospital-2020')
    .option('--name <name>', options.name)
    .option('--tier <tier>', options.tier)
    .option('--area <area>', options.area)
    .option('--yes', options.yes)
    .option('--output <file>', options.output)
    .action((chosen: InitOptions) => init(context, chosen));
}

async function init(context: Context, options: InitOptions): Promise<void> {
  const scheme = openScheme(context, options.scheme);
  const ask = options.yes !== true && context.io.stdinIsTerminal;
  const facts = ask ? await askFacts(context, options) : options;
  const stated = Object.fromEntries(
    (['name', 'tier', 'area'] as const).flatMap((key) => (facts[key] ? [[key, facts[key]]] : [])),
  );
  const today = new Date().toISOString().slice(0, 10);
  await deliver(context, toJson(createInventory(scheme, stated, today)), options.output);
  context.note(context.messages.maturity.initDone);
}

async function askFacts(
  context: Context,
  options: InitOptions,
): Promise<Pick<InitOptions, 'name' | 'tier' | 'area'>> {
  const questions = context.messages.maturity.ask;
  const reader = createInterface({ input: context.io.stdin, output: context.io.stderr });
  const answers: Record<string, string> = {};
  for (const key of ['name', 'tier', 'area'] as const) {
    answers[key] = options[key] ?? (await reader.question(questions[key])).trim();
  }
  reader.close();
  return answers;
}
