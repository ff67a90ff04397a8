/** Options shared by many commands, defined once. */
import { Option } from 'commander';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';

/** `--format`, checked against what the command can print. */
export function formatOption(context: Context, choices: readonly string[], fallback: string): Option {
  return choiceOption(
    context,
    '--format <format>',
    context.messages.validate.options.format,
    choices,
    fallback,
  );
}

/** An option with a closed list of values; the complaint is in the user's language. */
export function choiceOption(
  context: Context,
  flags: string,
  description: string,
  choices: readonly string[],
  fallback?: string,
): Option {
  const option = new Option(flags, description).choices([...choices]);
  if (fallback !== undefined) option.default(fallback);
  return option.argParser((value) => {
    if (!choices.includes(value))
      throw usageError(context.messages.errors.badChoice(option.long ?? flags, value, choices));
    return value;
  });
}

/** A whole number between two bounds. */
export function numberOption(
  context: Context,
  flags: string,
  description: string,
  low: number,
  high: number,
  fallback?: number,
): Option {
  const option = new Option(flags, description);
  if (fallback !== undefined) option.default(fallback);
  return option.argParser((value) => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < low || number > high) {
      throw usageError(context.messages.errors.badNumber(option.long ?? flags, value, low, high));
    }
    return number;
  });
}

/** For an option that may be given several times. */
export function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value];
}
