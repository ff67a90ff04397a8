/** `hulian keys generate` */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { keys, sm2 } from '@hulian/crypto';
import type { Context } from '../../context.js';
import { addPasswordOptions, readNewPassword } from '../../options/password.js';
import type { PasswordOptions } from '../../options/password.js';
import { writeFileAtomically } from '../../output/write-file.js';

interface GenerateOptions extends PasswordOptions {
  readonly out: string;
  readonly publicOut?: string;
  readonly plain?: boolean;
  readonly force?: boolean;
}

export function define(command: Command, context: Context): void {
  const { options } = context.messages.crypto;
  command
    .option('--out <file>', options.out, 'hulian-key.pem')
    .option('--public-out <file>', options.publicOut)
    .option('--plain', options.plain)
    .option('--force', options.force);
  addPasswordOptions(command, context).action((chosen: GenerateOptions) => generate(context, chosen));
}

async function generate(context: Context, options: GenerateOptions): Promise<void> {
  const { crypto } = context.messages;
  const out = resolve(context.io.cwd, options.out);
  const publicOut = resolve(context.io.cwd, options.publicOut ?? `${options.out}.pub`);
  const password = options.plain ? undefined : await readNewPassword(context, options);
  const pair = sm2.generateKeyPair();
  const overwrite = options.force ?? false;
  await writeFileAtomically(
    out,
    keys.writePrivateKey(pair.privateKey, password === undefined ? {} : { password }),
    { mode: 0o600, overwrite },
  );
  await writeFileAtomically(publicOut, keys.writePublicKey(pair.publicKey), { overwrite });
  context.write(`${crypto.keyGenerated(out, publicOut)}\n`);
  if (options.plain) context.note(context.errorStyle.yellow(crypto.plainKey));
  context.note(crypto.softwareKey);
}
