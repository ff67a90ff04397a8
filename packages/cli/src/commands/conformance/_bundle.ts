/** `--sign` and `--bundle`: the evidence bundle of a run. */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { memorySigner, timestamp, type Signer } from '@hulian/crypto';
import { makeBundle, type AnyRun } from '@hulian/sdk/conformance';
import type { Context } from '../../context.js';
import { environmentError, usageError } from '../../errors.js';
import { readPrivateKeyFile } from '../../input/keys.js';
import type { PasswordOptions } from '../../options/password.js';
import { writeFileAtomically } from '../../output/write-file.js';
import { version } from '../../version.js';

export interface BundleFileOptions extends PasswordOptions {
  readonly sign?: string;
  readonly bundle?: string;
  readonly timestampUrl?: string;
}

export function addBundleOptions(command: Command, { messages: { evidence } }: Context): Command {
  return command
    .option('--bundle <file>', evidence.options.bundle)
    .option('--sign <key>', evidence.options.sign)
    .option('--timestamp-url <url>', evidence.options.timestampUrl);
}

/** Opens the signing key before the run, so that a wrong password is told at once. @throws CliError (exit 2) */
export async function openBundleSigner(
  context: Context,
  options: BundleFileOptions,
): Promise<Signer | undefined> {
  const { evidence } = context.messages;
  if (options.sign === undefined) {
    if (options.timestampUrl !== undefined) throw usageError(evidence.timestampNeedsSign);
    return undefined;
  }
  const { privateKey } = await readPrivateKeyFile(context, options.sign, options);
  return memorySigner(privateKey);
}

/** Writes the bundle where one was asked for. */
export async function writeBundle(
  context: Context,
  run: AnyRun,
  options: BundleFileOptions,
  signer: Signer | undefined,
): Promise<void> {
  if (options.bundle === undefined && signer === undefined) return;
  const name = 'kind' in run ? 'artifacts' : run.suite;
  const file = resolve(context.io.cwd, options.bundle ?? `conformance-${name}.zip`);
  const { timestampUrl } = options;
  const bytes = await makeBundle(run, {
    tool: { name: 'hulian', version },
    ...(signer && { signer }),
    ...(timestampUrl !== undefined && {
      timestamp: (signature) => askTime(context, timestampUrl, signature),
    }),
  });
  await writeFileAtomically(file, bytes);
  const { evidence } = context.messages;
  context.note(evidence.bundleWritten(file, signer !== undefined));
}

async function askTime(context: Context, url: string, signature: Uint8Array): Promise<Uint8Array> {
  const query = timestamp.query(signature);
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: Uint8Array.from(query.der),
      signal: AbortSignal.timeout(30_000),
    });
    return timestamp.readReply(new Uint8Array(await answer.arrayBuffer()), query).token;
  } catch (error) {
    throw environmentError(context.messages.evidence.timestampFailed(url), error);
  }
}
