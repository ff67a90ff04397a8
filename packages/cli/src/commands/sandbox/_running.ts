/** Talks to a sandbox that is running. */
import type { Command } from 'commander';
import type { Context } from '../../context.js';
import { environmentError, usageError } from '../../errors.js';

/** Where a running sandbox is unless told otherwise. */
export const defaultUrl = 'http://127.0.0.1:8846';

export function addUrlOption(command: Command, context: Context): Command {
  return command.option('--url <url>', context.messages.sandbox.options.url, defaultUrl);
}

/** @throws CliError exit 3 when no sandbox answers there, 2 for a bad address */
export async function askSandbox(
  context: Context,
  base: string,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  if (!URL.canParse(base)) throw usageError(context.messages.platform.urlBad(base));
  let answer: Response;
  try {
    answer = await fetch(new URL(path, base), {
      ...init,
      headers: { 'hulian-sandbox-control': '1', ...(init.headers as Record<string, string>) },
    });
  } catch (error) {
    throw environmentError(context.messages.sandbox.notRunning(base), error);
  }
  if (!answer.ok && answer.status !== 400) throw environmentError(context.messages.sandbox.notRunning(base));
  return answer;
}
