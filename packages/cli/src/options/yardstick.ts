/**
 * What every command judges the user's own data by: packs, profile, severities and day, options before the configuration file.
 * Judges of others (sandbox, conformance, proxy, self-test, `packs test`) do not ask here: what a hospital switched off for
 * itself must not change what a platform or an assessor says.
 */
import type { Library } from '@hulian/standards';
import { explainRule } from '@hulian/validators';
import type { Ruleset, ValidatorOptions } from '@hulian/validators';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { nearestRules } from '../input/nearest-rules.js';
import { openPackedLibrary } from './packs.js';
import type { PackOptions } from './packs.js';

export const profiles = ['national', 'assessment'] as const;
export type Profile = (typeof profiles)[number];

/** As a validator is set up with it. */
export interface Yardstick extends Pick<ValidatorOptions, 'ruleset' | 'asOf'> {
  readonly library: Library;
  readonly profile: Profile;
}

/** @throws CliError (exit 2) for a profile, pack or rule that does not exist */
export async function openYardstick(
  context: Context,
  options: PackOptions = {},
  profile?: string,
): Promise<Yardstick> {
  const ruleset = readRuleset(context);
  return {
    library: await openPackedLibrary(context, options),
    profile: chosen(context, '--profile', profile, context.config().profile, profiles) ?? 'national',
    ...(ruleset && { ruleset }),
    // Whether a date lies in the future is asked only of a stated day: the same input gives the same report on every day.
    ...(options.asOf !== undefined && { asOf: options.asOf.replaceAll('-', '') }),
  };
}

/** An option, or the member of the configuration, which is checked against the same choices. */
export function chosen<Choice extends string>(
  context: Context,
  member: string,
  option: string | undefined,
  configured: string | undefined,
  choices: readonly Choice[],
): Choice | undefined {
  const value = option ?? configured;
  if (value === undefined || (choices as readonly string[]).includes(value))
    return value as Choice | undefined;
  throw usageError(context.messages.errors.badChoice(member, value, choices));
}

/** Severities of the configuration; a name that no rule has would change nothing without a word. */
function readRuleset(context: Context): Ruleset | undefined {
  const { rules } = context.config();
  for (const name of Object.keys(rules ?? {})) {
    const rule = explainRule(name.split('/').slice(0, 2).join('/'), context.language);
    const message = name.split('/').slice(2).join('/');
    if (rule === undefined) throw usageError(context.messages.validate.unknownRule(name, nearestRules(name)));
    if (message !== '' && !rule.messages.includes(message))
      throw usageError(context.messages.validate.unknownRuleMessage(rule.id, message, rule.messages));
  }
  return rules;
}
