// Reports that may be signed: `<file>.sig` beside the file, to be checked with `hulian verify`.
import { resolve } from 'node:path';
import { sm2, utf8ToBytes } from '@hulian/crypto';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { readPrivateKeyFile } from '../input/keys.js';
import type { PasswordOptions } from '../options/password.js';
import { deliver } from './result.js';
import { writeFileAtomically } from './write-file.js';

/** Where a report goes, and the key that signs it. */
export interface ReportTarget extends PasswordOptions {
  readonly output?: string;
  readonly sign?: string;
}

/** A signature stands beside a file. @throws CliError (exit 2) when there is none */
export function requireFileToSign(context: Context, { output, sign }: ReportTarget): void {
  if (sign !== undefined && (output === undefined || output === '-'))
    throw usageError(context.messages.quality.signNeedsOutput);
}

/** Writes a report and, where a key is given, its signature (SM2, DER), and says what was made. */
export async function deliverReport(
  context: Context,
  report: string | Uint8Array,
  target: ReportTarget,
): Promise<void> {
  const { output, sign } = target;
  await deliver(context, report, output);
  if (sign === undefined || output === undefined) return;
  const { privateKey } = await readPrivateKeyFile(context, sign, target);
  const bytes = typeof report === 'string' ? utf8ToBytes(report) : report;
  const signature = sm2.sign(bytes, privateKey, { encoding: 'der' });
  sm2.wipe(privateKey);
  await writeFileAtomically(`${resolve(context.io.cwd, output)}.sig`, signature);
  context.note(context.messages.crypto.signed(`${output}.sig`));
}
