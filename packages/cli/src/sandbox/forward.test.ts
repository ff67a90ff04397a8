import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { createProxy, type ProxyExchange } from '@hulian/sdk/conformance';
import { afterEach, expect, test } from 'vitest';
import { forwardTo, serveRaw } from './forward.js';
import type { RunningServer } from './server.js';

const open: (Server | RunningServer)[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A platform that writes down what it gets and answers with these bytes. */
async function upstream(answer: { status: number; headers: string[]; body: Buffer }) {
  const got: { request: IncomingMessage; body: Buffer }[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      got.push({ request, body: Buffer.concat(pieces) });
      response.sendDate = false;
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  open.push(server);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, got };
}

async function proxyTo(url: string) {
  const seen: ProxyExchange[] = [];
  const handle = createProxy({ forward: forwardTo(url), onExchange: (exchange) => seen.push(exchange) });
  const server = await serveRaw(handle, 0);
  open.push(server);
  return { port: Number(new URL(server.url).port), seen };
}

/** What comes back for these bytes, as bytes. */
const exchange = (port: number, text: string) =>
  new Promise<string>((resolve) => {
    const pieces: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (piece) => pieces.push(piece));
    socket.on('close', () => resolve(Buffer.concat(pieces).toString('latin1')));
    socket.on('error', () => undefined);
  });

test('not one byte of header or body is changed, either way', async () => {
  const body = Buffer.from([0x7b, 0xff, 0x00, 0x0a, 0xe4, 0xb8, 0xad, 0x7d]);
  const headers = [
    'X-Odd',
    'a',
    'x-odd',
    'b',
    'Content-Type',
    'Application/JSON',
    'Content-Length',
    '8',
    'Connection',
    'close',
  ];
  const { url, got } = await upstream({ status: 299, headers, body });
  const { port, seen } = await proxyTo(url);
  const sent = [
    'POST /residents?x=%41 HTTP/1.1',
    'HOST: platform.example',
    'X-Twice: 1',
    'X-Twice: 2',
    'content-length: 3',
    'Connection: close',
    '',
    '{ }',
  ];
  const answer = await exchange(port, sent.join('\r\n'));
  expect(got[0]?.request.rawHeaders.join('|')).toBe(
    'HOST|platform.example|X-Twice|1|X-Twice|2|content-length|3|Connection|close',
  );
  expect([got[0]?.request.url, got[0]?.body.toString()]).toEqual(['/residents?x=%41', '{ }']);
  expect(answer).toBe(
    `HTTP/1.1 299 unknown\r\nX-Odd: a\r\nx-odd: b\r\nContent-Type: Application/JSON\r\nContent-Length: 8\r\nConnection: close\r\n\r\n${body.toString('latin1')}`,
  );
  expect(seen[0]).toMatchObject({ request: 'POST /residents', operation: 'registerResident', status: 299 });
  expect(seen[0]?.findings.map(({ fault }) => fault)).toEqual([
    'request-unsigned',
    'request-no-key',
    'request-body',
    'answer-unsigned',
    'answer-type',
  ]);
  expect(createHash('sha256').update(body).digest()).toHaveLength(32);
});

test('a platform that is down ends the connection and is noted', async () => {
  const { port, seen } = await proxyTo('http://127.0.0.1:9');
  expect(await exchange(port, 'GET /meta/time HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('');
  expect(seen[0]?.findings).toEqual([{ fault: 'answer-lost', detail: 'ECONNREFUSED' }]);
});

test('values never reach the record unless asked for', async () => {
  const text = '{"items":[{"name":"测试甲","identityNumber":"999999199001010016"}]}';
  const { url } = await upstream({
    status: 200,
    headers: ['content-type', 'application/json', 'connection', 'close'],
    body: Buffer.from(text),
  });
  const { port, seen } = await proxyTo(url);
  await exchange(
    port,
    'POST /residents:search HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}',
  );
  expect(JSON.stringify(seen)).not.toMatch(/测试甲|999999/);
  expect(seen[0]?.received).toBe('{"items":[{"name":"*3","identityNumber":"*18"}]}');
});
