import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { serveApplication } from './server.js';
import type { RunningServer } from './server.js';

let server: RunningServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** Sends bytes on a bare connection and gives all that comes back until it is closed. */
const talk = (url: string, text: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });

const hello = { fetch: () => Promise.resolve(new Response('hello')) };

test('listens on loopback only', async () => {
  server = await serveApplication(hello, 0);
  expect(new URL(server.url).hostname).toBe('127.0.0.1');
  expect(await (await fetch(server.url)).text()).toBe('hello');
});

test('a head that never ends is given up with 408', async () => {
  server = await serveApplication(hello, 0, { headers: 200, request: 400 });
  expect(await talk(server.url, 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ')).toContain('408');
});

test('a head that is too large is refused with 431', async () => {
  server = await serveApplication(hello, 0);
  expect(await talk(server.url, `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)).toContain(
    '431',
  );
});
