/** `hulian sandbox start` */
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { bytesToHex, keys } from '@hulian/crypto';
import { createSandbox } from '@hulian/sdk/sandbox';
import type { Institution } from '@hulian/sdk/sandbox';
import type { Context } from '../../context.js';
import { environmentError, usageError } from '../../errors.js';
import { readPublicKeyFile } from '../../input/keys.js';
import { collect, formatOption, numberOption } from '../../options/common.js';
import { writeFileAtomically } from '../../output/write-file.js';
import { serveApplication } from '../../sandbox/server.js';
import type { RunningServer } from '../../sandbox/server.js';

interface StartOptions {
  readonly port: number;
  readonly data?: string;
  readonly institution?: readonly string[];
  readonly trustOut?: string;
  readonly unsignedSoap?: boolean;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { options } = context.messages.platform;
  command
    .addOption(numberOption(context, '--port <n>', options.port, 0, 65535, 8846))
    .option('--institution <code=file>', options.institutionKey, collect)
    .option('--data <file>', options.data)
    .option('--trust-out <file>', options.trustOut)
    .option('--unsigned-soap', options.unsignedSoap)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((chosen: StartOptions) => start(context, chosen));
}

async function start(context: Context, options: StartOptions): Promise<void> {
  const { platform } = context.messages;
  const institutions = await Promise.all(
    (options.institution ?? []).map((text) => readInstitution(context, text)),
  );
  const sandbox = createSandbox({
    institutions,
    unsignedSoap: options.unsignedSoap === true,
    ...(options.data !== undefined && { database: resolve(context.io.cwd, options.data) }),
  });
  let server: RunningServer;
  try {
    server = await serveApplication(sandbox, options.port);
    if (options.trustOut !== undefined) {
      await writeFileAtomically(
        resolve(context.io.cwd, options.trustOut),
        keys.writePublicKey(sandbox.publicKey),
      );
    }
  } catch (error) {
    sandbox.close();
    throw listenError(context, error, options.port);
  }
  const publicKey = bytesToHex(sandbox.publicKey);
  const names = institutions.map(({ id }) => id);
  if (options.format === 'json') {
    context.write(
      `${JSON.stringify({ url: server.url, keyId: sandbox.keyId, publicKey, institutions: names })}\n`,
    );
  } else {
    context.write(
      `${platform.starting}\n${platform.address(server.url)}\n${platform.publicKey(publicKey)}\n`,
    );
    context.write(`${names.length > 0 ? platform.institutions(names) : platform.noInstitutions}\n`);
    context.note(platform.stop);
  }
  await stopSignal();
  await server.close();
  sandbox.close();
  if (options.format === 'text') context.note(platform.stopped);
}

/** `CODE=FILE`: an institution and the public key it signs with. */
async function readInstitution(context: Context, text: string): Promise<Institution> {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) throw usageError(context.messages.platform.institutionBad(text));
  return {
    id: text.slice(0, at),
    keys: [{ publicKey: await readPublicKeyFile(context, text.slice(at + 1)) }],
  };
}

function listenError({ messages: { platform } }: Context, error: unknown, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return environmentError(platform.portInUse(port), error);
  if (code === 'EACCES') return environmentError(platform.portDenied(port), error);
  return error;
}

/** Ctrl+C, or the end of the process that started us. */
function stopSignal(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
}
