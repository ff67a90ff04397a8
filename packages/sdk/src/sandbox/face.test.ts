import { expect, test } from 'vitest';
import { signRequest } from '../signing/hulian-2026.js';
import type { Face } from './face.js';
import { Problem } from './problem.js';
import { resident, startTestPlatform } from './sandbox.test-kit.js';
import { memorySigner } from '@hulian/crypto';

const face: Face = {
  prefix: '/face',
  isOpen: (method, path) => method === 'GET' && path === '/face/about',
  async handle(exchange) {
    if (exchange.method === 'GET') return () => ({ status: 200, body: { about: exchange.institution } });
    const text = new TextDecoder().decode(exchange.body);
    if (text === 'refuse') throw new Problem('C007');
    const first = await exchange.prepare('registerResident', {
      body: { ...resident },
      idempotencyKey: 'face-0001',
    });
    const second = await exchange.prepare('registerResident', {
      body: { ...resident, localId: text },
      idempotencyKey: 'face-0002',
    });
    return () => ({ status: 200, body: { ids: [first().target, second().target] } });
  },
  refuse: (problem, { traceId }) => ({ status: 200, body: { refused: problem.code, traceId } }),
};

async function post(
  started: ReturnType<typeof startTestPlatform>,
  body: string | undefined,
  path = '/face/x',
) {
  const headers = new Headers({ 'hulian-institution': started.institution });
  const url = `http://127.0.0.1:9999${path}`;
  const method = body === undefined ? 'GET' : 'POST';
  const bytes = body === undefined ? undefined : new TextEncoder().encode(body);
  await signRequest({ method, url, headers, body: bytes }, memorySigner(started.pair.privateKey), Date.now());
  const answer = await started.sandbox.fetch(
    new Request(url, { method, headers, ...(bytes && { body: bytes }) }),
  );
  return (await answer.json()) as Record<string, unknown>;
}

test('a face works on the state of the operations, signed as they are', async () => {
  const started = startTestPlatform({ faces: [face] });
  const { ids } = (await post(started, 'PAT-9')) as { ids: string[] };
  expect(ids).toHaveLength(2);
  expect(ids[0]).toBe(ids[1]);
  expect(started.sandbox.counts()).toEqual({ resident: 1 });
  expect(started.sandbox.auditEntries().map(({ operation }) => operation)).toEqual([
    'registerResident',
    'registerResident',
  ]);
});

test('operations of one request are kept together or not at all', async () => {
  const started = startTestPlatform({ faces: [face] });
  const answer = await post(started, resident.localId);
  expect(answer['refused']).toBe('R101');
  expect(started.sandbox.counts()).toEqual({});
  expect(started.sandbox.auditEntries()).toMatchObject([
    { operation: 'face', outcome: 'refused', code: 'R101', institution: started.institution },
  ]);
});

test('unsigned requests are refused in the words of the face, unless they are open', async () => {
  const { sandbox } = startTestPlatform({ faces: [face] });
  const refused = await sandbox.fetch(
    new Request('http://127.0.0.1:9999/face/x', { method: 'POST', body: '' }),
  );
  expect(await refused.json()).toMatchObject({ refused: 'C020' });
  const open = await sandbox.fetch(new Request('http://127.0.0.1:9999/face/about'));
  expect(await open.json()).toEqual({ about: '' });
  expect(open.headers.has('signature')).toBe(true);
});

test('what a face answers out of itself is logged', async () => {
  const started = startTestPlatform({ faces: [face] });
  await post(started, undefined);
  await post(started, 'refuse');
  expect(started.sandbox.auditEntries()).toMatchObject([
    { operation: 'face', outcome: 'accepted' },
    { operation: 'face', outcome: 'refused', code: 'C007' },
  ]);
});
