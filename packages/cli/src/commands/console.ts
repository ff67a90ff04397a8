/** `hulian console`: the administrators' local web page. */
import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { bytesToHex, hexToBytes, memorySigner, sm2, type Signer } from '@hulian/crypto';
import { isSdkError } from '@hulian/sdk';
import { openAssessments, type Assessments } from '@hulian/sdk/assessments';
import { createConsole } from '../console/app.js';
import { readPage } from '../console/static.js';
import type { Context } from '../context.js';
import { environmentError, usageError } from '../errors.js';
import { readPrivateKeyFile } from '../input/keys.js';
import { today } from '../input/today.js';
import { numberOption } from '../options/common.js';
import { addPasswordOptions, type PasswordOptions } from '../options/password.js';
import { openYardstick } from '../options/yardstick.js';
import { listenError, serveApplication, stopSignal, type RunningServer } from '../sandbox/server.js';
import { version } from '../version.js';

interface ConsoleCommandOptions extends PasswordOptions {
  readonly data: string;
  readonly port: number;
  readonly key?: string;
  readonly outbox?: string;
  readonly gateway?: string;
  readonly quality?: string;
}

export function define(command: Command, context: Context): void {
  const { options } = context.messages.console;
  command
    .option('--data <file>', options.data, 'console.db')
    .addOption(numberOption(context, '--port <n>', options.port, 0, 65535, 0))
    .option('--key <file>', options.key)
    .option('--outbox <file>', options.outbox)
    .option('--gateway <url>', options.gateway)
    .option('--quality <dir>', options.quality);
  addPasswordOptions(command, context).action((chosen: ConsoleCommandOptions) => start(context, chosen));
}

async function start(context: Context, options: ConsoleCommandOptions): Promise<void> {
  const { console: words } = context.messages;
  await checkPlaces(context, options);
  const yardstick = await openYardstick(context);
  const files = await readPage();
  if (files === undefined) throw environmentError(words.pageMissing);
  const at = (path: string) => resolve(context.io.cwd, path);
  await mkdir(dirname(at(options.data)), { recursive: true });
  const assessments = openData(context, at(options.data));
  let server: RunningServer | undefined;
  try {
    let hosts: string[] = [];
    const { app, token } = createConsole({
      assessments,
      signer: await chooseSigner(context, assessments, options),
      files,
      language: context.language,
      version,
      yardstick,
      hosts: () => hosts,
      today,
      ...(options.outbox !== undefined && { outbox: at(options.outbox) }),
      ...(options.gateway !== undefined && { gateway: options.gateway }),
      ...(options.quality !== undefined && { quality: at(options.quality) }),
    });
    server = await serveApplication({ fetch: async (request) => app.fetch(request) }, options.port);
    const { port } = new URL(server.url);
    hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
    if (!assessments.auditIntact()) context.note(words.auditAltered);
    context.write(`${words.open(`${server.url}/?token=${token}`)}\n`);
    context.note(words.stop);
    await stopSignal();
  } catch (error) {
    throw listenError(context, error, options.port);
  } finally {
    await server?.close();
    assessments.close();
  }
}

/** A damaged file is left as it is: a copy of it, or a file that was handed over, is what helps. */
function openData({ messages }: Context, path: string): Assessments {
  try {
    return openAssessments(path);
  } catch (error) {
    if (!isSdkError(error) || error.code !== 'CONFIG_FILE_CORRUPT') throw error;
    throw environmentError(messages.console.dataDamaged(path), error);
  }
}

async function checkPlaces(context: Context, { gateway, quality }: ConsoleCommandOptions): Promise<void> {
  const { console: words } = context.messages;
  if (gateway !== undefined && !isLoopback(gateway)) throw usageError(words.gatewayBad(gateway));
  if (quality === undefined) return;
  const found = await stat(resolve(context.io.cwd, quality)).catch(() => undefined);
  if (!found?.isDirectory()) throw usageError(words.qualityBad(quality));
}

/** The page shows the gateway of this machine, no other. */
function isLoopback(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname);
}

/** The hospital's key, or one of the console's own, made once and kept with the data: it shows changes, not who signed. */
async function chooseSigner(
  context: Context,
  assessments: Assessments,
  options: ConsoleCommandOptions,
): Promise<Signer> {
  if (options.key !== undefined)
    return memorySigner((await readPrivateKeyFile(context, options.key, options)).privateKey);
  const kept = assessments.setting('export-key', () => bytesToHex(sm2.generateKeyPair().privateKey));
  return memorySigner(hexToBytes(kept));
}
