/** Requests that arrive together and would break a limit together: one is taken, the others hear why not. */
import { afterEach, expect, test } from 'vitest';
import type { PlatformError } from '../errors/platform-error.js';
import type { Sandbox } from './create-sandbox.js';
import { otherResident, resident, residentAgain, schedule, startTestPlatform } from './sandbox.test-kit.js';

let sandbox: Sandbox | undefined;
afterEach(() => {
  expect(sandbox?.verifyAudit().intact).toBe(true);
  sandbox?.close();
});

async function start() {
  const started = startTestPlatform({ clock: () => Date.parse('2026-11-22T08:00:00+08:00') });
  sandbox = started.sandbox;
  const { platform } = started;
  const { id: residentId } = await platform.residents.register(resident);
  const { id: otherId } = await platform.residents.register(otherResident);
  return { platform, residentId, otherId };
}

/** The codes of all, in alphabetical order; of what was taken `taken`. */
const together = async (work: readonly Promise<unknown>[]) =>
  (
    await Promise.all(
      work.map((one) =>
        one.then(
          () => 'taken',
          (error: PlatformError) => error.platformCode ?? error.message,
        ),
      ),
    )
  ).sort();

const visit = (residentId: string, encounterId: string) => ({
  encounterId,
  residentId,
  kind: 'outpatient' as const,
  startedAt: '2026-11-22T07:00:00+08:00',
});

test('one key for two contents, one visit under two keys', async () => {
  const { platform, residentId } = await start();
  const submit = (encounterId: string, idempotencyKey: string) =>
    platform.encounters.submit(visit(residentId, encounterId), { idempotencyKey });
  expect(await together(['A', 'B', 'C'].map((id) => submit(id, 'one-key-01')))).toEqual([
    'C004',
    'C004',
    'taken',
  ]);
  expect(await together(['1', '2', '3'].map((key) => submit('D', `another-${key}`)))).toEqual([
    'C013',
    'C013',
    'taken',
  ]);
  expect(await together(['x', 'x', 'x'].map(() => submit('E', 'repeated-01')))).toEqual([
    'taken',
    'taken',
    'taken',
  ]);
  expect(sandbox?.counts()['encounter']).toBe(3);
});

test('one version is corrected once', async () => {
  const { platform, residentId } = await start();
  const { id } = await platform.encounters.submit(visit(residentId, 'A'));
  const correct = () => platform.encounters.update(id, visit(residentId, 'A'), { version: 1 });
  expect(await together([correct(), correct(), correct()])).toEqual(['C021', 'C021', 'taken']);
  expect((await platform.encounters.get(id)).version).toBe(2);
});

test('two merges that cross, and one that leads back', async () => {
  const { platform, residentId } = await start();
  const { id: otherId } = await platform.residents.register(residentAgain);
  const merge = (from: string, survivorId: string) =>
    platform.residents.merge(from, { survivorId, reason: '重复登记' });
  expect(await together([merge(residentId, otherId), merge(otherId, residentId)])).toEqual(['R106', 'taken']);
  expect(await together([merge(residentId, otherId)])).toEqual(['R105']);
  const states = await Promise.all([residentId, otherId].map((id) => platform.residents.get(id)));
  expect(states.map(({ state }) => state).sort()).toEqual(['active', 'merged']);
});

test('one person is registered once, one contract signed, one place booked', async () => {
  const { platform, residentId, otherId } = await start();
  const person = { ...resident, localId: 'P-9', identityNumber: '999999199001010032' };
  const register = (localId: string) => platform.residents.register({ ...person, localId });
  expect(await together([register('P-9'), register('P-9')])).toEqual(['R101', 'taken']);
  const sign = (contractNumber: string) =>
    platform.contracts.sign({
      contractNumber,
      residentId,
      team: '一团队',
      servicePackage: '基本',
      validFrom: '2026-11-22',
      validUntil: '2027-11-21',
    });
  expect(await together([sign('F-1'), sign('F-2')])).toEqual(['A421', 'taken']);
  const { id: scheduleId } = await platform.schedules.publish(schedule);
  const book = (appointmentId: string, who: string) =>
    platform.appointments.book({ appointmentId, residentId: who, scheduleId });
  expect(await together([book('A-1', residentId), book('A-2', otherId), book('A-3', otherId)])).toEqual([
    'A402',
    'A402',
    'taken',
  ]);
});
