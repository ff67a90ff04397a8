/** Certificate authorities and revocation lists that a peer's certificate is judged by. */
import type { Command } from 'commander';
import type { Authorities } from '@hulian/sdk';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { readKeyFile } from '../input/keys.js';
import { collect } from './common.js';

export interface AuthorityOptions {
  readonly ca?: readonly string[];
  readonly crl?: readonly string[];
}

/** Adds `--ca` and `--crl`. */
export function addAuthorityOptions(command: Command, context: Context): Command {
  const { options } = context.messages.platform;
  return command.option('--ca <file>', options.ca, collect).option('--crl <file>', options.crl, collect);
}

/** What was given, or undefined: then a certificate is taken for its key alone. @throws CliError (exit 2) for `--crl` without `--ca` */
export async function readAuthorities(
  context: Context,
  { ca, crl }: AuthorityOptions,
): Promise<Authorities | undefined> {
  if (!ca) {
    if (crl) throw usageError(context.messages.platform.crlAlone);
    return undefined;
  }
  const readAll = (paths: readonly string[]) => Promise.all(paths.map((path) => readKeyFile(context, path)));
  return { anchors: await readAll(ca), ...(crl && { crls: await readAll(crl) }) };
}
