/** Passwords of key files: from a file, a file descriptor, the environment or a prompt; never from an argument. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Context } from '../context.js';
import { environmentError, usageError } from '../errors.js';
import { promptSecret } from '../input/prompt.js';
import { numberOption } from './common.js';

export interface PasswordOptions {
  readonly passwordFile?: string;
  readonly passwordFd?: number;
}

const variable = 'HULIAN_KEY_PASSWORD';

/** Adds `--password-file` and `--password-fd`. */
export function addPasswordOptions(command: Command, context: Context): Command {
  const { options } = context.messages.crypto;
  return command
    .option('--password-file <file>', options.passwordFile)
    .addOption(numberOption(context, '--password-fd <n>', options.passwordFd, 0, 1024));
}

/** The password of an existing key; asked for on the terminal when nothing else gives it. */
export async function readPassword(context: Context, options: PasswordOptions): Promise<string> {
  const given = readGiven(context, options);
  if (given !== undefined) return given;
  if (!context.io.stdinIsTerminal) throw usageError(context.messages.crypto.passwordMissing);
  return promptSecret(context.io, context.messages.crypto.passwordPrompt);
}

/** A new password; asked for twice on the terminal. */
export async function readNewPassword(context: Context, options: PasswordOptions): Promise<string> {
  const { crypto } = context.messages;
  const given = readGiven(context, options);
  if (given === undefined && !context.io.stdinIsTerminal) throw usageError(crypto.passwordMissing);
  const password = given ?? (await promptSecret(context.io, crypto.passwordNewPrompt));
  if (password === '') throw usageError(crypto.passwordEmpty);
  if (given === undefined && (await promptSecret(context.io, crypto.passwordAgainPrompt)) !== password) {
    throw usageError(crypto.passwordsDiffer);
  }
  return password;
}

function readGiven(context: Context, options: PasswordOptions): string | undefined {
  if (options.passwordFile !== undefined)
    return firstLine(readFileSync(resolve(context.io.cwd, options.passwordFile), 'utf8'));
  if (options.passwordFd !== undefined) {
    try {
      return firstLine(readFileSync(options.passwordFd, 'utf8'));
    } catch (error) {
      throw environmentError(context.messages.crypto.passwordFdBad(options.passwordFd), error);
    }
  }
  return context.io.env[variable];
}

function firstLine(text: string): string {
  return text.replace(/^\ufeff/, '').split(/\r?\n/, 1)[0] ?? '';
}
