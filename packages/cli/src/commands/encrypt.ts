/** `hulian encrypt FILE…`: for the holder of a public key, as JWE of GM/T 0125 */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { jwe } from '@hulian/crypto';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { findFiles } from '../input/files.js';
import { readPublicKeyFile } from '../input/keys.js';
import { readWhole } from '../input/read.js';
import { writeFileAtomically } from '../output/write-file.js';

interface EncryptOptions {
  readonly publicKey: string;
  readonly output?: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.crypto;
  command
    .argument('<file...>', args.files)
    .requiredOption('--public-key <file>', options.recipient)
    .option('--output <file>', options.encryptedOut)
    .action((paths: string[], chosen: EncryptOptions) => encrypt(context, paths, chosen));
}

async function encrypt(context: Context, paths: readonly string[], options: EncryptOptions): Promise<void> {
  const files = await findFiles(context, paths);
  if (files.length > 1 && options.output !== undefined)
    throw usageError(context.messages.errors.oneFileOnly('--output'));
  const publicKey = await readPublicKeyFile(context, options.publicKey);
  for (const file of files) {
    const text = `${jwe.encrypt(await readWhole(context, file), publicKey)}\n`;
    const output = options.output ?? (file.absolute === undefined ? '-' : `${file.path}.jwe`);
    if (output === '-') context.write(text);
    else {
      await writeFileAtomically(resolve(context.io.cwd, output), text);
      context.write(`${context.messages.program.written(output)}\n`);
    }
  }
}
