/** `hulian sign FILE…` */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { defaultUserId, sm2 } from '@hulian/crypto';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { findFiles } from '../input/files.js';
import { readPrivateKeyFile } from '../input/keys.js';
import { readWhole } from '../input/read.js';
import { choiceOption } from '../options/common.js';
import { addPasswordOptions } from '../options/password.js';
import type { PasswordOptions } from '../options/password.js';
import { writeFileAtomically } from '../output/write-file.js';

interface SignOptions extends PasswordOptions {
  readonly key: string;
  readonly form: 'der' | 'raw';
  readonly userId: string;
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.crypto;
  command
    .argument('<file...>', args.files)
    .requiredOption('--key <file>', options.key)
    .addOption(choiceOption(context, '--form <form>', options.form, ['der', 'raw'], 'der'))
    .option('--user-id <text>', options.userId, defaultUserId)
    .option('--output <file>', options.signatureOut);
  addPasswordOptions(command, context).action((paths: string[], chosen: SignOptions) =>
    sign(context, paths, chosen),
  );
}

async function sign(context: Context, paths: readonly string[], options: SignOptions): Promise<void> {
  const { crypto, errors } = context.messages;
  const files = await findFiles(context, paths);
  if (files.length > 1 && options.output !== undefined) throw usageError(errors.oneFileOnly('--output'));
  const { privateKey } = await readPrivateKeyFile(context, options.key, options);
  for (const file of files) {
    const signature = sm2.sign(await readWhole(context, file), privateKey, {
      userId: options.userId,
      encoding: options.form,
    });
    const output = options.output ?? (file.absolute === undefined ? '-' : `${file.path}.sig`);
    if (output === '-') context.io.stdout.write(signature);
    else {
      await writeFileAtomically(resolve(context.io.cwd, output), signature);
      context.write(`${crypto.signed(output)}\n`);
    }
  }
  sm2.wipe(privateKey);
  context.note(crypto.softwareKey);
}
