/** `hulian proxy`: between a hospital and a platform; passes everything on and says what is wrong with it */
import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { createProxy, type ProxyExchange } from '@hulian/sdk/conformance';
import type { Context } from '../context.js';
import { usageError } from '../errors.js';
import { isHttpAddress } from '../input/http-address.js';
import { numberOption } from '../options/common.js';
import { forwardTo, serveRaw } from '../sandbox/forward.js';
import { listenError, stopSignal } from '../sandbox/server.js';

interface ProxyOptions {
  readonly listen: number;
  readonly upstream: string;
  readonly record?: string;
  readonly showValues?: boolean;
}

export function define(command: Command, context: Context): void {
  const { options } = context.messages.listen;
  command
    .addOption(numberOption(context, '--listen <port>', options.listen, 0, 65535, 8847))
    .requiredOption('--upstream <url>', options.upstream)
    .option('--record <file>', options.record)
    .option('--show-values', options.showValues)
    .action((chosen: ProxyOptions) => proxy(context, chosen));
}

async function proxy(context: Context, options: ProxyOptions): Promise<void> {
  const { listen } = context.messages;
  const { upstream } = options;
  if (!isHttpAddress(upstream)) throw usageError(listen.upstreamBad(upstream));
  const counts = { requests: 0, wrong: 0 };
  const record = recorder(context, options.record);
  const handle = createProxy({
    forward: forwardTo(upstream),
    bodies: options.showValues ? 'shown' : 'masked',
    onExchange: (exchange) => {
      counts.requests += 1;
      if (exchange.findings.length > 0) counts.wrong += 1;
      const findings = exchange.findings
        .map(({ fault, detail }) => listen.findings[fault](detail))
        .join('; ');
      context.write(`${listen.proxyLine(exchange.request, String(exchange.status ?? ''), findings)}\n`);
      record(exchange);
    },
  });
  const server = await serveRaw(handle, options.listen).catch((error: unknown) => {
    throw listenError(context, error, options.listen);
  });
  context.note(listen.proxyReady(server.url, upstream));
  await stopSignal();
  await server.close();
  context.note(listen.proxySummary(counts.requests, counts.wrong));
  context.exitCode = counts.wrong > 0 ? 1 : 0;
}

/** Appends exchanges to a file; a full disk ends the record, not the traffic. */
function recorder(context: Context, path: string | undefined): (exchange: ProxyExchange) => void {
  if (path === undefined) return () => undefined;
  const file = resolve(context.io.cwd, path);
  let open = true;
  return (exchange) => {
    if (!open) return;
    try {
      appendFileSync(file, `${JSON.stringify(exchange)}\n`, { mode: 0o600 });
    } catch (error) {
      open = false;
      context.note(
        context.messages.listen.recordFailed(file, (error as NodeJS.ErrnoException).code ?? 'EIO'),
      );
    }
  };
}
