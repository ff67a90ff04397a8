/** `hulian decrypt FILE`: a JWE of GM/T 0125, enveloped data of GB/T 35275 or a bare SM2 ciphertext; which of them is seen from the bytes */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { gbt35275, jwe, memoryDecrypter, recogniseContainer, sm2 } from '@hulian/crypto';
import type { CiphertextLayout, Decrypter } from '@hulian/crypto';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { readCertificateFile } from '../input/certificates.js';
import { findFiles } from '../input/files.js';
import { readPrivateKeyFile } from '../input/keys.js';
import { readWhole } from '../input/read.js';
import { choiceOption } from '../options/common.js';
import { addPasswordOptions } from '../options/password.js';
import type { PasswordOptions } from '../options/password.js';
import { writeFileAtomically } from '../output/write-file.js';

interface DecryptOptions extends PasswordOptions {
  readonly key: string;
  readonly certificate?: string;
  readonly layout?: CiphertextLayout;
  readonly output?: string;
  readonly force?: boolean;
}

export function define(command: Command, context: Context): void {
  const { crypto, containers } = context.messages;
  const layouts = ['c1c3c2', 'c1c2c3', 'der'];
  command
    .argument('<file>', crypto.arguments.file)
    .requiredOption('--key <file>', crypto.options.key)
    .option('--certificate <file>', containers.options.decryptCertificate)
    .addOption(choiceOption(context, '--layout <layout>', containers.options.layout, layouts))
    .option('--output <file>', containers.options.decryptedOut)
    .option('--force', crypto.options.force);
  addPasswordOptions(command, context).action((path: string, chosen: DecryptOptions) =>
    decrypt(context, path, chosen),
  );
}

async function decrypt(context: Context, path: string, options: DecryptOptions): Promise<void> {
  const [file, ...more] = await findFiles(context, [path]);
  if (file === undefined || more.length > 0) throw usageError(context.messages.system.EISDIR(path));
  const sealed = await readWhole(context, file);
  const certificate = await readCertificateFile(context, options.certificate);
  const { privateKey } = await readPrivateKeyFile(context, options.key, options);
  const decrypter = memoryDecrypter(privateKey, certificate ? { certificate } : {});
  const plaintext = await open(context, sealed, decrypter, privateKey, options.layout);
  sm2.wipe(privateKey);
  const output = options.output ?? (/.\.(jwe|p7m|sm2)$/.test(path) ? path.slice(0, -4) : '-');
  if (output === '-') {
    context.io.stdout.write(plaintext);
    return;
  }
  await writeFileAtomically(resolve(context.io.cwd, output), plaintext, {
    mode: 0o600,
    overwrite: options.force ?? false,
  });
  context.write(`${context.messages.program.written(output)}\n`);
}

async function open(
  context: Context,
  sealed: Uint8Array,
  decrypter: Decrypter,
  privateKey: Uint8Array,
  layout: CiphertextLayout | undefined,
): Promise<Uint8Array> {
  const container = layout === undefined ? recogniseContainer(sealed) : undefined;
  if (container?.kind === 'enveloped-data') {
    const plaintext = await gbt35275.open(container.bytes, decrypter);
    context.note(context.messages.containers.envelopedNotAuthentic);
    return plaintext;
  }
  if (container?.kind === 'jwe')
    return (await jwe.decrypt(Buffer.from(container.bytes).toString('latin1'), decrypter)).plaintext;
  const first = sealed[0];
  if (container !== undefined || (layout === undefined && first !== 0x04 && first !== 0x30))
    throw usageError(context.messages.containers.notEncrypted);
  return sm2.decrypt(sealed, privateKey, { layout: layout ?? (first === 0x30 ? 'der' : 'c1c3c2') });
}
