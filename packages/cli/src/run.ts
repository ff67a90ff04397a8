import { readConfig, readConfigLanguage, findConfig } from './config/config.js';
import type { Config } from './config/config.js';
import type { Context } from './context.js';
import { reportError } from './error-report.js';
import { usageError } from './errors.js';
import type { ExitCode } from './errors.js';
import { takeGlobals } from './globals.js';
import type { Globals } from './globals.js';
import type { Io } from './io.js';
import { loadMessages } from './messages/index.js';
import { languages, parseLanguage, systemLanguage } from './output/language.js';
import type { Language } from './output/language.js';
import { createStyle, useColour } from './output/style.js';
import { buildProgram } from './program.js';
import { resolve } from 'node:path';

/**
 * Runs one command line and says how it ended. Never ends the process and never throws.
 * @param argv the arguments after the program's name
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const globals = takeGlobals(argv);
  const configPath = globals.config === undefined ? findConfig(io.cwd) : resolve(io.cwd, globals.config);
  const context = await createContext(io, chooseLanguage(globals, io, configPath), configPath);
  try {
    checkGlobals(globals, context);
    const program = await buildProgram(context, globals.rest);
    await program.parseAsync(globals.rest, { from: 'user' });
    return context.exitCode;
  } catch (error) {
    return reportError(context, error);
  }
}

/** `--lang`, environment, configuration, system locale, then Chinese. */
function chooseLanguage(globals: Globals, io: Io, configPath: string | undefined): Language {
  return (
    parseLanguage(globals.lang) ??
    parseLanguage(io.env['HULIAN_LANG']) ??
    parseLanguage(configPath === undefined ? undefined : readConfigLanguage(configPath)) ??
    systemLanguage(io) ??
    'zh-CN'
  );
}

function checkGlobals(globals: Globals, { messages }: Context): void {
  if (globals.incomplete) throw usageError(messages.errors.optionValueMissing(globals.incomplete));
  if (globals.lang !== undefined && parseLanguage(globals.lang) === undefined) {
    throw usageError(messages.errors.badChoice('--lang', globals.lang, languages));
  }
}

/** What commands work with, for one language. */
export async function createContext(
  io: Io,
  language: Language,
  configPath: string | undefined,
): Promise<Context> {
  const messages = await loadMessages(language);
  let config: Config | undefined;
  return {
    io,
    language,
    messages,
    style: createStyle(useColour(io, io.stdoutIsTerminal)),
    errorStyle: createStyle(useColour(io, io.stderrIsTerminal)),
    configPath,
    exitCode: 0,
    config: () => (config ??= configPath === undefined ? {} : readConfig(configPath, messages)),
    write: (text) => void io.stdout.write(text),
    note: (text) => void io.stderr.write(`${text}\n`),
  };
}
