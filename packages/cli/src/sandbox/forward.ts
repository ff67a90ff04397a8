/** An HTTP server on loopback that hands raw requests to a function, and the request to a platform: no header is added, changed or dropped. */
import { createServer, request as httpRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { RawAnswer, RawRequest } from '@hulian/sdk/conformance';
import type { RunningServer } from './server.js';

const largest = 64 * 1024 * 1024;
const limit = 120_000;

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream) {
    size += piece.length;
    if (size > largest) throw Object.assign(new Error('too large'), { code: 'E2BIG' });
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Serves on loopback. A request that cannot be passed on ends its connection without an answer, as a broken line would. */
export async function serveRaw(
  handle: (request: RawRequest) => Promise<RawAnswer>,
  port: number,
): Promise<RunningServer> {
  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const body = await readAll(incoming);
      const { method = 'GET', url = '/', rawHeaders } = incoming;
      const answer = await handle({ method, target: url, headers: rawHeaders, body });
      outgoing.sendDate = false;
      outgoing.writeHead(answer.status, [...answer.headers]);
      outgoing.end(answer.body);
    })().catch(() => incoming.socket.destroy());
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', ready);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Passes a request to a platform. `Host` stays as the client wrote it: signatures cover the address. */
export function forwardTo(upstream: string): (request: RawRequest) => Promise<RawAnswer> {
  const base = new URL(upstream);
  const send = base.protocol === 'https:' ? httpsRequest : httpRequest;
  return (given) =>
    new Promise((resolve, reject) => {
      // With default headers off, nothing is added to what the client sent.
      const options: RequestOptions & { readonly setDefaultHeaders: boolean } = {
        hostname: base.hostname,
        port: base.port === '' ? (base.protocol === 'https:' ? 443 : 80) : Number(base.port),
        method: given.method,
        path: base.pathname.replace(/\/$/, '') + given.target,
        headers: [...given.headers],
        setDefaultHeaders: false,
        agent: false,
        timeout: limit,
      };
      const outgoing = send(options, (answer) => {
        readAll(answer).then(
          (body) => resolve({ status: answer.statusCode ?? 0, headers: answer.rawHeaders, body }),
          reject,
        );
      });
      outgoing.on('timeout', () =>
        outgoing.destroy(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })),
      );
      outgoing.on('error', reject);
      outgoing.end(given.body);
    });
}
