import type { Command } from 'commander';
import type { Context } from '../context.js';
import { displayWidth, wrap } from './width.js';

/** Help in the user's language and in Chinese widths; errors are thrown, not printed. */
export function configureHelp(program: Command, context: Context): Command {
  const { io, messages, style, errorStyle } = context;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': messages.help.usage,
    'Arguments:': messages.help.arguments,
    'Options:': messages.help.options,
    'Global Options:': messages.help.globalOptions,
    'Commands:': messages.help.commands,
  };
  return program
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      // Help that nobody asked for goes to standard error; error texts are made by error-report.ts.
      writeErr: (text) => void io.stderr.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(io.columns, 100),
      getErrHelpWidth: () => Math.min(io.columns, 100),
      getOutHasColors: () => style.isColorSupported,
      getErrHasColors: () => errorStyle.isColorSupported,
    })
    .configureHelp({
      showGlobalOptions: true,
      displayWidth,
      boxWrap: (text, width) => wrap(text, width).join('\n'),
      styleTitle: (title) => style.bold(titles[title] ?? title),
      subcommandDescription: (command) => command.summary() || command.description(),
      argumentDescription: ({ description, argChoices }) =>
        argChoices === undefined
          ? description
          : `${description}${messages.help.joiner}${messages.help.choices(argChoices)}`,
      optionDescription: (option) => {
        const parts = [option.description];
        if (option.argChoices) parts.push(messages.help.choices(option.argChoices));
        if (
          option.defaultValue !== undefined &&
          option.defaultValue !== false &&
          !Array.isArray(option.defaultValue)
        ) {
          parts.push(
            messages.help.defaultValue(option.defaultValueDescription ?? String(option.defaultValue)),
          );
        }
        return parts.join(messages.help.joiner);
      },
    })
    .helpOption('-h, --help', messages.program.help)
    .helpCommand('help [command]', messages.program.helpCommand)
    .showHelpAfterError(false);
}
