/** Targets that are down, hang, break off or say the wrong thing: over real sockets, in front of the sandbox. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTcpServer, type AddressInfo, type Server as TcpServer } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { startTestPlatform } from '../sandbox/sandbox.test-kit.js';
import {
  conformanceSuites,
  runConformance,
  type ConformanceOptions,
  type ConformanceSuite,
} from './index.js';

// Machines that do much else are slow; no test waits that long otherwise.
vi.setConfig({ testTimeout: 60_000 });

const open: (Server | TcpServer)[] = [];
afterAll(() => {
  for (const server of open) {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  }
});

const listen = async (server: Server | TcpServer, port = 0): Promise<number> => {
  open.push(server);
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port;
};

/** A sandbox on a port, with a way in front of it. */
async function serve(before: (next: RequestListener) => RequestListener = (next) => next, port = 0) {
  const started = startTestPlatform();
  const next = getRequestListener((request) => started.sandbox.fetch(request), {
    overrideGlobalObjects: false,
  });
  const server = createServer(before((request, response) => void next(request, response)));
  return { started, server, port: await listen(server, port) };
}

const unified = conformanceSuites['unified'] as ConformanceSuite;

function run(baseUrl: string, started = startTestPlatform(), more: Partial<ConformanceOptions> = {}) {
  return runConformance(unified, {
    baseUrl,
    institution: started.institution,
    signer: started.clientOptions.signer,
    platformKeys: [started.sandbox.publicKey],
    ...more,
  });
}
/** Registers, and reads what was registered. */
const some = { filter: 'residents/get' } as const;
const chosen = ({ tests }: Awaited<ReturnType<typeof run>>) =>
  tests
    .filter(({ result }) => result !== 'omit')
    .map(({ id, result, cause }) => [id.slice(8), result, cause?.kind]);

describe('faults of a target', () => {
  test('down: nothing was reached, every test is an error or skipped, the cause is named', async () => {
    const server = createServer();
    const port = await listen(server);
    await new Promise((closed) => server.close(closed));
    const result = await run(`http://127.0.0.1:${port}`, undefined, some);
    expect(result.reached).toBe(false);
    expect(chosen(result)).toEqual([
      ['meta/time', 'error', 'unreachable'],
      ['residents/register', 'skip', 'precondition'],
      ['residents/get', 'skip', 'precondition'],
    ]);
    expect(result.tests[0]?.cause?.actual).toBe('ECONNREFUSED');
  });

  test('no TLS where https is asked for: named as that', async () => {
    const { port, started } = await serve();
    const result = await run(`https://127.0.0.1:${port}`, started, some);
    expect(result.tests[0]?.cause?.kind).toBe('unreachable');
    // The code depends on the OpenSSL of Node: WRONG_VERSION_NUMBER with Node 20, PACKET_LENGTH_TOO_LONG with Node 24.
    expect(result.tests[0]?.cause?.actual).toMatch(/^ERR_SSL_/);
    expect(result.result).toBe('error');
  });

  test('hangs for one request: that test is an error at its limit, the others go on', async () => {
    const { port, started } = await serve((next) => (request, response) => {
      if (request.method === 'GET' && request.url?.startsWith('/residents/')) return;
      next(request, response);
    });
    const result = await run(`http://127.0.0.1:${port}`, started, { ...some, timeLimit: 4_000 });
    expect(chosen(result)).toEqual([
      ['meta/time', 'pass', undefined],
      ['residents/register', 'pass', undefined],
      ['residents/get', 'error', 'timeout'],
    ]);
    expect(result.tests.find(({ id }) => id.endsWith('residents/get'))?.evidence).toEqual([
      {
        request: expect.stringMatching(/^GET \/residents\/P/) as string,
        milliseconds: expect.any(Number) as number,
      },
    ]);
  });

  test('answers after the limit: an error, and the late answer is nobody else’s', async () => {
    let first = true;
    const { port, started } = await serve((next) => (request, response) => {
      const isLate = request.url === '/meta/health' && first;
      if (isLate) first = false;
      setTimeout(() => next(request, response), isLate ? 4_500 : 0);
    });
    const result = await run(`http://127.0.0.1:${port}`, started, { filter: 'meta/', timeLimit: 3_000 });
    expect(chosen(result)).toEqual([
      ['meta/time', 'pass', undefined],
      ['meta/health', 'error', 'timeout'],
      ['meta/unknown-request', 'pass', undefined],
    ]);
  });

  test('restarts in the middle: what runs meanwhile is an error, what was collected is kept, the rest goes on', async () => {
    const { port, started, server } = await serve();
    const again = createServer((request, response) => void next(request, response));
    const next = getRequestListener((request) => started.sandbox.fetch(request), {
      overrideGlobalObjects: false,
    });
    let done = 0;
    const result = await run(`http://127.0.0.1:${port}`, started, {
      filter: 'meta/',
      fetch: async (request) => {
        done += 1;
        if (done === 2) {
          server.closeAllConnections();
          await new Promise((closed) => server.close(closed));
        }
        if (done === 3) await listen(again, port);
        return fetch(request);
      },
    });
    expect(chosen(result)).toEqual([
      ['meta/time', 'pass', undefined],
      ['meta/health', 'error', 'unreachable'],
      ['meta/unknown-request', 'pass', undefined],
    ]);
    expect(result.tests[0]?.evidence[0]?.status).toBe(200);
    expect([result.reached, result.summary.error]).toEqual([true, 1]);
  });

  test('an answer cut in half is an error, never a content to judge', async () => {
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => {
        socket.write(
          'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"time":"2026',
        );
        setTimeout(() => socket.destroy(), 20);
      });
    });
    const result = await run(`http://127.0.0.1:${await listen(server)}`, undefined, { filter: 'meta/time' });
    expect(chosen(result)).toEqual([['meta/time', 'error', 'unreachable']]);
  });

  test('an answer cut in half by something in between, with a length that fits, is a fail of form', async () => {
    const { port, started } = await serve(() => (_, response) => {
      response.setHeader('content-type', 'application/json').end('{"time":"2026');
    });
    const result = await run(`http://127.0.0.1:${port}`, started, { filter: 'meta/time' });
    expect(chosen(result)).toEqual([['meta/time', 'fail', 'format']]);
  });

  test('no HTTP at all is an error', async () => {
    const server = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end('220 smtp ready\r\n'));
    });
    const result = await run(`http://127.0.0.1:${await listen(server)}`, undefined, { filter: 'meta/time' });
    expect(chosen(result)).toEqual([['meta/time', 'error', 'unreachable']]);
  });

  test('an answer without end is broken off at its limit', async () => {
    const { port, started } = await serve(() => (_, response) => {
      response.setHeader('content-type', 'application/json');
      const chunk = Buffer.alloc(1024 * 1024, 32);
      const more = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', more);
      more();
    });
    const result = await run(`http://127.0.0.1:${port}`, started, { filter: 'meta/time' });
    expect(result.tests[0]).toMatchObject({ result: 'fail', cause: { kind: 'format', subject: 'body' } });
  });
});
