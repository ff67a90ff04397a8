import fileSystem, {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
  readdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PlatformError } from '../errors/platform-error.js';
import { resident, startTestPlatform } from '../sandbox/sandbox.test-kit.js';
import { openOutbox } from './open-outbox.js';
import type { Outbox, OutboxOptions } from './outbox.js';
import type { Caller } from '../client/caller.js';

let folder: string;
const opened: Outbox[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hulian-outbox-'));
});
afterEach(() => {
  for (const outbox of opened.splice(0)) outbox.close();
  rmSync(folder, { recursive: true, force: true });
});

async function open(caller: Caller, options: OutboxOptions = {}, path = join(folder, 'outbox.db')) {
  const outbox = await openOutbox(path, caller, { wait: 1, maxWait: 4, ...options });
  opened.push(outbox);
  return outbox;
}

/** A caller whose calls never end well or are never made. */
const deaf: Caller = { call: () => Promise.reject(new Error('not called')) };
const registration = (n: number) => ({
  operation: 'registerResident' as const,
  key: `reg-${String(n).padStart(6, '0')}`,
  lane: `person-${n % 3}`,
  body: { ...resident, localId: `P-${n}`, identityTypeCode: '99', identityNumber: `T${n}` },
});

test('what was put is sent once and in the order of its lane', async () => {
  const { sandbox, platform } = startTestPlatform();
  const outbox = await open(platform);
  await Promise.all([0, 1, 2, 3, 4, 5].map((n) => outbox.put(registration(n))));
  expect(outbox.counts()).toMatchObject({ queued: 6, accepted: 0 });
  expect(await outbox.run()).toEqual({ accepted: 6, refused: 0, postponed: 0 });
  const order = sandbox.query('select local_id from links').length;
  expect(order).toBe(6);
  const stored = sandbox
    .query(`select json_extract(body, '$.localId') as id from objects order by seq`)
    .map(({ id }) => String(id));
  for (const lane of [0, 1, 2])
    expect(stored.filter((id) => Number(id.slice(2)) % 3 === lane)).toEqual([`P-${lane}`, `P-${lane + 3}`]);
  expect(outbox.find('reg-000003')).toMatchObject({
    state: 'accepted',
    attempts: 1,
    status: 201,
    answer: { version: 1 },
  });
  sandbox.close();
});

test('putting the same key twice keeps one record', async () => {
  const outbox = await open(deaf);
  expect(await outbox.put(registration(1))).toEqual({ key: 'reg-000001', added: true });
  expect(await outbox.put(registration(1))).toEqual({ key: 'reg-000001', added: false });
  expect(outbox.counts().queued).toBe(1);
});

test('a lost answer is asked about, never sent blindly again', async () => {
  const { sandbox, platform, sent } = startTestPlatform(
    { faults: [{ kind: 'drop-answer', operation: 'registerResident', times: 1 }] },
    { retry: { attempts: 1 } },
  );
  const outbox = await open(platform, { wait: 200, maxWait: 200 });
  await outbox.put(registration(1));
  expect(await outbox.run()).toEqual({ accepted: 0, refused: 0, postponed: 1 });
  expect(outbox.find('reg-000001')?.state).toBe('unknown');
  expect(await outbox.run({ until: 'drained' })).toMatchObject({ accepted: 1 });
  expect(sent.filter(({ method }) => method === 'POST').length).toBe(1);
  expect(sandbox.counts()).toEqual({ resident: 1 });
  sandbox.close();
});

test('a request the platform never saw is sent again after asking', async () => {
  const { sandbox, platform, sent } = startTestPlatform(
    { faults: [{ kind: 'drop-request', operation: 'registerResident', times: 1 }] },
    { retry: { attempts: 1 } },
  );
  const outbox = await open(platform);
  await outbox.put(registration(1));
  await outbox.run();
  await outbox.run({ until: 'drained' });
  expect(sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
    'POST /residents',
    'GET /requests/reg-000001',
    'POST /residents',
  ]);
  expect(sandbox.counts()).toEqual({ resident: 1 });
  sandbox.close();
});

test('a refusal stops its lane until a person decides; a mended body goes before the rest', async () => {
  const { sandbox, platform } = startTestPlatform();
  const outbox = await open(platform);
  const bad = {
    ...registration(0),
    body: { ...resident, localId: 'P-0', identityNumber: '999999199001010017' },
  };
  await outbox.put(bad);
  await outbox.put(registration(3));
  await outbox.put(registration(6));
  await outbox.put(registration(1));
  expect(await outbox.run()).toEqual({ accepted: 1, refused: 1, postponed: 0 });
  expect(outbox.find(bad.key)).toMatchObject({ state: 'refused', code: 'R102', status: 422 });
  expect(outbox.find('reg-000003')?.state).toBe('held');
  expect(outbox.find('reg-000006')?.state).toBe('queued');
  expect(outbox.retry(bad.key, { body: { ...resident, localId: 'P-0' } })).toBe(true);
  expect(await outbox.run()).toEqual({ accepted: 3, refused: 0, postponed: 0 });
  const stored = sandbox
    .query(`select json_extract(body, '$.localId') as id from objects order by seq`)
    .map(({ id }) => id);
  expect(stored.filter((id) => id !== 'P-1')).toEqual(['P-0', 'P-3', 'P-6']);
  sandbox.close();
});

test('a refusal may be told to let its lane go on', async () => {
  const { sandbox, platform } = startTestPlatform();
  const outbox = await open(platform, { afterRefusal: 'continue' });
  await outbox.put({ ...registration(0), body: { ...resident, identityNumber: '1' } });
  await outbox.put(registration(3));
  expect(await outbox.run()).toEqual({ accepted: 1, refused: 1, postponed: 0 });
  sandbox.close();
});

test('a request that hangs keeps nobody else waiting', async () => {
  const called: string[] = [];
  const release: (() => void)[] = [];
  const halting: Caller = {
    call: (_operation, _input, { idempotencyKey = '' } = {}) => {
      called.push(idempotencyKey);
      return new Promise((_, reject) => release.push(() => reject(new Error('ended'))));
    },
  };
  const outbox = await open(halting);
  await outbox.put(registration(1));
  const running = outbox.run();
  await vi.waitFor(() => expect(called).toEqual(['reg-000001']));
  await outbox.put(registration(2));
  await vi.waitFor(() => expect(called).toEqual(['reg-000001', 'reg-000002']));
  for (const end of release) end();
  await expect(running).rejects.toThrow('ended');
});

test('a refusal also holds what was put into its lane while it was under way', async () => {
  let answer: (() => void) | undefined;
  const refusing: Caller = {
    call: () =>
      new Promise((_, reject) => {
        answer = () =>
          reject(
            new PlatformError('PLATFORM_REJECTED', 'refused', 'registerResident', {
              status: 422,
              headers: {},
              rawBody: '{}',
              findings: [],
            }),
          );
      }),
  };
  const outbox = await open(refusing, { concurrency: 1 });
  await outbox.put(registration(0));
  const running = outbox.run();
  await vi.waitFor(() => expect(answer).toBeDefined());
  await outbox.put(registration(3));
  answer?.();
  expect(await running).toMatchObject({ refused: 1 });
  expect(outbox.find('reg-000003')?.state).toBe('held');
});

test('a result that could not be written is asked for when the disk is well again', async () => {
  const { sandbox, platform, sent } = startTestPlatform();
  let broken = true;
  const onFullDisk: Caller = {
    call: async (...call) => {
      const answer = await platform.call(...call);
      if (broken) vi.spyOn(fileSystem, 'writeSync').mockImplementation(() => 0);
      return answer;
    },
  };
  const outbox = await open(onFullDisk);
  await outbox.put(registration(1));
  await expect(outbox.run()).rejects.toMatchObject({ code: 'CONFIG_STORAGE_FAILED' });
  vi.restoreAllMocks();
  broken = false;
  expect(await outbox.run()).toMatchObject({ accepted: 1 });
  expect(sent.filter(({ method }) => method === 'POST').length).toBe(1);
  sandbox.close();
});

test('wrong keys stop the run and lose nothing', async () => {
  const { sandbox, platform } = startTestPlatform({ faults: [{ kind: 'revoked' }] });
  const outbox = await open(platform);
  for (const n of [0, 1, 2, 3]) await outbox.put(registration(n));
  await expect(outbox.run()).rejects.toMatchObject({ code: 'AUTH_REJECTED', platformCode: 'C017' });
  expect(outbox.counts()).toMatchObject({ queued: 4, sending: 0, refused: 0 });
  sandbox.faults.clear();
  expect(await outbox.run({ until: 'drained' })).toMatchObject({ accepted: 4 });
  sandbox.close();
});

test('records survive closing; what was being sent is asked about', async () => {
  const { sandbox, platform } = startTestPlatform();
  const first = await open(platform);
  await first.put(registration(1));
  const halted = { call: () => new Promise<never>(() => undefined) };
  first.close();
  opened.pop();
  const second = await open(halted);
  void second.run();
  expect(second.counts().sending).toBe(1);
  second.close();
  opened.pop();
  const third = await open(platform);
  expect(third.counts()).toMatchObject({ unknown: 1, sending: 0 });
  expect(await third.run()).toMatchObject({ accepted: 1 });
  sandbox.close();
});

test('a second opening is refused while the first holds the file', async () => {
  await open(deaf);
  await expect(openOutbox(join(folder, 'outbox.db'), deaf)).rejects.toMatchObject({
    code: 'CONFIG_FILE_LOCKED',
    details: { pid: process.pid },
  });
});

test('the mark of a process that died is taken over', async () => {
  const path = join(folder, 'outbox.db');
  writeFileSync(`${path}.owner`, '999999999 1');
  const outbox = await open(deaf, {}, path);
  expect(outbox.counts().queued).toBe(0);
  expect(readFileSync(`${path}.owner`, 'utf8')).toContain(String(process.pid));
});

test('a file of another kind is refused and left as it is', async () => {
  const path = join(folder, 'notes.txt');
  writeFileSync(path, 'not a database, and long enough to be looked at as one');
  await expect(openOutbox(path, deaf)).rejects.toMatchObject({ code: 'CONFIG_FILE_FOREIGN' });
  expect(readdirSync(folder)).toEqual(['notes.txt']);
  const other = join(folder, 'other.db');
  const { default: sqlite } = await import('node-sqlite3-wasm');
  const database = new sqlite.Database(other);
  database.exec('create table t (a)');
  database.close();
  await expect(openOutbox(other, deaf)).rejects.toMatchObject({ code: 'CONFIG_FILE_FOREIGN' });
});

test('a damaged file is kept aside and its readable records are saved', async () => {
  const path = join(folder, 'outbox.db');
  const first = await open(deaf, {}, path);
  await Promise.all(Array.from({ length: 300 }, (_, n) => first.put(registration(n))));
  first.close();
  opened.pop();
  const size = statSync(path).size;
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(4096, 0x5a), 0, 4096, Math.floor(size / 2 / 4096) * 4096);
  closeSync(file);
  const second = await open(deaf, {}, path);
  expect(second.salvaged?.records).toBeGreaterThan(100);
  expect(second.salvaged?.records).toBeLessThan(300);
  const { unknown, queued } = second.counts();
  expect(unknown + queued).toBe(second.salvaged?.records);
  expect(queued).toBe(0);
  expect(readdirSync(folder).some((name) => name.includes('.damaged-'))).toBe(true);
});

test('back-pressure: beyond the limit nothing is queued', async () => {
  const outbox = await open(deaf, { limit: 2 });
  await outbox.put(registration(1));
  await outbox.put(registration(2));
  await expect(outbox.put(registration(4))).rejects.toMatchObject({
    code: 'TRANSPORT_QUEUE_FULL',
    retryable: true,
  });
  expect(outbox.counts().queued).toBe(2);
});

test('a clock that is set back does not delay records', async () => {
  let now = 1_800_000_000_000;
  const { sandbox, platform } = startTestPlatform(
    { faults: [{ kind: 'unavailable', times: 1 }] },
    { retry: { attempts: 1 } },
  );
  const outbox = await open(platform, { clock: () => now });
  await outbox.put(registration(1));
  expect(await outbox.run()).toMatchObject({ postponed: 1 });
  now -= 3_600_000;
  expect(await outbox.run()).toMatchObject({ accepted: 1 });
  sandbox.close();
});

test('attempts may have an end; then a person is asked', async () => {
  const { sandbox, platform } = startTestPlatform(
    { faults: [{ kind: 'unavailable' }] },
    { retry: { attempts: 1 } },
  );
  const outbox = await open(platform, { attempts: 2 });
  await outbox.put(registration(1));
  await outbox.run({ until: 'drained' });
  expect(outbox.find('reg-000001')).toMatchObject({ state: 'held', attempts: 2, code: 'C012' });
  sandbox.faults.clear();
  expect(outbox.retry('reg-000001')).toBe(true);
  expect(await outbox.run()).toMatchObject({ accepted: 1 });
  sandbox.close();
});

test('old accepted records can be forgotten', async () => {
  const { sandbox, platform } = startTestPlatform();
  const outbox = await open(platform);
  await outbox.put(registration(1));
  await outbox.run();
  expect(outbox.prune(Date.now() + 1)).toBe(1);
  expect(outbox.counts().accepted).toBe(0);
  sandbox.close();
});

test('a put that finds no room takes nothing from the record that is settled in the same moment', async () => {
  let answer: () => void = () => undefined;
  const caller = {
    call: () => new Promise((resolve) => (answer = () => resolve({ status: 201, data: {} }))),
  } as unknown as Caller;
  const outbox = await open(caller, { limit: 1 });
  await outbox.put(registration(0));
  const run = outbox.run();
  await vi.waitFor(() => expect(outbox.counts().sending).toBe(1));
  answer();
  const beyond = outbox.put(registration(1));
  await expect(beyond).rejects.toMatchObject({ code: 'TRANSPORT_QUEUE_FULL' });
  expect(await run).toMatchObject({ accepted: 1 });
  await outbox.put(registration(1));
});
