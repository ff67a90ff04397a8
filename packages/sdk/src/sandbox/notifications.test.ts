import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { PlatformError } from '../errors/platform-error.js';
import { keyIdOf, verifyRequest } from '../signing/hulian-2026.js';
import { sm2 } from '@hulian/crypto';
import { otherResident, resident, startTestPlatform } from './sandbox.test-kit.js';

const record = JSON.stringify({ 'HDSD00.04.006': '20261121' });
const submit = (
  { documents }: ReturnType<typeof startTestPlatform>['platform'],
  documentId: string,
  residentId: string,
) => documents.submit({ documentId, residentId, format: 'record', type: '西药处方', content: record });

test('subscribers are really called, signed, again when they fail, and only for what they asked', async () => {
  const { sandbox, platform } = startTestPlatform({ notificationWait: 1 });
  const received: { readonly document: string; readonly keyId: string }[] = [];
  let failures = 1;
  const server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const body = new Uint8Array(Buffer.concat(parts));
      const headers = new Headers(request.headers as Record<string, string>);
      const { keyId } = await verifyRequest(
        { method: 'POST', url: `http://${request.headers.host}${request.url}`, headers, body },
        {
          now: Date.now(),
          window: 60_000,
          keyOf: () => sm2.prepareKey(sandbox.publicKey),
          refuse: (code) => {
            throw new Error(code);
          },
        },
      );
      if (failures-- > 0) {
        response.writeHead(500).end();
        return;
      }
      received.push({ ...(JSON.parse(Buffer.from(body).toString()) as { document: string }), keyId });
      response.writeHead(204).end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const callback = `http://127.0.0.1:${(server.address() as AddressInfo).port}/notify`;
  const { id: residentId } = await platform.residents.register(resident);
  const { id: otherId } = await platform.residents.register(otherResident);
  const subscription = await platform.documents.subscribe({ callback, residentId });
  const first = await submit(platform, 'D-1', residentId);
  await submit(platform, 'D-2', otherId);
  await sandbox.settled();
  expect(received).toMatchObject([
    { document: first.id, keyId: keyIdOf(sandbox.publicKey), event: 'submitDocument', resident: residentId },
  ]);
  expect(sandbox.deliveries()).toMatchObject([{ delivered: true, attempts: 2 }]);
  await platform.documents.unsubscribe(subscription.id, {});
  await submit(platform, 'D-3', residentId);
  await sandbox.settled();
  expect(received.length).toBe(1);
  server.close();
  sandbox.close();
});

test('a notification that nobody took stands in the log of its subscriber', async () => {
  const { sandbox, platform } = startTestPlatform({
    notificationWait: 1,
    deliver: () => Promise.reject(new TypeError('dead')),
  });
  const { id: residentId } = await platform.residents.register(resident);
  const { id } = await platform.documents.subscribe({ callback: 'http://127.0.0.1:9/notify' });
  await submit(platform, 'D-1', residentId);
  await sandbox.settled();
  expect(sandbox.deliveries()).toMatchObject([{ delivered: false, attempts: 3 }]);
  const found = [];
  for await (const line of platform.audit.search({ operation: 'notify' })) found.push(line);
  expect(found).toMatchObject([{ operation: 'notify', target: id, outcome: 'refused', code: 'D210' }]);
  expect(sandbox.verifyAudit().intact).toBe(true);
  sandbox.close();
});

test('every subscriber is called, however many there are', async () => {
  let calls = 0;
  const { sandbox, platform } = startTestPlatform({
    deliver: () => {
      calls += 1;
      return Promise.resolve(new Response());
    },
  });
  const { id: residentId } = await platform.residents.register(resident);
  const callback = (n: number) => ({ callback: `http://127.0.0.1:9/${n}` });
  await Promise.all(Array.from({ length: 501 }, (_, n) => platform.documents.subscribe(callback(n))));
  await submit(platform, 'D-1', residentId);
  await sandbox.settled();
  expect(calls).toBe(501);
  sandbox.close();
});

test.each(['http://192.0.2.1/x', 'file:///etc/passwd', 'no address'])(
  'callback %s is refused',
  async (callback) => {
    const { sandbox, platform } = startTestPlatform();
    const error = (await platform.documents
      .subscribe({ callback })
      .catch((cause: unknown) => cause)) as PlatformError;
    expect(error.platformCode).toBe('D210');
    sandbox.close();
  },
);
