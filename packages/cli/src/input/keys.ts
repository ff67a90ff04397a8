/** Key files as commands use them. */
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { isCryptoError, keys } from '@hulian/crypto';
import type { KeyPair } from '@hulian/crypto';
import type { Context } from '../context.js';
import { environmentError, usageError } from '../errors.js';
import { readPassword } from '../options/password.js';
import type { PasswordOptions } from '../options/password.js';

const largestKeyFile = 1 << 20;

/** Reads a private key file. @throws CliError when others can read the file, or no password can be had */
export async function readPrivateKeyFile(
  context: Context,
  path: string,
  options: PasswordOptions,
): Promise<KeyPair> {
  const bytes = await readKeyFile(context, path);
  await refuseReadableByOthers(context, path);
  try {
    return keys.readPrivateKey(bytes);
  } catch (error) {
    if (!isCryptoError(error) || error.code !== 'CRYPTO_PASSWORD_REQUIRED') throw error;
  }
  return keys.readPrivateKey(bytes, { password: await readPassword(context, options) });
}

/** Reads a public key file: 65 bytes. */
export async function readPublicKeyFile(context: Context, path: string): Promise<Uint8Array> {
  return keys.readPublicKey(await readKeyFile(context, path));
}

export async function readKeyFile(context: Context, path: string): Promise<Uint8Array> {
  const absolute = resolve(context.io.cwd, path);
  const found = await stat(absolute);
  if (found.size > largestKeyFile) throw usageError(context.messages.crypto.keyTooBig(path));
  return readFile(absolute);
}

/** Windows has no such mode: access lists of the folder decide there. */
export async function refuseReadableByOthers(context: Context, path: string): Promise<void> {
  if (context.io.platform === 'win32') return;
  const { mode } = await stat(resolve(context.io.cwd, path));
  if ((mode & 0o077) !== 0) throw environmentError(context.messages.crypto.keyReadable(path));
}
