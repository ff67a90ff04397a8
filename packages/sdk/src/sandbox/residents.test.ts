import { memorySigner, sm2 } from '@hulian/crypto';
import { afterEach, expect, test } from 'vitest';
import { createPlatform } from '../client/create-platform.js';
import type { PlatformError } from '../errors/platform-error.js';
import type { Sandbox } from './create-sandbox.js';
import { otherResident, resident, startTestPlatform } from './sandbox.test-kit.js';

const open: Sandbox[] = [];
function start(...given: Parameters<typeof startTestPlatform>) {
  const started = startTestPlatform(...given);
  open.push(started.sandbox);
  return started;
}
afterEach(() => open.splice(0).forEach((sandbox) => sandbox.close()));

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: PlatformError) => `${error.code} ${error.platformCode ?? '-'} ${error.status} ${error.outcome}`,
  );

test('registers, reads, searches and updates a resident', async () => {
  const { platform } = start();
  const receipt = await platform.residents.register(resident);
  expect(receipt.version).toBe(1);
  const read = await platform.residents.get(receipt.id);
  expect(read.body).toEqual(resident);
  const found = [];
  for await (const match of platform.residents.search({
    identityTypeCode: '01',
    identityNumber: resident.identityNumber,
  }))
    found.push([match.id, match.score]);
  expect(found).toEqual([[receipt.id, 1]]);
  const changed = await platform.residents.update(
    receipt.id,
    { ...resident, telephone: '000-0000' },
    { version: 1 },
  );
  expect(changed.version).toBe(2);
  expect(await refusal(platform.residents.update(receipt.id, resident, { version: 1 }))).toBe(
    'PLATFORM_REJECTED C021 412 refused',
  );
});

test('same person from two institutions has one identifier; contradicting data are refused', async () => {
  const { platform, sandbox, clientOptions } = start();
  const other = sm2.generateKeyPair();
  sandbox.register({ id: '12990000TEST000002', keys: [{ publicKey: other.publicKey }] });
  const second = createPlatform({
    ...clientOptions,
    institution: '12990000TEST000002',
    signer: memorySigner(other.privateKey),
  });
  const first = await platform.residents.register(resident);
  expect((await second.residents.register({ ...resident, localId: 'X-1' })).id).toBe(first.id);
  expect(await refusal(second.residents.register({ ...resident, localId: 'X-2', name: '测试丙' }))).toBe(
    'PLATFORM_REJECTED R103 409 refused',
  );
  expect(await refusal(platform.residents.register(resident))).toBe('PLATFORM_REJECTED R101 409 refused');
});

test('a person with the same name and birth date is reported with its score', async () => {
  const { platform } = start();
  const first = await platform.residents.register(resident);
  const twin = await platform.residents.register({
    ...resident,
    localId: 'P-9',
    identityTypeCode: '99',
    identityNumber: 'T0001',
  });
  expect(twin.matches).toEqual([{ id: first.id, score: 0.4 }]);
});

test.each([
  ['wrong check character', { identityNumber: '999999199001010017' }, 'R102'],
  ['birth date of another day', { birthDate: '1990-01-02' }, 'R102'],
  ['sex does not agree', { genderCode: '2' }, 'R102'],
  ['unknown code', { genderCode: '7' }, 'C008'],
  ['member of another type', { name: 7 }, 'C007'],
  ['unknown member', { colour: 'red' }, 'C007'],
])('refuses %s', async (_, change, code) => {
  const { platform } = start();
  const error = (await platform.residents
    .register({ ...resident, ...change } as typeof resident)
    .catch((cause: unknown) => cause)) as PlatformError;
  expect(error.platformCode).toBe(code);
  expect(error.findings.length).toBeGreaterThan(0);
  expect(error.message + JSON.stringify(error.details)).not.toContain(resident.name);
});

test('the same key gives the same answer; another body with it is refused', async () => {
  const { platform } = start();
  const options = { idempotencyKey: 'order-00000001' };
  const first = await platform.call('registerResident', { body: resident }, options);
  const second = await platform.call('registerResident', { body: resident }, options);
  expect(second.data).toEqual(first.data);
  expect([first.repeated, second.repeated]).toEqual([false, true]);
  expect(await refusal(platform.residents.register(otherResident, options))).toBe(
    'PLATFORM_REJECTED C004 409 refused',
  );
});

test('a refused request may be mended under its key, and the query tells its refusal', async () => {
  const { platform } = start();
  const options = { idempotencyKey: 'order-00000002' };
  expect(
    await refusal(
      platform.residents.register({ ...resident, identityNumber: '999999199001010017' }, options),
    ),
  ).toBe('PLATFORM_REJECTED R102 422 refused');
  expect(await platform.meta.requestOutcome(options.idempotencyKey)).toMatchObject({
    outcome: 'refused',
    code: 'R102',
  });
  expect(await refusal(platform.residents.register(resident, options))).toBe('accepted');
  expect(await platform.meta.requestOutcome(options.idempotencyKey)).toMatchObject({
    outcome: 'accepted',
    operation: 'registerResident',
  });
  expect(await refusal(platform.meta.requestOutcome('never-used-key'))).toBe(
    'PLATFORM_REJECTED C030 404 refused',
  );
});

test('search must name a person', async () => {
  const { platform } = start();
  const search = async () => {
    for await (const match of platform.residents.search({ name: '测试甲' })) return match;
    return undefined;
  };
  expect(await refusal(search())).toBe('PLATFORM_REJECTED R107 422 refused');
});

test('the audit log is a chain that shows a changed line', async () => {
  const { platform, sandbox } = start();
  await platform.residents.register(resident);
  await refusal(platform.residents.get('P999'));
  expect(sandbox.verifyAudit()).toMatchObject({ intact: true, entries: 2 });
  expect(sandbox.auditEntries().map(({ operation, outcome, code }) => [operation, outcome, code])).toEqual([
    ['registerResident', 'accepted', undefined],
    ['getResident', 'refused', 'C010'],
  ]);
  sandbox.query(`update audit set entry = replace(entry, 'accepted', 'refused') where seq = 1 returning seq`);
  expect(sandbox.verifyAudit()).toMatchObject({ intact: false, brokenAt: 1 });
});
