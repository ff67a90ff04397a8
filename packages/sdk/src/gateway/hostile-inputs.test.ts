import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memorySigner } from '@hulian/crypto';
import { afterEach, expect, test } from 'vitest';
import type { OutboxOptions } from '../outbox/outbox.js';
import { resident, startTestPlatform } from '../sandbox/sandbox.test-kit.js';
import { startGateway } from './gateway.js';

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function start(outbox: OutboxOptions = {}) {
  const started = startTestPlatform();
  const folder = mkdtempSync(join(tmpdir(), 'hulian-hostile-inputs-'));
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  const gateway = await startGateway({
    folder,
    platform: started.platform,
    signer: memorySigner(started.pair.privateKey),
    register: true,
    interval: 5,
    outbox: { wait: 5, maxWait: 20, ...outbox },
  });
  cleanups.push(() => gateway.close());
  const put = (name: string, value: unknown) =>
    writeFileSync(
      join(folder, name),
      typeof value === 'string' || Buffer.isBuffer(value) ? value : JSON.stringify(value),
    );
  const note = async (name: string) => {
    await expect.poll(() => existsSync(join(folder, name)), { timeout: 20_000 }).toBe(true);
    return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>;
  };
  const post = (operation: string, body: unknown, headers: Record<string, string> = {}) =>
    gateway.fetch(
      new Request(`http://127.0.0.1:8847/operations/${operation}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', prefer: 'wait=20', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    );
  return { ...started, gateway, put, note, post };
}

const bodyOf = (n: number) => ({
  ...resident,
  localId: `GH-${n}`,
  identityTypeCode: '99',
  identityNumber: `GH${n}`,
});
const register = (n: number) => ({ operation: 'registerResident', body: bodyOf(n) });

test.each([
  ['a lane that is no text', { ...register(1), lane: { person: 1 } }, 'bad-form'],
  ['a key that is no text', { ...register(1), key: 12345678 }, 'bad-form'],
  ['a version that is no integer', { ...register(1), version: '1' }, 'bad-form'],
  ['no path', { operation: 'updateResident', version: 1, body: bodyOf(1) }, 'bad-form'],
  [
    'a path that leaves its place',
    { operation: 'updateResident', version: 1, path: { id: '..' }, body: bodyOf(1) },
    'bad-form',
  ],
  [
    'a path that is no text',
    { operation: 'updateResident', version: 1, path: { id: 5 }, body: bodyOf(1) },
    'bad-form',
  ],
  ['no body', { operation: 'registerResident', body: null }, 'bad-form'],
  ['a list', { operation: 'registerResident', body: [] }, 'bad-form'],
  ['UTF-16', Buffer.from(`\ufeff${JSON.stringify(register(1))}`, 'utf16le'), 'not-readable'],
  [
    'a member twice',
    JSON.stringify(register(1)).replace('{', '{"operation":"updateResident",'),
    'not-readable',
  ],
])('%s is refused at once and stops nobody', async (_, input, reason) => {
  const { put, note, sandbox } = await start();
  put('a.json', input);
  put('b.json', register(2));
  expect(await note('a.json.error.json')).toMatchObject({ state: 'invalid', reason });
  expect(await note('b.json.receipt.json')).toMatchObject({ state: 'accepted' });
  expect(sandbox.counts()).toEqual({ resident: 1 });
});

test('a key that was used for other content gets no receipt of that content', async () => {
  const { put, note, post, sandbox } = await start();
  put('a.json', { ...register(1), key: 'visit-0001' });
  await note('a.json.receipt.json');
  put('b.json', { ...register(2), key: 'visit-0001' });
  expect(await note('b.json.error.json')).toMatchObject({ state: 'invalid', reason: 'key-reused' });
  const answer = await post('registerResident', bodyOf(3), { 'idempotency-key': 'visit-0001' });
  expect([answer.status, await answer.json()]).toMatchObject([422, { reason: 'key-reused' }]);
  const same = await post('registerResident', bodyOf(1), { 'idempotency-key': 'visit-0001' });
  expect([same.status, await same.json()]).toMatchObject([200, { state: 'accepted' }]);
  expect(sandbox.counts()).toEqual({ resident: 1 });
});

test('what was refused goes again under its key with what it says now', async () => {
  const { put, note, post, platform, sandbox } = await start();
  await platform.residents.register(bodyOf(1));
  const wrong = { ...bodyOf(2), localId: 'GH-1' };
  put('a.json', { operation: 'registerResident', key: 'mend-0001', body: wrong });
  expect(await note('a.json.error.json')).toMatchObject({ state: 'refused', code: 'R101' });
  put('a.json', { operation: 'registerResident', key: 'mend-0001', body: bodyOf(2) });
  expect(await note('a.json.receipt.json')).toMatchObject({ state: 'accepted' });
  const key = { 'idempotency-key': 'mend-0002' };
  expect((await post('registerResident', { ...bodyOf(3), localId: 'GH-1' }, key)).status).toBe(422);
  expect((await post('registerResident', bodyOf(3), key)).status).toBe(200);
  expect(sandbox.counts()).toEqual({ resident: 3 });
});

/** Bytes of GB 18030 for ASCII and the two-byte signs, by what the decoder makes of them. */
function toGb18030(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead < 0xff; lead += 1)
    for (let trail = 0x40; trail < 0xff; trail += 1)
      bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Buffer.from([...text].flatMap((sign) => bytes.get(sign) ?? [sign.charCodeAt(0)]));
}

test('a document in GB 18030 arrives as the text that it is, and declares itself as UTF-8', async () => {
  const { put, note, sandbox } = await start();
  const text = readFileSync(
    new URL('../../../../tests/fixtures/documents/C0004/right.xml', import.meta.url),
    'utf8',
  ).replace('encoding="UTF-8"', 'encoding="GBK"');
  expect(text).toContain('encoding="GBK"');
  put('a.xml', toGb18030(text));
  expect(await note('a.xml.receipt.json')).toMatchObject({ state: 'accepted' });
  const [stored] = sandbox.query(`select bytes from contents`);
  const content = Buffer.from(stored?.['bytes'] as Uint8Array).toString();
  expect(content).toBe(text.replace('encoding="GBK"', 'encoding="UTF-8"'));
});

test('a name that leaves room for its note, but for nothing more, gets its note', async () => {
  const { put, note } = await start();
  const name = `${'n'.repeat(235)}.json`;
  put(name, register(1));
  expect(await note(`${name}.receipt.json`)).toMatchObject({ state: 'accepted' });
});

test('a queue that takes nothing more is told, not only waited for', async () => {
  const { put, note, gateway, sandbox } = await start({ limit: 1 });
  sandbox.faults.set([{ kind: 'unavailable' }]);
  for (const n of [1, 2]) put(`${n}.json`, register(n));
  const health = async () =>
    (await gateway.fetch(new Request('http://127.0.0.1:8847/health'))).json() as Promise<object>;
  await expect.poll(health, { timeout: 20_000 }).toMatchObject({
    status: 'degraded',
    trouble: { code: 'TRANSPORT_QUEUE_FULL' },
    postponed: { code: 'C012' },
  });
  sandbox.faults.clear();
  for (const n of [1, 2]) expect(await note(`${n}.json.receipt.json`)).toMatchObject({ state: 'accepted' });
  await expect.poll(health, { timeout: 20_000 }).toMatchObject({ status: 'ok' });
  expect(await health()).not.toHaveProperty('postponed');
});
