import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bytesToHex, memorySigner, sm2 } from '@hulian/crypto';
import { expect, test } from 'vitest';
import { createPlatform, type Platform } from '../client/create-platform.js';
import type { PlatformError } from '../errors/platform-error.js';
import { createSandbox } from './create-sandbox.js';
import type { KillSandboxInput } from './kill-sandbox.js';
import { otherResident, resident, schedule } from './sandbox.test-kit.js';

const kills = 3;
const places = 40;

test('the platform is killed in the middle of writes: what it answered is there once, what it did not is there whole or not at all', async () => {
  const pair = sm2.generateKeyPair();
  const institution = '12990000TEST000001';
  const institutions = [{ id: institution, keys: [{ publicKey: pair.publicKey }] }];
  const folder = mkdtempSync(join(tmpdir(), 'hulian-sandbox-kill-'));
  const database = join(folder, 'sandbox.db');
  const script = fileURLToPath(new URL('kill-sandbox.ts', import.meta.url));
  const input: KillSandboxInput = { database, institution, publicKey: bytesToHex(pair.publicKey) };
  const client = (baseUrl: string, trusted: Uint8Array, more: object = {}): Platform =>
    createPlatform({
      baseUrl,
      institution,
      signer: memorySigner(pair.privateKey),
      trust: { publicKeys: [trusted] },
      timeout: 1500,
      retry: { attempts: 1 },
      ...more,
    });

  const before = createSandbox({ database, institutions });
  const trusted = before.publicKey;
  const here = client('http://127.0.0.1', trusted, { fetch: (request: Request) => before.fetch(request) });
  const { id: residentId } = await here.residents.register(resident);
  const { id: otherId } = await here.residents.register(otherResident);
  const { id: scheduleId } = await here.schedules.publish({ ...schedule, places });
  before.close();

  /** Kinds of writes: several rows each, in several tables. */
  const writes = [
    (to: Platform, n: number, idempotencyKey: string) =>
      to.appointments.book({ appointmentId: `A-${n}`, residentId, scheduleId }, { idempotencyKey }),
    (to: Platform, n: number, idempotencyKey: string) =>
      to.encounters.submit(
        { encounterId: `E-${n}`, residentId, kind: 'outpatient', startedAt: '2026-11-22T08:00:00+08:00' },
        { idempotencyKey },
      ),
    (to: Platform, n: number, idempotencyKey: string) =>
      to.residents.register(
        { ...resident, localId: `P-${n}`, identityTypeCode: '99', identityNumber: `N${n}` },
        { idempotencyKey },
      ),
    (to: Platform, _n: number, idempotencyKey: string) =>
      to.residents.merge(otherId, { survivorId: residentId, reason: '重复' }, { idempotencyKey }),
    (to: Platform, _n: number, idempotencyKey: string) =>
      to.residents.unmerge(otherId, { reason: '误并' }, { idempotencyKey }),
  ];
  /** What was answered, by key; the number of the write is in it. */
  const answered = new Map<number, string>();
  const write = (to: Platform, n: number) =>
    (writes[n % writes.length] as (typeof writes)[0])(to, n, `kill-${String(n).padStart(8, '0')}`).then(
      (told) => JSON.stringify(told),
      (error: PlatformError) =>
        error.platformCode === undefined ? undefined : `refused ${error.platformCode}`,
    );

  let next = 0;
  for (let round = 0; round < kills; round += 1) {
    const child = spawn(process.execPath, ['--conditions=@hulian/source', '--import', 'tsx', script], {
      stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.stdin?.end(JSON.stringify(input));
    const port = await new Promise<string>((resolve, reject) => {
      child.stdout?.once('data', (data) => resolve(String(data)));
      child.once('exit', () => reject(new Error('the platform did not start')));
    });
    const there = client(`http://127.0.0.1:${port}`, trusted);
    let alive = true;
    let left = 20 + 7 * round;
    void ended.then(() => (alive = false));
    const lane = async () => {
      while (alive) {
        const n = next++;
        const told = await write(there, n);
        if (told === undefined) continue;
        answered.set(n, told);
        if ((left -= 1) === 0) child.kill('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: 8 }, lane));
    await ended;
  }

  const after = createSandbox({ database, institutions });
  const again = client('http://127.0.0.1', trusted, { fetch: (request: Request) => after.fetch(request) });
  expect(answered.size).toBeGreaterThan(20);
  expect(after.verifyAudit().intact).toBe(true);
  // Each object has all its versions, each of a person whose state is merged has its survivor, no place was given twice.
  expect(
    after.query(
      'select id from objects o where version <> (select count(*) from versions v where v.kind = o.kind and v.id = o.id)',
    ),
  ).toEqual([]);
  expect(
    after.query(
      `select id from objects where kind = 'resident' and (state = 'merged') <> (id in (select obsolete from merges))`,
    ),
  ).toEqual([]);
  expect(after.counts()['appointment'] ?? 0).toBeLessThanOrEqual(places);
  // Whatever is kept as accepted under a key stands in the log as accepted once.
  const accepted = after.query(`select key from requests where accepted = 1`).length;
  const logged = after.auditEntries(0, 100_000).filter(({ outcome }) => outcome === 'accepted').length;
  expect(logged).toBe(accepted);
  const counted = { ...after.counts() };
  for (const [n, told] of answered)
    if (!told.startsWith('refused')) expect(await write(again, n), String(n)).toBe(told);
  expect(after.counts()).toEqual(counted);
  after.close();
  rmSync(folder, { recursive: true, force: true });
}, 120_000);
