import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { resident, startTestPlatform } from '../sandbox/sandbox.test-kit.js';
import { describeError, type SdkError } from '../errors/sdk-error.js';
import type { CallEvent } from './options.js';
import { createPlatform } from './create-platform.js';

const paths = (sent: readonly Request[]) =>
  sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`);

test.each([['drop-answer'], ['status-500-late'], ['duplicate']] as const)(
  '%s: the outcome is asked for by key, and nothing is sent again',
  async (kind) => {
    const { platform, sandbox, sent } = startTestPlatform({
      faults: [{ kind, operation: 'registerResident', times: 1 }],
    });
    const answer = await platform.call(
      'registerResident',
      { body: resident },
      { idempotencyKey: 'key-00000001' },
    );
    expect([answer.outcome, answer.repeated]).toEqual(['accepted', true]);
    expect(paths(sent)).toEqual(['POST /residents', 'GET /requests/key-00000001']);
    expect(sandbox.counts()).toEqual({ resident: 1 });
    sandbox.close();
  },
);

test.each([['drop-request'], ['status-500'], ['unavailable']] as const)(
  '%s: sent again with the same key and a new nonce',
  async (kind) => {
    const { platform, sandbox, sent } = startTestPlatform({
      faults: [{ kind, operation: 'registerResident', times: 1 }],
    });
    await platform.residents.register(resident, { idempotencyKey: 'key-00000001' });
    const posts = sent.filter(({ method }) => method === 'POST');
    expect(posts.map(({ headers }) => headers.get('idempotency-key'))).toEqual([
      'key-00000001',
      'key-00000001',
    ]);
    expect(new Set(posts.map(({ headers }) => headers.get('signature-input'))).size).toBe(2);
    expect(sandbox.counts()).toEqual({ resident: 1 });
    sandbox.close();
  },
);

test('a time-out leaves the outcome unknown when it cannot be asked for', async () => {
  const { platform, sandbox } = startTestPlatform(
    { faults: [{ kind: 'delay-answer', delay: 400 }] },
    { timeout: 50, retry: { attempts: 2, wait: 1, maxWait: 1 } },
  );
  await expect(
    platform.residents.register(resident, { idempotencyKey: 'key-00000001' }),
  ).rejects.toMatchObject({
    code: 'TRANSPORT_TIMEOUT',
    outcome: 'unknown',
    details: { idempotencyKey: 'key-00000001', timeout: 50 },
  });
  sandbox.close();
});

test('the caller may cancel; nothing is tried again', async () => {
  const { platform, sandbox, sent } = startTestPlatform({ faults: [{ kind: 'delay', delay: 300 }] });
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 20);
  await expect(platform.residents.register(resident, { signal: stop.signal })).rejects.toMatchObject({
    code: 'TRANSPORT_ABORTED',
  });
  expect(sent.length).toBe(1);
  await expect(platform.residents.register(resident, { signal: stop.signal })).rejects.toMatchObject({
    code: 'TRANSPORT_ABORTED',
    outcome: 'refused',
  });
  expect(sent.length).toBe(1);
  sandbox.close();
});

test('an address nobody listens at is no unknown outcome', async () => {
  const { clientOptions, sandbox } = startTestPlatform();
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  const options = {
    ...clientOptions,
    baseUrl: `http://127.0.0.1:${port}`,
    fetch: (request: Request) => fetch(request),
    retry: { attempts: 1 },
  };
  await expect(createPlatform(options).residents.register(resident)).rejects.toMatchObject({
    kind: 'Transport',
    code: 'TRANSPORT_UNREACHABLE',
  });
  sandbox.close();
});

test('hooks see every attempt, and no body', async () => {
  const seen: string[] = [];
  const note = (name: string) => (event: CallEvent) =>
    seen.push(`${name} ${event.operation} ${event.attempt} ${event.outcome ?? ''}`.trim());
  const { platform, sandbox } = startTestPlatform(
    { faults: [{ kind: 'unavailable', times: 1 }] },
    { hooks: { beforeRequest: note('request'), afterAnswer: note('answer'), beforeRetry: note('retry') } },
  );
  await platform.residents.register(resident);
  expect(seen).toEqual([
    'request registerResident 1',
    'answer registerResident 1 refused',
    'retry registerResident 1',
    'request registerResident 2',
    'answer registerResident 2 accepted',
  ]);
  expect(seen.join()).not.toContain(resident.name);
  sandbox.close();
});

test.each([
  ['baseUrl', 'ftp://127.0.0.1'],
  ['baseUrl', 'no address'],
  ['baseUrl', 'http://127.0.0.1/?a=b'],
  ['institution', 'two words'],
])('%s %s is refused at once', (option, value) => {
  const { clientOptions, sandbox } = startTestPlatform();
  expect(() => createPlatform({ ...clientOptions, [option]: value })).toThrow(
    expect.objectContaining({
      code: 'CONFIG_INVALID',
      details: expect.objectContaining({ option }) as object,
    }) as Error,
  );
  sandbox.close();
});

test('a clock that is an hour off is named as such, not only as an answer that does not verify', async () => {
  const { clientOptions, sandbox } = startTestPlatform();
  const late = createPlatform({ ...clientOptions, clock: () => Date.now() - 3_600_000 });
  const error = await late.residents.register(resident).catch((cause: SdkError) => cause);
  expect(error).toMatchObject({ code: 'AUTH_ANSWER_MISMATCH' });
  expect(describeError(error as SdkError, 'zh-CN')).toContain('校准本机的时钟');
  expect(describeError(error as SdkError, 'en')).toContain('set the clock of this machine');
  expect(sandbox.counts()).toEqual({});
  sandbox.close();
});
