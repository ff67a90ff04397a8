/** From whatever was thrown to a sentence and an exit code. */
import { CommanderError } from 'commander';
import type { Context } from './context.js';
import { CliError } from './errors.js';
import type { ExitCode } from './errors.js';
import type { Messages } from './messages/index.js';
import type { Language } from './output/language.js';
import { version } from './version.js';

/** Prints the error for the user and returns the exit code. Never a stack trace, except of our own bugs when HULIAN_DEBUG is set. */
export async function reportError(context: Context, error: unknown): Promise<ExitCode> {
  const { messages, errorStyle, note, io } = context;
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  if (error instanceof CommanderError && error.code === 'commander.help') return 2;
  const known = await explain(error, context);
  if (known) {
    note(`${errorStyle.red(messages.errors.label)}${known.text}`);
    return known.exitCode;
  }
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  note(
    `${errorStyle.red(messages.errors.label)}${messages.errors.bug(text, version, process.versions.node)}`,
  );
  if (io.env['HULIAN_DEBUG'] && error instanceof Error) note(error.stack ?? '');
  return 70;
}

interface Explained {
  readonly text: string;
  readonly exitCode: ExitCode;
}

/** The sentence for an error that is not our bug; undefined for all others. */
export async function explain(
  error: unknown,
  { messages, language }: Context,
): Promise<Explained | undefined> {
  if (error instanceof CliError) return { text: error.message, exitCode: error.exitCode };
  if (error instanceof CommanderError) return { text: explainUsage(error, messages), exitCode: 2 };
  if (!(error instanceof Error)) return undefined;
  return (await explainLibrary(error, messages, language)) ?? explainSystem(error, messages);
}

/** commander speaks English only; its errors carry a code and quote the culprit. */
function explainUsage(error: CommanderError, { errors }: Messages): string {
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const nearest = /\(Did you mean (?:one of )?(.+)\?\)/.exec(error.message)?.[1];
  const [first = '', second = ''] = quoted;
  switch (error.code) {
    case 'commander.unknownOption':
      return errors.unknownOption(first, nearest);
    case 'commander.unknownCommand':
      return errors.unknownCommand(first, nearest);
    case 'commander.optionMissingArgument':
      return errors.optionValueMissing(first);
    case 'commander.conflictingOption':
      return errors.optionsConflict(first, second);
    case 'commander.invalidArgument':
      return errors.badChoice(
        `<${second}>`,
        first,
        (/Allowed choices are (.+)\.$/.exec(error.message)?.[1] ?? '').split(', '),
      );
    default:
      return error.message.replace(/^error: /, '');
  }
}

/** Errors of the operating system, by code. A wrong path is wrong use; the rest is environment. */
function explainSystem(error: NodeJS.ErrnoException, { system }: Messages): Explained | undefined {
  const code = error.code ?? causeCode(error);
  if (code === undefined || !Object.hasOwn(system, code)) return undefined;
  const path = error.path ?? '';
  const text = system[code as keyof typeof system](path);
  return {
    text,
    exitCode: ['ENOENT', 'ENOENT_FOLDER', 'ENOTDIR', 'EISDIR', 'EEXIST'].includes(code) ? 2 : 3,
  };
}

function causeCode(error: Error): string | undefined {
  const { cause } = error;
  const code: unknown =
    typeof cause === 'object' && cause !== null ? (cause as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : undefined;
}

const exitByKind: Readonly<Record<string, ExitCode>> = {
  Configuration: 2,
  Standards: 2,
  Validation: 1,
  Crypto: 3,
  Authentication: 3,
  Transport: 3,
  Platform: 3,
};

/** An error of our own packages: a stable code such as `CRYPTO_KEY_INVALID`, a kind, and texts in both languages. */
interface LibraryError extends Error {
  readonly code: string;
  readonly kind: string;
}

async function explainLibrary(
  error: Error,
  messages: Messages,
  language: Language,
): Promise<Explained | undefined> {
  const { code, kind } = error as Partial<LibraryError>;
  const exitCode = kind === undefined ? undefined : exitByKind[kind];
  if (code === undefined || exitCode === undefined) return undefined;
  return { text: messages.errors.library(await textOf(error as LibraryError, language), code), exitCode };
}

async function textOf(error: LibraryError, language: Language): Promise<string> {
  if ('text' in error && typeof error.text === 'function')
    return (error.text as (language: Language) => string)(language);
  const { describeError, isSdkError } = await import('@hulian/sdk');
  return isSdkError(error) ? describeError(error, language) : error.message;
}
