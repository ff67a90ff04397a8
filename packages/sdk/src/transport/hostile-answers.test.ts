/** What a platform, or who pretends to be one, may answer over real sockets. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { memorySigner, sm2 } from '@hulian/crypto';
import { afterEach, expect, test } from 'vitest';
import { createPlatform } from '../client/create-platform.js';

const cleanups: (() => void)[] = [];
afterEach(() => cleanups.splice(0).forEach((cleanup) => cleanup()));

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  cleanups.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const clientOf = (baseUrl: string) =>
  createPlatform({
    baseUrl,
    institution: '12990000TEST000001',
    signer: memorySigner(sm2.generateKeyPair().privateKey),
    trust: { publicKeys: [sm2.generateKeyPair().publicKey] },
    retry: { attempts: 1 },
    timeout: 1500,
    maxAnswer: 1_000_000,
  });

test('a redirect is not followed: a signed request with records goes nowhere else', async () => {
  let stolen = 0;
  const elsewhere = await serve((_, response) => {
    stolen += 1;
    response.end();
  });
  const platform = await serve((_, response) => {
    response.writeHead(307, { location: elsewhere }).end();
  });
  await expect(clientOf(platform).residents.get('P1')).rejects.toMatchObject({ outcome: 'unknown' });
  expect(stolen).toBe(0);
});

test.each([
  ['sent as it is', {}, Buffer.alloc(2_000_000, ' ')],
  ['packed', { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(50_000_000, ' '))],
])('an answer that is too large is not read to its end: %s', async (_, headers, body) => {
  const platform = await serve((_, response) => response.writeHead(200, headers).end(body));
  await expect(clientOf(platform).residents.get('P1')).rejects.toMatchObject({
    code: 'TRANSPORT_ANSWER_INVALID',
    outcome: 'unknown',
  });
});

test('an answer that never ends is given up', async () => {
  const platform = await serve((_, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write(' '), 50);
    response.on('close', () => clearInterval(timer));
  });
  await expect(clientOf(platform).residents.get('P1')).rejects.toMatchObject({
    code: 'TRANSPORT_TIMEOUT',
    outcome: 'unknown',
  });
});

test('an unsigned refusal of a stranger on the way is no refusal', async () => {
  const platform = await serve((_, response) => {
    response.writeHead(422, { 'content-type': 'application/problem+json' }).end('{"code":"C007"}');
  });
  await expect(clientOf(platform).residents.get('P1')).rejects.toMatchObject({
    code: 'AUTH_ANSWER_UNSIGNED',
    outcome: 'unknown',
  });
});
