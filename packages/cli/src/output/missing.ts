/** commander names what is missing one at a time and by its name alone; here all of it is named, with its meaning and its choices. */
import type { Argument, Command, CommanderError, Option } from 'commander';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';

/** The full name of a command as it is typed. */
const nameOf = (command: Command): string =>
  command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`;

/** Lets a command explain what its line lacks or has too much of; other errors stay commander's. */
export function explainMissing(command: Command, { messages: { errors, help } }: Context): void {
  const meaning = ({ description, argChoices }: Argument | Option) =>
    argChoices === undefined || argChoices.length === 0
      ? description
      : `${description}${help.joiner}${help.choices(argChoices)}`;
  command.exitOverride((error: CommanderError) => {
    const { args, registeredArguments } = command;
    if (/missing(Argument|MandatoryOptionValue)$/.test(error.code)) {
      const isMissing = (option: Option) =>
        option.mandatory && command.getOptionValue(option.attributeName()) === undefined;
      throw usageError(
        errors.missing(
          registeredArguments
            .filter((each, index) => each.required && args[index] === undefined)
            .map((each) => ({ name: `<${each.name()}>`, meaning: meaning(each) })),
          command.options.filter(isMissing).map((each) => ({ name: each.flags, meaning: meaning(each) })),
          nameOf(command),
        ),
      );
    }
    if (error.code === 'commander.excessArguments')
      throw usageError(errors.tooManyArguments(args.slice(registeredArguments.length), nameOf(command)));
    throw error;
  });
}
