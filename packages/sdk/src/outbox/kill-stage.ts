// The stage of the kill harnesses: scripts in one file each, and the sandbox over HTTP.
import { mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Sandbox } from '../sandbox/create-sandbox.js';

/** Below node_modules, so that the bundle finds the packages it does not hold. */
export function cacheFolder(): string {
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('node-sqlite3-wasm/package.json')),
    '..',
    '.cache',
  );
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** One file that starts fast; packages that are not ours stay outside. */
export async function bundleScript(entry: URL, outfile: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['@hulian/source'],
    external: ['node-sqlite3-wasm', 'sm-crypto'],
    logLevel: 'error',
  });
}

/** The sandbox over HTTP; what a fault switch drops ends the connection. */
export async function serveSandbox(sandbox: Sandbox): Promise<Server> {
  const server = createServer((incoming, outgoing) => void answer(sandbox, incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function answer(sandbox: Sandbox, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  try {
    const parts: Buffer[] = [];
    for await (const part of incoming) parts.push(part as Buffer);
    const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
      method: incoming.method ?? 'GET',
      headers: Object.entries(incoming.headers).map(([name, value]): [string, string] => [
        name,
        String(value),
      ]),
      ...(parts.length > 0 && { body: Buffer.concat(parts) }),
    });
    const response = await sandbox.fetch(request);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  } catch {
    incoming.destroy();
  }
}
