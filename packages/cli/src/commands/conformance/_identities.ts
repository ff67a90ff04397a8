/** Senders beside the institution itself, from the file of `--identities`. */
import { dirname, resolve } from 'node:path';
import { memorySigner } from '@hulian/crypto';
import { identityNames, type Identities, type Identity } from '@hulian/sdk/conformance';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { readPrivateKeyFile } from '../../input/keys.js';
import { parseObject } from '../../input/parse-object.js';
import { readNamed } from '../../input/read-named.js';
import type { PasswordOptions } from '../../options/password.js';

const names: readonly string[] = identityNames;

/** @throws CliError (exit 2) for a file that is no such list */
export async function readIdentities(
  context: Context,
  file: string,
  own: string,
  options: PasswordOptions,
): Promise<Identities> {
  const bad = () => usageError(context.messages.conformance.identitiesBad(file, names));
  const listed = parseObject(await readNamed(context, file));
  if (listed === undefined) throw bad();
  const found: Record<string, Identity> = {};
  for (const [name, value] of Object.entries(listed)) {
    const { key, institution = own } = (value ?? {}) as { key?: unknown; institution?: unknown };
    if (!names.includes(name) || typeof key !== 'string' || typeof institution !== 'string') throw bad();
    const isAnother = name === 'other' || name === 'lowerPlatform';
    if (isAnother && institution === own) throw bad();
    const path = resolve(context.io.cwd, dirname(file), key);
    const { privateKey } = await readPrivateKeyFile(context, path, options);
    found[name] = { institution, signer: memorySigner(privateKey) };
  }
  return found;
}
