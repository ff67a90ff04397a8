// Signs a written report: `<file>.sig` beside it, to be checked with `hulian verify`.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { sm2 } from '@hulian/crypto';
import type { Context } from '../context.js';
import { readPrivateKeyFile } from '../input/keys.js';
import type { PasswordOptions } from '../options/password.js';
import { writeFileAtomically } from './write-file.js';

/** Signs the bytes of a file with SM2 (DER) and says what was made. */
export async function signReport(
  context: Context,
  path: string,
  key: string,
  password: PasswordOptions,
): Promise<void> {
  const target = resolve(context.io.cwd, path);
  const { privateKey } = await readPrivateKeyFile(context, key, password);
  const signature = sm2.sign(await readFile(target), privateKey, { encoding: 'der' });
  sm2.wipe(privateKey);
  await writeFileAtomically(`${target}.sig`, signature);
  context.note(context.messages.crypto.signed(`${path}.sig`));
}
