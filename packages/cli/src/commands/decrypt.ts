/** `hulian decrypt FILE`: a JWE of GM/T 0125 */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { jwe, memoryDecrypter, sm2 } from '@hulian/crypto';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { findFiles } from '../input/files.js';
import { readPrivateKeyFile } from '../input/keys.js';
import { readWhole } from '../input/read.js';
import { addPasswordOptions } from '../options/password.js';
import type { PasswordOptions } from '../options/password.js';
import { writeFileAtomically } from '../output/write-file.js';

interface DecryptOptions extends PasswordOptions {
  readonly key: string;
  readonly output?: string;
  readonly force?: boolean;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.crypto;
  command
    .argument('<file>', args.file)
    .requiredOption('--key <file>', options.key)
    .option('--output <file>', options.decryptedOut)
    .option('--force', options.force);
  addPasswordOptions(command, context).action((path: string, chosen: DecryptOptions) =>
    decrypt(context, path, chosen),
  );
}

async function decrypt(context: Context, path: string, options: DecryptOptions): Promise<void> {
  const [file, ...more] = await findFiles(context, [path]);
  if (file === undefined || more.length > 0) throw usageError(context.messages.system.EISDIR(path));
  const compact = Buffer.from(await readWhole(context, file))
    .toString('latin1')
    .trim();
  const { privateKey } = await readPrivateKeyFile(context, options.key, options);
  const { plaintext } = await jwe.decrypt(compact, memoryDecrypter(privateKey));
  sm2.wipe(privateKey);
  const output = options.output ?? (path.endsWith('.jwe') ? path.slice(0, -4) : '-');
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
