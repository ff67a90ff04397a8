/** Hosts the SDK's sandbox on loopback: a function from Request to Response becomes an HTTP server. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from '../context.js';
import { environmentError } from '../errors.js';

export interface RunningServer {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  close(): Promise<void>;
}

interface Application {
  fetch(request: Request): Promise<Response>;
}

/** Loopback only: a test platform with switchable faults must not be reachable from a network. */
const loopback = '127.0.0.1';

/** How long a sender may take, in milliseconds. */
export interface ServerLimits {
  /** For the head of a request. */
  readonly headers: number;
  /** For a whole request. */
  readonly request: number;
}

/** A sender that dribbles its bytes must not hold a connection. */
const usualLimits: ServerLimits = { headers: 10_000, request: 60_000 };

/**
 * @param port 0 for any free one
 * @throws the system's error, for example EADDRINUSE
 */
export async function serveApplication(
  application: Application,
  port: number,
  limits: ServerLimits = usualLimits,
): Promise<RunningServer> {
  const listener = getRequestListener(
    async (request, { incoming, outgoing }) => {
      try {
        return await application.fetch(request);
      } catch (error) {
        if ((error as { code?: unknown }).code !== 'ECONNRESET') throw error;
        // A fault switch cut the connection: the peer must see a dead socket, not an answer.
        (incoming as IncomingMessage).socket.destroy();
        (outgoing as ServerResponse).destroy();
        return RESPONSE_ALREADY_SENT;
      }
    },
    { hostname: loopback },
  );
  const server = createServer(
    {
      headersTimeout: limits.headers,
      requestTimeout: limits.request,
      connectionsCheckingInterval: Math.min(limits.headers, 1000),
    },
    (request, response) => void listener(request, response),
  );
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(port, loopback, ready);
  });
  return {
    url: `http://${loopback}:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** A failure to listen, in words. */
export function listenError({ messages: { platform } }: Context, error: unknown, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return environmentError(platform.portInUse(port), error);
  if (code === 'EACCES') return environmentError(platform.portDenied(port), error);
  return error;
}

/** Ctrl+C, the end of the process that started us, or of the one that reads us. */
export function stopSignal(): Promise<void> {
  return new Promise((stop) => {
    process.stdout.once('error', () => stop());
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop());
  });
}
