/** `hulian verify FILE` */
import type { Command } from 'commander';
import { defaultUserId, sm2 } from '@hulian/crypto';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { findFiles } from '../input/files.js';
import type { InputFile } from '../input/files.js';
import { readPublicKeyFile } from '../input/keys.js';
import { readWhole } from '../input/read.js';
import { readSignature } from '../input/signature.js';
import { formatOption } from '../options/common.js';
import { toJson } from '../output/result.js';

interface VerifyOptions {
  readonly publicKey: string;
  readonly signature?: string;
  readonly userId: string;
  readonly explain?: boolean;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { arguments: args, options } = context.messages.crypto;
  command
    .argument('<file>', args.file)
    .requiredOption('--public-key <file>', options.publicKey)
    .option('--signature <file>', options.signature)
    .option('--user-id <text>', options.userId, defaultUserId)
    .option('--explain', options.explain)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((path: string, chosen: VerifyOptions) => verify(context, path, chosen));
}

async function verify(context: Context, path: string, options: VerifyOptions): Promise<void> {
  const { crypto, errors } = context.messages;
  const file = await oneFile(context, path);
  const signaturePath = options.signature ?? `${path}.sig`;
  if (path === '-' && options.signature === undefined) throw usageError(errors.optionMissing('--signature'));
  const publicKey = await readPublicKeyFile(context, options.publicKey);
  const signatureBytes = await readWhole(context, await oneFile(context, signaturePath));
  const message = await readWhole(context, file);

  const signature = readSignature(signatureBytes);
  const { userId } = options;
  const valid =
    signature !== undefined &&
    sm2.verify(signature.bytes, message, publicKey, { userId, encoding: signature.encoding });
  context.exitCode = valid ? 0 : 1;
  const explanation = options.explain
    ? sm2.explain(signatureBytes, message, publicKey, userId === defaultUserId ? {} : { userId })
    : undefined;
  if (options.format === 'json') {
    const details = explanation && {
      explanation: { variants: explanation.variants, text: explanation.text(context.language) },
    };
    return context.write(
      toJson({ file: path, valid, signatureForm: signature?.encoding ?? 'unknown', userId, ...details }),
    );
  }
  context.write(
    `${valid ? context.style.green(crypto.verifiedOk(path)) : context.style.red(crypto.verifiedBad(path))}\n`,
  );
  if (signature === undefined) context.write(`${crypto.signatureFormBad(signaturePath)}\n`);
  if (explanation) context.write(`${explanation.text(context.language)}\n`);
  else if (!valid) context.note(crypto.tryExplain);
}

async function oneFile(context: Context, path: string): Promise<InputFile> {
  const files = await findFiles(context, [path]);
  if (files.length !== 1) throw usageError(context.messages.system.EISDIR(path));
  return files[0] as InputFile;
}
