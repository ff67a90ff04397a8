/** `hulian completion SHELL`: the script by which a shell completes commands, options and their values. */
import { Argument, type Command } from 'commander';
import { completionScript, shells, type Shell } from '../completion/index.js';
import type { Context } from '../context.js';
import { buildProgram } from '../program.js';

export function define(command: Command, context: Context): void {
  const { completion } = context.messages;
  command
    .addArgument(new Argument('<shell>', completion.shell).choices(shells))
    .addHelpText('after', `\n${completion.install}`)
    .action(async (shell: Shell) =>
      context.write(completionScript(shell, await buildProgram(context, 'all'))),
    );
}
