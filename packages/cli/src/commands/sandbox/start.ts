/** `hulian sandbox start` */
import { appendFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { bytesToHex, keys } from '@hulian/crypto';
import {
  createSandbox,
  faultKinds,
  maskExchange,
  parseFault,
  replay,
  seedResidents,
  wrongMemberOf,
} from '@hulian/sdk/sandbox';
import type { Fault, Institution, RecordedExchange, UpperPlatform } from '@hulian/sdk/sandbox';
import type { Context } from '../../context.js';
import { usageError } from '../../errors.js';
import { readKeyFile, readPrivateKeyFile, readPublicKeyFile } from '../../input/keys.js';
import { addAuthorityOptions, readAuthorities } from '../../options/authorities.js';
import type { AuthorityOptions } from '../../options/authorities.js';
import { collect, formatOption, numberOption } from '../../options/common.js';
import { addPasswordOptions } from '../../options/password.js';
import type { PasswordOptions } from '../../options/password.js';
import { writeFileAtomically } from '../../output/write-file.js';
import { listenError, serveApplication, stopSignal } from '../../sandbox/server.js';
import type { RunningServer } from '../../sandbox/server.js';
import { openSignatureThread } from '../../sandbox/signature-thread.js';

interface StartOptions extends PasswordOptions, AuthorityOptions {
  readonly id?: string;
  readonly key?: string;
  readonly upper?: string;
  readonly upperTrust?: string;
  readonly lower?: readonly string[];
  readonly port: number;
  readonly data?: string;
  readonly institution?: readonly string[];
  readonly trustOut?: string;
  readonly unsignedSoap?: boolean;
  readonly unsignedFhir?: boolean;
  readonly faults?: string;
  readonly fault?: readonly string[];
  readonly record?: string;
  readonly recordValues?: boolean;
  readonly replay?: string;
  readonly seedResidents?: number;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { options } = context.messages.platform;
  const { options: more } = context.messages.sandbox;
  addPasswordOptions(addAuthorityOptions(command, context), context)
    .option('--id <code>', options.id)
    .option('--key <file>', options.answerKey)
    .option('--upper <url>', options.upper)
    .option('--upper-trust <file>', options.upperTrust)
    .option('--lower <code=file>', options.lower, collect)
    .addOption(numberOption(context, '--port <n>', options.port, 0, 65535, 8846))
    .option('--institution <code=file>', options.institutionKey, collect)
    .option('--data <file>', options.data)
    .option('--trust-out <file>', options.trustOut)
    .option('--unsigned-soap', options.unsignedSoap)
    .option('--unsigned-fhir', options.unsignedFhir)
    .option('--faults <file>', more.faults)
    .option('--fault <kind>', more.fault, (text: string, given: readonly string[] = []) => [...given, text])
    .option('--record <file>', more.record)
    .option('--record-values', more.recordValues)
    .option('--replay <file>', more.replay)
    .addOption(numberOption(context, '--seed-residents <n>', more.seed, 1, 10_000))
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((chosen: StartOptions) => start(context, chosen));
}

async function start(context: Context, options: StartOptions): Promise<void> {
  const { platform } = context.messages;
  const authorities = await readAuthorities(context, options);
  const institutions = await Promise.all([
    ...(options.institution ?? []).map((text) => readInstitution(context, text, authorities !== undefined)),
    ...(options.lower ?? []).map(async (text) => ({
      ...(await readInstitution(context, text, authorities !== undefined)),
      relays: true,
    })),
  ]);
  const upper = await readUpper(context, options);
  /** Clock of a recording while it is played. */
  let shown: number | undefined;
  const sandbox = createSandbox({
    institutions,
    ...(authorities && { authorities }),
    ...(options.id !== undefined && { id: options.id }),
    ...(options.key !== undefined && {
      signer: (await readPrivateKeyFile(context, options.key, options)).privateKey,
    }),
    ...(upper && { upper }),
    signatures: openSignatureThread,
    unsignedSoap: options.unsignedSoap === true,
    unsignedFhir: options.unsignedFhir === true,
    clock: () => shown ?? Date.now(),
    faults: await readFaults(context, options),
    ...(options.record !== undefined && {
      onExchange: recorder(resolve(context.io.cwd, options.record), options.recordValues === true),
    }),
    ...(options.data !== undefined && { database: resolve(context.io.cwd, options.data) }),
  });
  if (options.record !== undefined && options.recordValues)
    context.note(context.messages.sandbox.recordingValues(options.record));
  if (options.replay !== undefined) {
    const text = await readFile(resolve(context.io.cwd, options.replay), 'utf8');
    const lines = text.split('\n').filter((line) => line !== '');
    const exchanges = lines.map((line) => JSON.parse(line) as RecordedExchange);
    const differing = await replay(sandbox, exchanges, (at) => (shown = at));
    shown = undefined;
    context.note(context.messages.sandbox.replayed(lines.length, differing.length));
  }
  if (options.seedResidents !== undefined) {
    await seedResidents(sandbox, options.seedResidents);
    context.note(context.messages.sandbox.seeded(options.seedResidents));
  }
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

/** @throws CliError (exit 2) unless address, key and own code come together */
async function readUpper(
  context: Context,
  { upper, upperTrust, id }: StartOptions,
): Promise<UpperPlatform | undefined> {
  if (upper === undefined && upperTrust === undefined) return undefined;
  const { platform } = context.messages;
  if (upper === undefined || upperTrust === undefined || id === undefined)
    throw usageError(platform.upperIncomplete);
  if (!/^https?:/.test(upper) || !URL.canParse(upper)) throw usageError(platform.urlBad(upper));
  return { baseUrl: upper, publicKeys: [await readPublicKeyFile(context, upperTrust)] };
}

/** `CODE=FILE`: an institution and the public key it signs with, or its certificate. */
async function readInstitution(context: Context, text: string, certified: boolean): Promise<Institution> {
  const at = text.indexOf('=');
  if (at < 1 || at === text.length - 1) throw usageError(context.messages.platform.institutionBad(text));
  const [id, file] = [text.slice(0, at), text.slice(at + 1)];
  const key = certified
    ? { certificate: await readKeyFile(context, file) }
    : { publicKey: await readPublicKeyFile(context, file) };
  return { id, keys: [key] };
}

/** Switches of the command line, then those of the file. @throws CliError (exit 2) that names the first wrong one */
async function readFaults(context: Context, { fault = [], faults: path }: StartOptions): Promise<Fault[]> {
  const { sandbox } = context.messages;
  let listed: unknown = [];
  if (path !== undefined) {
    const text = await readFile(resolve(context.io.cwd, path), 'utf8');
    try {
      listed = JSON.parse(text);
    } catch {
      listed = undefined;
    }
    if (!Array.isArray(listed)) throw usageError(sandbox.faultsBad(path));
  }
  const switches = [...fault.map(parseFault), ...(listed as Fault[])];
  for (const [index, one] of switches.entries()) {
    const wrong = wrongMemberOf(one);
    if (wrong !== undefined)
      throw usageError(sandbox.faultBad(fault[index] ?? JSON.stringify(one), wrong, faultKinds));
  }
  return switches;
}

/** One line at once: what was received before the end of the process is in the file. */
function recorder(path: string, values: boolean): (exchange: RecordedExchange) => void {
  return (exchange) =>
    appendFileSync(path, `${JSON.stringify(values ? exchange : maskExchange(exchange))}\n`, { mode: 0o600 });
}
