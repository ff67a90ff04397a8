/** `hulian maturity score [INVENTORY]`: level, points and gaps. */
import { levelName, wordsOf } from '@hulian/validators/maturity';
import type { Command } from 'commander';
import type { Context } from '../../context.js';
import { levelNamed } from '../../options/level.js';
import { formatOption } from '../../options/common.js';
import { toJson } from '../../output/result.js';
import { deliverReport } from '../../output/sign-report.js';
import {
  addExtraOptions,
  addInputOptions,
  readExtras,
  scoreFrom,
  type ExtraOptions,
  type InputOptions,
  type Scored,
} from './_input.js';
import { describeResult } from './_describe.js';

interface ScoreOptions extends InputOptions, ExtraOptions {
  readonly format: string;
  readonly require?: string;
  readonly all?: boolean;
}

export function define(command: Command, context: Context): void {
  const { options } = context.messages.maturity;
  addInputOptions(command, context)
    .option('--require <level>', options.require)
    .option('--all', options.all)
    .addOption(formatOption(context, ['text', 'json', 'answers'], 'text'));
  addExtraOptions(command, context).action((inventory: string | undefined, chosen: ScoreOptions) =>
    score(context, inventory, chosen),
  );
}

async function score(context: Context, inventory: string | undefined, options: ScoreOptions): Promise<void> {
  const scored = await scoreFrom(context, inventory, options);
  const required = options.require === undefined ? undefined : requireLevel(context, scored, options.require);
  const extras = await readExtras(context, scored.scheme, options);
  const text =
    options.format === 'json'
      ? toJson(scored.result)
      : options.format === 'answers'
        ? toJson(scored.input)
        : describeResult(context, scored, extras, options.all ?? false);
  await deliverReport(context, text, options);
  if (required === false) context.exitCode = 1;
}

/** True when the level reached is the one required or a higher one. */
function requireLevel(context: Context, { scheme, result }: Scored, level: string): boolean {
  const wanted = levelNamed(context, scheme, level);
  const { maturity } = context.messages;
  const order = scheme.levels.map(({ id }) => id);
  const { reached } = result.level;
  const enough = reached !== null && order.indexOf(reached) >= order.indexOf(wanted);
  const name = (id: string | null) => levelName(scheme, id, wordsOf(context.language));
  if (!enough) context.note(maturity.requireFailed(name(wanted), name(reached)));
  return enough;
}
