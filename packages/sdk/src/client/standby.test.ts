import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memorySigner } from '@hulian/crypto';
import { expect, test } from 'vitest';
import type { PlatformError } from '../errors/platform-error.js';
import { openOutbox } from '../outbox/open-outbox.js';
import { resident, startTestPlatform } from '../sandbox/sandbox.test-kit.js';
import { personFields } from '../sandbox/soap/person.test-kit.js';
import { createSoapClient } from '../soap/client.js';
import { makeMessage } from '../soap/message.test-kit.js';
import { createPlatform } from './create-platform.js';

const addresses = ['http://127.0.0.1:9001', 'http://127.0.0.1:9002', 'http://127.0.0.1:9003'] as const;

/** One platform at three addresses; `down`: what a connection to one of them fails with. */
function start() {
  const started = startTestPlatform();
  const down = new Map<string, string>();
  const asked: string[] = [];
  const fetch = (request: Request) => {
    const { origin, port } = new URL(request.url);
    asked.push(port);
    const code = down.get(origin);
    if (code === undefined) return started.sandbox.fetch(request);
    return Promise.reject(new TypeError('fetch failed', { cause: { code } }));
  };
  const [baseUrl, ...standby] = addresses;
  const retry = { attempts: 1 };
  const platform = createPlatform({ ...started.clientOptions, baseUrl, standby, fetch, retry });
  return { ...started, fetch, platform, down, asked: () => asked.splice(0) };
}

const person = (n: number) => ({
  ...resident,
  localId: `P-${n}`,
  identityTypeCode: '99',
  identityNumber: `T${n}`,
});

test('the next address is taken where no connection can be made, and kept', async () => {
  const { platform, down, asked, sandbox } = start();
  await platform.residents.register(person(1));
  down.set(addresses[0], 'ECONNREFUSED').set(addresses[1], 'UND_ERR_CONNECT_TIMEOUT');
  await Promise.all([2, 3, 4].map((n) => platform.residents.register(person(n))));
  expect(asked().filter((port) => port === '9003')).toHaveLength(3);
  down.clear();
  await platform.residents.register(person(5));
  expect(asked()).toEqual(['9003']);
  down.set(addresses[2], 'EHOSTUNREACH');
  await platform.residents.register(person(6));
  expect(asked()).toEqual(['9003', '9001']);
  for (const address of addresses) down.set(address, 'ECONNREFUSED');
  await expect(platform.residents.register(person(7))).rejects.toMatchObject({
    code: 'TRANSPORT_UNREACHABLE',
    outcome: 'refused',
  });
  expect(asked()).toHaveLength(3);
  expect(sandbox.counts()).toEqual({ resident: 6 });
  sandbox.close();
});

test.each(['ECONNRESET', 'UND_ERR_SOCKET', 'CERT_HAS_EXPIRED'])(
  '%s: what may have arrived, or was not who it should be, is not sent elsewhere',
  async (code) => {
    const { platform, down, asked, sandbox } = start();
    down.set(addresses[0], code);
    await expect(platform.residents.register(person(1))).rejects.toMatchObject({ status: 0 });
    expect(asked()).toEqual(['9001']);
    sandbox.close();
  },
);

test('a queue keeps its order and doubles nothing while addresses come and go', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hulian-standby-'));
  const { platform, down, sandbox } = start();
  const outbox = await openOutbox(join(folder, 'outbox.db'), platform, { wait: 1, maxWait: 4 });
  const numbers = Array.from({ length: 30 }, (_, n) => n);
  for (const n of numbers) {
    const key = `reg-${String(n).padStart(6, '0')}`;
    await outbox.put({ operation: 'registerResident', key, lane: 'one', body: person(n) });
  }
  const running = outbox.run();
  for (const address of [...addresses, ...addresses]) {
    down.clear();
    down.set(address, 'ECONNREFUSED');
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
  down.clear();
  await running;
  while (outbox.counts().accepted < numbers.length) await outbox.run();
  const stored = sandbox.query(`select json_extract(body, '$.localId') as id from objects order by seq`);
  expect(stored.map(({ id }) => id)).toEqual(numbers.map((n) => `P-${n}`));
  outbox.close();
  sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each(['ECONNREFUSED', 'ECONNRESET'])('SOAP: %s', async (code) => {
  const { down, asked, sandbox, institution, pair, fetch } = start();
  const [url, ...standby] = addresses.map((address) => `${address}/soap`) as [string, string, string];
  const signer = memorySigner(pair.privateKey);
  const client = createSoapClient({ url, standby, institution, signer, fetch });
  down.set(addresses[0], code);
  const outcome = client.call('PatientInfoRegister', makeMessage('PatientInfoRegister', personFields)).then(
    ({ code: answered }) => answered,
    (error: PlatformError) => error.outcome,
  );
  expect(await outcome).toBe(code === 'ECONNREFUSED' ? 'AA' : 'unknown');
  expect(asked()).toEqual(code === 'ECONNREFUSED' ? ['9001', '9002'] : ['9001']);
  sandbox.close();
});

test('of a port that fetch never uses the outcome is known: nothing was sent, and the next address is taken', async () => {
  const { clientOptions, sandbox } = start();
  const address = 'http://127.0.0.1:6000';
  const options = { ...clientOptions, baseUrl: address, retry: { attempts: 1 } };
  const blocked = { code: 'TRANSPORT_UNREACHABLE', outcome: 'refused', details: { reason: 'blocked-port' } };
  const native = (request: Request) => fetch(request);
  const { residents } = createPlatform({ ...options, fetch: native });
  await expect(residents.register(resident)).rejects.toMatchObject(blocked);
  const either = (request: Request) =>
    request.url.startsWith(address) ? native(request) : sandbox.fetch(request);
  const both = createPlatform({ ...options, standby: ['http://127.0.0.1:9999'], fetch: either });
  expect(await both.residents.register(resident)).toMatchObject({ version: 1 });
  sandbox.close();
});
