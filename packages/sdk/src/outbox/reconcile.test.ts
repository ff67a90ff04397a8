import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resident, startTestPlatform } from '../sandbox/sandbox.test-kit.js';
import { openOutbox } from './open-outbox.js';
import { reconcile } from './reconcile.js';

test('planted differences are found and named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hulian-reconcile-'));
  const clock = () => Date.parse('2026-11-21T15:00:00+08:00');
  const { sandbox, platform } = startTestPlatform({ clock });
  const outbox = await openOutbox(join(folder, 'outbox.db'), platform, { clock });
  const body = (n: number) => ({
    ...resident,
    localId: `P-${n}`,
    identityTypeCode: '99',
    identityNumber: `T${n}`,
  });
  for (const n of [1, 2, 3])
    await outbox.put({ operation: 'registerResident', key: `day-00000${n}`, lane: `p${n}`, body: body(n) });
  await outbox.run();
  expect(await reconcile(outbox, platform, '2026-11-21')).toEqual({
    date: '2026-11-21',
    acceptedHere: 3,
    acceptedByPlatform: 3,
    missingAtPlatform: [],
    unknownHere: [],
    openHere: [],
    matches: true,
  });
  await platform.residents.register(body(9), { idempotencyKey: 'other-program-1' });
  sandbox.query(`delete from requests where key = 'day-000002' returning key`);
  await outbox.put({ operation: 'registerResident', key: 'day-000004', lane: 'p4', body: body(4) });
  await platform.residents.register(body(4), { idempotencyKey: 'day-000004' });
  expect(await reconcile(outbox, platform, '2026-11-21')).toMatchObject({
    missingAtPlatform: ['day-000002'],
    unknownHere: ['other-program-1'],
    openHere: ['day-000004'],
    matches: false,
  });
  expect(await reconcile(outbox, platform, '2026-11-20')).toMatchObject({ acceptedHere: 0, matches: true });
  outbox.close();
  sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});
