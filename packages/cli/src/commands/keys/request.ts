/** `hulian keys request`: a certificate request for a key, or a self-signed certificate for development */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { certificates, memorySigner } from '@hulian/crypto';
import type { Signer } from '@hulian/crypto';
import type { Context } from '../../context.js';
import { readPrivateKeyFile } from '../../input/keys.js';
import { numberOption } from '../../options/common.js';
import { addPasswordOptions } from '../../options/password.js';
import type { PasswordOptions } from '../../options/password.js';
import { writeFileAtomically } from '../../output/write-file.js';

interface RequestOptions extends PasswordOptions {
  readonly key: string;
  readonly subject: string;
  readonly out?: string;
  readonly selfSigned?: boolean;
  readonly days: number;
  readonly force?: boolean;
}

export function define(command: Command, context: Context): void {
  const { options } = context.messages.crypto;
  const { options: more } = context.messages.containers;
  command
    .requiredOption('--key <file>', options.key)
    .requiredOption('--subject <name>', options.subject)
    .option('--out <file>', options.requestOut)
    .option('--self-signed', more.selfSigned)
    .addOption(numberOption(context, '--days <n>', more.days, 1, 3650, 365))
    .option('--force', options.force);
  addPasswordOptions(command, context).action((chosen: RequestOptions) => request(context, chosen));
}

async function request(context: Context, options: RequestOptions): Promise<void> {
  const { privateKey } = await readPrivateKeyFile(context, options.key, options);
  const signer = memorySigner(privateKey);
  const { subject, selfSigned = false } = options;
  const pem = selfSigned
    ? certificates.toPem(await selfSign(subject, signer, options.days))
    : certificates.toPem(await certificates.createRequest({ subject }, signer), 'CERTIFICATE REQUEST');
  const target = resolve(context.io.cwd, options.out ?? (selfSigned ? 'hulian-key.crt' : 'hulian-key.csr'));
  await writeFileAtomically(target, pem, { overwrite: options.force ?? false });
  context.write(`${context.messages.program.written(target)}\n`);
}

/** Valid from a day ago, since clocks differ. */
function selfSign(subject: string, signer: Signer, days: number): Promise<Uint8Array> {
  const day = 86_400_000;
  const seconds = Math.floor(Date.now() / 1000) * 1000;
  return certificates.createSelfSigned(
    {
      subject,
      notBefore: new Date(seconds - day),
      notAfter: new Date(seconds + days * day),
      keyUsage: ['digitalSignature', 'keyEncipherment'],
    },
    signer,
  );
}
