import { bytesToBase64, memorySigner, sm2 } from '@hulian/crypto';
import { afterEach, expect, test } from 'vitest';
import type { PackageEntry } from '../packages/format.js';
import { makePackage } from '../packages/make-package.js';
import type { Sandbox } from './create-sandbox.js';
import { otherResident, resident, startTestPlatform } from './sandbox.test-kit.js';

let sandbox: Sandbox;
afterEach(() => sandbox.close());

function start() {
  const started = startTestPlatform();
  sandbox = started.sandbox;
  const pack = async (
    entries: readonly PackageEntry[],
    other: Partial<Parameters<typeof makePackage>[1]> = {},
  ) => {
    const bytes = await makePackage(entries, {
      from: started.institution,
      to: 'sandbox',
      signer: memorySigner(started.pair.privateKey),
      recipientKey: sandbox.encryptionKey,
      ...other,
    });
    return bytesToBase64(bytes);
  };
  return { ...started, pack };
}

const register = (key: string, body: object): PackageEntry => ({ operation: 'registerResident', key, body });

test('each record of a package is taken as if it had come by itself, and refused by itself', async () => {
  const { platform, pack } = start();
  const content = await pack([
    register('package-0001', resident),
    register('package-0002', { ...otherResident, genderCode: 'X' }),
    register('package-0003', { unknown: 1 }),
    { operation: 'getResident', key: 'package-0004', path: { id: 'P000000000001' } },
    register('package-0005', otherResident),
  ]);
  const receipt = await platform.packages.import({ content });
  expect(receipt).toMatchObject({ state: 'imported', entries: 5, accepted: 2 });
  expect(receipt.records.map(({ state, code }) => code ?? state)).toEqual([
    'accepted',
    'C008',
    'C007',
    'C009',
    'accepted',
  ]);
  expect(sandbox.counts()).toMatchObject({ resident: 2, package: 1 });
  const [first] = receipt.records;
  expect((await platform.residents.get(first?.id ?? '')).id).toBe(first?.id);
  // What became of a record is told by its key, as for any other request.
  expect(await platform.meta.requestOutcome('package-0001')).toMatchObject({ outcome: 'accepted' });
  expect(await platform.meta.requestOutcome('package-0003')).toMatchObject({
    outcome: 'refused',
    code: 'C007',
  });
  // Nothing of the records is kept with the package.
  expect(JSON.stringify(await platform.packages.get(receipt.id))).not.toContain(resident.name);
  expect(sandbox.verifyAudit().intact).toBe(true);
});

test('the same record sent by itself gets the same receipt', async () => {
  const bodies = [resident, { ...otherResident, genderCode: 'X' }, { unknown: 1 }, otherResident];
  const online = start();
  const alone: unknown[] = [];
  for (const body of bodies)
    alone.push(
      await online.platform.residents.register(body as typeof resident).then(
        ({ id }) => ({ state: 'accepted', id }),
        ({ platformCode }: { platformCode: string }) => ({ state: 'refused', code: platformCode }),
      ),
    );
  online.sandbox.close();
  const { platform, pack } = start();
  const content = await pack(bodies.map((body, index) => register(`package-000${index}`, body)));
  expect((await platform.packages.import({ content })).records).toMatchObject(alone);
});

test('a record that was sent by itself before is not taken twice', async () => {
  const { platform, pack } = start();
  const alone = await platform.residents.register(resident, { idempotencyKey: 'package-0001' });
  const { records } = await platform.packages.import({
    content: await pack([register('package-0001', resident)]),
  });
  expect(records).toEqual([
    { key: 'package-0001', operation: 'registerResident', state: 'accepted', id: alone.id },
  ]);
  expect(sandbox.counts()['resident']).toBe(1);
});

test('a package comes once; the same request gives the receipt of then', async () => {
  const { platform, pack } = start();
  const content = await pack([register('package-0001', resident)]);
  const first = await platform.packages.import({ content }, { idempotencyKey: 'package-key-1' });
  expect(await platform.packages.import({ content }, { idempotencyKey: 'package-key-1' })).toEqual(first);
  await expect(platform.packages.import({ content })).rejects.toMatchObject({ platformCode: 'K903' });
  expect(sandbox.counts()).toMatchObject({ resident: 1, package: 1 });
});

test('altered, foreign and broken packages leave nothing behind', async () => {
  const { platform, pack } = start();
  const entries = [register('package-0001', resident)];
  const other = sm2.generateKeyPair();
  const text = atob(await pack(entries));
  const cases: readonly (readonly [string, string])[] = [
    ['K901', await pack(entries, { signer: memorySigner(other.privateKey) })],
    ['K901', await pack(entries, { from: '12990000TEST000002' })],
    ['K901', btoa(text.replace(/.(?=\n$)/, (last) => (last === 'A' ? 'B' : 'A')))],
    ['K901', btoa(text.replace('"entries":1', '"entries":2'))],
    ['K902', await pack(entries, { to: 'another' })],
    ['K902', await pack(entries, { recipientKey: other.publicKey })],
    ['K904', btoa(text.slice(0, -20))],
    ['K904', btoa('no package')],
    ['K904', '不是 Base64'],
    ['K904', await pack([{ operation: 'noOperation' as 'registerResident', key: 'package-0001', body: {} }])],
  ];
  for (const [platformCode, content] of cases)
    await expect(platform.packages.import({ content })).rejects.toMatchObject({ platformCode });
  expect(sandbox.counts()).toEqual({});
});

test('a package holds no packages', async () => {
  const { platform, pack } = start();
  const content = await pack([register('package-0001', resident)]);
  const outer = await pack([{ operation: 'importPackage', key: 'package-0002', body: { content } }]);
  expect((await platform.packages.import({ content: outer })).records).toMatchObject([
    { state: 'refused', code: 'C009' },
  ]);
});
