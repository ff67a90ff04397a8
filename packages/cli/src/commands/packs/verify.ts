/** `hulian packs verify PACK` */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { readPack } from '@hulian/standards';
import type { Context } from '../../context.js';
import { readPublicKeyFile } from '../../input/keys.js';
import { explainPackErrors, isPackSignatureValid } from '../../options/packs.js';

export function define(command: Command, context: Context): void {
  const { arguments: args } = context.messages.packs;
  command
    .argument('<pack>', args.pack)
    .requiredOption('--public-key <file>', context.messages.crypto.options.publicKey)
    .action((path: string, options: { publicKey: string }) => verify(context, path, options.publicKey));
}

async function verify(context: Context, path: string, publicKeyPath: string): Promise<void> {
  const { packs } = context.messages;
  const publicKey = await readPublicKeyFile(context, publicKeyPath);
  const pack = explainPackErrors(context, () => readPack(resolve(context.io.cwd, path)));
  const { id } = pack.manifest;
  const valid = isPackSignatureValid(pack, publicKey);
  context.exitCode = valid ? 0 : 1;
  const sentence = valid
    ? packs.valid(id)
    : pack.signature === undefined
      ? packs.noSignature(id)
      : packs.forged(id);
  context.write(`${valid ? context.style.green(sentence) : context.style.red(sentence)}\n`);
}
