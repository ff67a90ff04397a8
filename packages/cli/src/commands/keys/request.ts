/** `hulian keys request`: a certificate request for a key */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { certificates, memorySigner } from '@hulian/crypto';
import type { Context } from '../../context.js';
import { readPrivateKeyFile } from '../../input/keys.js';
import { addPasswordOptions } from '../../options/password.js';
import type { PasswordOptions } from '../../options/password.js';
import { writeFileAtomically } from '../../output/write-file.js';

interface RequestOptions extends PasswordOptions {
  readonly key: string;
  readonly subject: string;
  readonly out: string;
  readonly force?: boolean;
}

export function define(command: Command, context: Context): void {
  const { options } = context.messages.crypto;
  command
    .requiredOption('--key <file>', options.key)
    .requiredOption('--subject <name>', options.subject)
    .option('--out <file>', options.requestOut, 'hulian-key.csr')
    .option('--force', options.force);
  addPasswordOptions(command, context).action((chosen: RequestOptions) => request(context, chosen));
}

async function request(context: Context, options: RequestOptions): Promise<void> {
  const { privateKey } = await readPrivateKeyFile(context, options.key, options);
  const der = await certificates.createRequest({ subject: options.subject }, memorySigner(privateKey));
  const target = resolve(context.io.cwd, options.out);
  await writeFileAtomically(target, certificates.toPem(der, 'CERTIFICATE REQUEST'), {
    overwrite: options.force ?? false,
  });
  context.write(`${context.messages.program.written(target)}\n`);
}
