// What can be typed after each command, taken from the commands themselves.
import type { Command, Option } from 'commander';

/** One word and the sentence of the help. */
export interface Word {
  readonly word: string;
  readonly description: string;
}

/** An option that a command takes. */
export interface OptionWords {
  /** `--format`, and `-V` where it has a short form. */
  readonly names: readonly string[];
  readonly description: string;
  /** Undefined where it takes no value; empty where the value may be anything, a file above all. */
  readonly values: readonly string[] | undefined;
}

/** One command or group. */
export interface CommandWords {
  /** As typed after `hulian`; empty for `hulian` itself. */
  readonly path: string;
  readonly commands: readonly Word[];
  readonly options: readonly OptionWords[];
  /** What the first argument must be, where it is one of few. */
  readonly choices: readonly string[];
}

/** What may follow a command: its verbs, or the values of its argument. */
export const wordsAfter = ({ commands, choices }: CommandWords): readonly string[] => [
  ...commands.map(({ word }) => word),
  ...choices,
];

/** Every form of every option of a command. */
export const optionNames = ({ options }: CommandWords): readonly string[] =>
  options.flatMap(({ names }) => names);

/** Options that take a value: as typed after `hulian`, in every form, and what the value may be. */
export const optionValues = (
  commands: readonly CommandWords[],
): readonly { readonly typed: readonly string[]; readonly values: readonly string[] }[] =>
  commands.flatMap(({ path, options }) =>
    options.flatMap(({ names, values }) =>
      values === undefined ? [] : [{ typed: names.map((name) => `${path} ${name}`.trim()), values }],
    ),
  );

/** All commands below a program, itself first; the options of the program hold for each of them. */
export function commandWords(
  program: Command,
  path = '',
  shared: readonly OptionWords[] = [],
): CommandWords[] {
  const help = program.createHelp();
  const children = help.visibleCommands(program).filter((command) => command.name() !== 'help');
  const options = help
    .visibleOptions(program)
    .map((option) => wordsOf(option, help.optionDescription(option)));
  const own: CommandWords = {
    path,
    commands: children.map((command) => ({ word: command.name(), description: command.summary() })),
    options: [...options, ...shared],
    choices: program.registeredArguments[0]?.argChoices ?? [],
  };
  const inherited = path === '' ? options.filter(({ values }) => values !== undefined) : shared;
  return [
    own,
    ...children.flatMap((child) => commandWords(child, `${path} ${child.name()}`.trim(), inherited)),
  ];
}

const wordsOf = (
  { long, short, required, optional, argChoices }: Option,
  description: string,
): OptionWords => ({
  names: [long, short].filter((name) => name !== undefined),
  description,
  values: required || optional ? (argChoices ?? []) : undefined,
});
