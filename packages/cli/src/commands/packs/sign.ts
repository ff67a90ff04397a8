/** `hulian packs sign FOLDER` */
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { sm2 } from '@hulian/crypto';
import { readPack, signatureFile } from '@hulian/standards';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { readPrivateKeyFile } from '../../input/keys.js';
import { explainPackErrors } from '../../options/packs.js';
import { addPasswordOptions } from '../../options/password.js';
import type { PasswordOptions } from '../../options/password.js';
import { writeFileAtomically } from '../../output/write-file.js';

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.packs;
  command.argument('<pack>', args.pack).requiredOption('--key <file>', options.key);
  addPasswordOptions(command, context).action((path: string, chosen: PasswordOptions & { key: string }) =>
    sign(context, path, chosen),
  );
}

async function sign(
  context: Context,
  path: string,
  options: PasswordOptions & { readonly key: string },
): Promise<void> {
  const { packs } = context.messages;
  const folder = resolve(context.io.cwd, path);
  const pack = explainPackErrors(context, () => readPack(folder));
  if (!(await stat(folder)).isDirectory()) throw usageError(packs.folderOnly(path));
  const { privateKey } = await readPrivateKeyFile(context, options.key, options);
  const target = join(folder, signatureFile);
  await writeFileAtomically(target, sm2.sign(pack.signedBytes, privateKey, { encoding: 'der' }));
  sm2.wipe(privateKey);
  context.write(`${packs.written(target)}\n`);
}
