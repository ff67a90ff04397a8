/** Packs laid over the national library: options first, then the configuration file. */
import { resolve } from 'node:path';
import { Option } from 'commander';
import type { Command } from 'commander';
import { sm2 } from '@hulian/crypto';
import { openLibrary, PackError } from '@hulian/standards';
import type { Library, Pack } from '@hulian/standards';
import type { Context } from '../context.js';
import { failure, usageError } from '../errors.js';
import { readPublicKeyFile } from '../input/keys.js';
import { readSignature } from '../input/signature.js';
import { collect } from './common.js';

export interface PackOptions {
  readonly pack?: readonly string[];
  readonly asOf?: string;
  readonly packTrust?: string;
}

/** Adds `--pack`, `--as-of` and `--pack-trust`. */
export function addPackOptions(command: Command, context: Context): Command {
  const { options, dateBad } = context.messages.packs;
  const day = new Option('--as-of <date>', options.asOf).argParser((value: string) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value)))
      throw usageError(dateBad(value));
    return value;
  });
  return command
    .option('--pack <path>', options.pack, collect)
    .addOption(day)
    .option('--pack-trust <file>', options.trust);
}

/** Paths of the packs: options first, then the configuration file. */
export function packPaths(context: Context, options: PackOptions): readonly string[] {
  return options.pack?.map((path) => resolve(context.io.cwd, path)) ?? context.config().packs ?? [];
}

/** Opens the library; with `--pack-trust` every pack must carry a signature by that key. */
export async function openPackedLibrary(context: Context, options: PackOptions): Promise<Library> {
  const packs = packPaths(context, options);
  const trusted =
    options.packTrust === undefined ? undefined : await readPublicKeyFile(context, options.packTrust);
  return explainPackErrors(context, () =>
    openLibrary({
      packs: [...packs],
      ...(options.asOf !== undefined && { asOf: options.asOf }),
      ...(trusted && {
        requireSignature: true,
        verify: (pack: Pack) => refuseForged(context, pack, trusted),
      }),
    }),
  );
}

function refuseForged(context: Context, pack: Pack, publicKey: Uint8Array): void {
  if (!isPackSignatureValid(pack, publicKey)) throw failure(context.messages.packs.forged(pack.manifest.id));
}

/** True when the pack carries a signature of all its files by this key. */
export function isPackSignatureValid(pack: Pack, publicKey: Uint8Array): boolean {
  const signature = pack.signature && readSignature(pack.signature);
  return (
    signature !== undefined &&
    sm2.verify(signature.bytes, pack.signedBytes, publicKey, { encoding: signature.encoding })
  );
}

/** Runs something that reads packs and turns its refusal into a sentence. */
export function explainPackErrors<Result>(context: Context, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    const { file, line, id, reason } = error.details;
    const place = [error.pack, file, line].filter((part) => part !== undefined).join(':');
    throw usageError(context.messages.packs.errors[error.code]({ place, id: id ?? '', reason }), error);
  }
}
