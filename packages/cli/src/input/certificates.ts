/** Certificate files as commands use them: DER, or PEM with one or more certificates. */
import { readPem } from '@hulian/crypto';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { readKeyFile } from './keys.js';

/** The certificates of some files, as DER. @throws CliError for a file without any */
export async function readCertificateFiles(
  context: Context,
  paths: readonly string[],
): Promise<Uint8Array[]> {
  const found: Uint8Array[] = [];
  for (const path of paths) {
    const bytes = await readKeyFile(context, path);
    const inside =
      bytes[0] === 0x30
        ? [bytes]
        : readPem(Buffer.from(bytes).toString('latin1'))
            .filter(({ label }) => label === 'CERTIFICATE')
            .map((object) => object.bytes);
    if (inside.length === 0) throw usageError(context.messages.containers.noCertificate(path));
    found.push(...inside);
  }
  return found;
}

/** The first certificate of a file, or undefined without a file. */
export async function readCertificateFile(
  context: Context,
  path: string | undefined,
): Promise<Uint8Array | undefined> {
  return path === undefined ? undefined : (await readCertificateFiles(context, [path]))[0];
}
