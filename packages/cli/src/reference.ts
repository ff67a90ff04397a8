/** The commands as data, for reference pages and for completion. */
import type { Command, Option } from 'commander';
import type { Io } from './io.js';
import type { Language } from './output/language.js';
import { commands, buildProgram } from './program.js';
import { createContext } from './run.js';

/** One argument or option with its sentence. */
export interface CommandTerm {
  readonly term: string;
  readonly description: string;
}

/** One command as its help shows it. */
export interface CommandReference {
  /** As typed after `hulian`, for example `keys generate`. */
  readonly path: string;
  readonly summary: string;
  readonly usage: string;
  readonly arguments: readonly CommandTerm[];
  readonly options: readonly CommandTerm[];
}

/** All commands that do something (groups left out), in the order of the help. */
export async function commandReference(language: Language): Promise<CommandReference[]> {
  const context = await createContext(silentIo, language, undefined);
  const program = await buildProgram(context, 'all');
  return Object.entries(commands)
    .filter(([, load]) => load !== 'group')
    .map(([path]) => describe(path, path.split(' ').reduce(childOf, program)));
}

function childOf(parent: Command, name: string): Command {
  const child = parent.commands.find((command) => command.name() === name);
  if (child === undefined) throw new Error(`no command ${name}`);
  return child;
}

function describe(path: string, command: Command): CommandReference {
  const help = command.createHelp();
  const options = help.visibleOptions(command).filter((option: Option) => option.long !== '--help');
  return {
    path,
    summary: command.summary(),
    usage: help.commandUsage(command),
    arguments: help
      .visibleArguments(command)
      .map((argument) => ({ term: argument.name(), description: argument.description })),
    options: options.map((option) => ({ term: option.flags, description: help.optionDescription(option) })),
  };
}

const nowhere = { write: () => true } as unknown as NodeJS.WritableStream;

const silentIo: Io = {
  get stdin() {
    return process.stdin;
  },
  stdout: nowhere,
  stderr: nowhere,
  env: {},
  cwd: '.',
  platform: 'linux',
  stdoutIsTerminal: false,
  stderrIsTerminal: false,
  stdinIsTerminal: false,
  columns: 100,
};
