/** `hulian gateway DIR`: the hospital's front-end machine as one command */
import { mkdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { startGateway } from '@hulian/sdk/gateway';
import { createValidator } from '@hulian/validators';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { formatOption, numberOption } from '../options/common.js';
import { addPlatformOptions, connect } from '../options/platform.js';
import type { PlatformOptions } from '../options/platform.js';
import { openYardstick } from '../options/yardstick.js';
import { listenError, serveApplication, stopSignal } from '../sandbox/server.js';

interface GatewayOptions extends PlatformOptions {
  readonly port: number;
  readonly register?: boolean;
  readonly interval: number;
  readonly format: string;
}

export function define(command: Command, context: Context): void {
  const { gateway } = context.messages;
  command.argument('<dir>', gateway.arguments.folder);
  addPlatformOptions(command, context)
    .addOption(numberOption(context, '--port <n>', gateway.options.port, 0, 65535, 8847))
    .addOption(numberOption(context, '--interval <ms>', gateway.options.interval, 50, 3_600_000, 1000))
    .option('--register', context.messages.platform.options.register)
    .addOption(formatOption(context, ['text', 'json'], 'text'))
    .action((folder: string, chosen: GatewayOptions) => run(context, folder, chosen));
}

async function run(context: Context, path: string, options: GatewayOptions): Promise<void> {
  const { gateway: messages } = context.messages;
  const folder = resolve(context.io.cwd, path);
  if ((await stat(folder).catch(() => undefined))?.isDirectory() === false)
    throw usageError(messages.noFolder(path));
  const { platform, signer } = await connect(context, options);
  const validator = createValidator(await openYardstick(context));
  await mkdir(folder, { recursive: true });
  const gateway = await startGateway({
    folder,
    platform,
    signer,
    validator,
    register: options.register === true,
    interval: options.interval,
    language: context.language,
    onIgnored: (name) => context.note(messages.ignored(name)),
  });
  let server;
  try {
    server = await serveApplication(gateway, options.port);
  } catch (error) {
    await gateway.close();
    throw listenError(context, error, options.port);
  }
  if (options.format === 'json') context.write(`${JSON.stringify({ url: server.url })}\n`);
  else {
    context.write(`${messages.started(path)}\n${messages.address(server.url)}\n`);
    context.note(context.messages.platform.stop);
  }
  if (gateway.outbox.salvaged)
    context.note(
      context.messages.outbox.salvaged(gateway.outbox.salvaged.kept, gateway.outbox.salvaged.records),
    );
  await stopSignal();
  await server.close();
  await gateway.close();
  if (options.format === 'text') context.note(messages.stopped);
}
