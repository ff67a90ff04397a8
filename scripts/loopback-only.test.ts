import { get } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { denied } from './loopback-only.js';

const codeOf = (error: unknown): unknown =>
  (error as { code?: unknown; cause?: unknown }).code ?? codeOf((error as { cause: unknown }).cause);

test('fetch, http, sockets and names of other machines are denied and noted', async () => {
  for (const url of ['http://192.0.2.1/', 'https://platform.example/'])
    expect(await fetch(url).catch(codeOf), url).toBe('ENETUNREACH');
  const failed = (start: { on(event: 'error', heard: (error: Error) => void): unknown }) =>
    new Promise((resolve) => start.on('error', (error) => resolve(codeOf(error))));
  expect(await failed(get('http://192.0.2.3/'))).toBe('ENETUNREACH');
  expect(await failed(connect(80, '192.0.2.2'))).toBe('ENETUNREACH');
  expect(denied.splice(0)).toEqual(['192.0.2.1', 'platform.example', '192.0.2.3', '192.0.2.2']);
});
