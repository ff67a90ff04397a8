/** `hulian encrypt FILE…`: for the holder of a public key (JWE of GM/T 0125, or bare SM2) or of certificates (GB/T 35275) */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { gbt35275, jwe, sm2 } from '@hulian/crypto';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { readCertificateFiles } from '../input/certificates.js';
import { findFiles } from '../input/files.js';
import { readPublicKeyFile } from '../input/keys.js';
import { readWhole } from '../input/read.js';
import { choiceOption, collect } from '../options/common.js';
import { writeFileAtomically } from '../output/write-file.js';

const endings = { jwe: '.jwe', gbt35275: '.p7m', c1c3c2: '.sm2', c1c2c3: '.sm2', der: '.sm2' } as const;
type Form = keyof typeof endings;

interface EncryptOptions {
  readonly publicKey?: string;
  readonly certificate?: readonly string[];
  readonly form: Form;
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { crypto, containers } = context.messages;
  const forms = Object.keys(endings);
  command
    .argument('<file...>', crypto.arguments.files)
    .option('--public-key <file>', crypto.options.recipient)
    .option('--certificate <file>', containers.options.recipientCertificate, collect)
    .addOption(choiceOption(context, '--form <form>', containers.options.encryptForm, forms, 'jwe'))
    .option('--output <file>', containers.options.encryptedOut)
    .action((paths: string[], chosen: EncryptOptions) => encrypt(context, paths, chosen));
}

async function encrypt(context: Context, paths: readonly string[], options: EncryptOptions): Promise<void> {
  const { errors } = context.messages;
  const files = await findFiles(context, paths);
  if (files.length > 1 && options.output !== undefined) throw usageError(errors.oneFileOnly('--output'));
  const seal = await sealer(context, options);
  for (const file of files) {
    const sealed = seal(await readWhole(context, file));
    const output = options.output ?? (file.absolute === undefined ? '-' : file.path + endings[options.form]);
    if (output === '-') context.io.stdout.write(sealed);
    else {
      await writeFileAtomically(resolve(context.io.cwd, output), sealed);
      context.write(`${context.messages.program.written(output)}\n`);
    }
  }
}

async function sealer(
  context: Context,
  { form, publicKey: path, certificate: certificates }: EncryptOptions,
): Promise<(content: Uint8Array) => Uint8Array | string> {
  const { errors } = context.messages;
  if (form === 'gbt35275') {
    if (certificates === undefined) throw usageError(errors.optionMissing('--certificate'));
    const recipients = await readCertificateFiles(context, certificates);
    return (content) => gbt35275.envelop(content, recipients);
  }
  if (path === undefined) throw usageError(errors.optionMissing('--public-key'));
  const publicKey = await readPublicKeyFile(context, path);
  return form === 'jwe'
    ? (content) => `${jwe.encrypt(content, publicKey)}\n`
    : (content) => sm2.encrypt(content, publicKey, { layout: form });
}
