import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryDecrypter, memorySigner, sm2 } from '@hulian/crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Caller } from '../client/caller.js';
import { openOutbox } from '../outbox/open-outbox.js';
import type { Outbox } from '../outbox/outbox.js';
import { resident, startTestPlatform } from '../sandbox/sandbox.test-kit.js';
import { importPackage } from './import-package.js';
import { makePackage } from './make-package.js';
import { openPackage, type OpenPackageOptions } from './open-package.js';
import { makeReceipt, readReceipt } from './receipt.js';

const sender = sm2.generateKeyPair();
const recipient = sm2.generateKeyPair();
const deaf: Caller = { call: () => Promise.reject(new Error('not called')) };
const entries = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    operation: 'registerResident' as const,
    key: `pkg-${String(n).padStart(6, '0')}`,
    lane: `p${n}`,
    body: { ...resident, localId: `P-${n}`, identityTypeCode: '99', identityNumber: `K${n}` },
  }));
const options: OpenPackageOptions = {
  path: 'a.hlpkg',
  institution: 'TO',
  decrypter: memoryDecrypter(recipient.privateKey),
  trust: { FROM: [sender.publicKey] },
};
const make = (count = 3) => makeOf(entries(count));
const makeOf = (given: ReturnType<typeof entries>, more: { readonly id?: string } = {}) =>
  makePackage(given, {
    ...more,
    from: 'FROM',
    to: 'TO',
    signer: memorySigner(sender.privateKey),
    recipientKey: recipient.publicKey,
  });

let folder: string;
let outbox: Outbox;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hulian-package-'));
  outbox = await openOutbox(join(folder, 'outbox.db'), deaf);
});
afterEach(() => {
  outbox.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a package brings its entries, nothing in it can be read', async () => {
  const bytes = await make();
  expect(new TextDecoder().decode(bytes)).not.toContain(resident.name);
  const opened = await openPackage(bytes, options);
  expect([...opened.entries()]).toEqual(entries(3));
  expect(opened.header).toMatchObject({ from: 'FROM', to: 'TO', entries: 3 });
});

test('import is idempotent, and the second time is told as a repetition', async () => {
  const opened = await openPackage(await make(450), options);
  expect(await importPackage(opened, outbox)).toEqual({ entries: 450, added: 450, resumedAt: 0 });
  await expect(importPackage(opened, outbox)).rejects.toMatchObject({ code: 'VALIDATION_PACKAGE_REPLAYED' });
  expect(await importPackage(await openPackage(await make(450), options), outbox)).toMatchObject({
    added: 0,
  });
  expect(outbox.counts().queued).toBe(450);
});

test('an identifier that another sender has used, too, loses none of its records', async () => {
  const named = (given: ReturnType<typeof entries>) => makeOf(given, { id: 'day-1' });
  await importPackage(await openPackage(await named(entries(3)), options), outbox);
  const others = entries(5).map((entry) => ({ ...entry, key: `other-${entry.key}` }));
  expect(await importPackage(await openPackage(await named(others), options), outbox)).toMatchObject({
    added: 5,
  });
});

test('a record that no request can carry is refused before it stops the queue', async () => {
  for (const wrong of [null, 1, {}, { ...entries(1)[0], key: '键键键键键键键键' }, { key: 'pkg-000001' }]) {
    const opened = await openPackage(await makeOf([wrong as never]), options);
    await expect(importPackage(opened, outbox)).rejects.toMatchObject({ code: 'VALIDATION_PACKAGE_INVALID' });
  }
});

test('an import that was broken off goes on where it stopped', async () => {
  const opened = await openPackage(await make(450), options);
  const broken = {
    ...opened,
    *entries(from = 0) {
      for (const entry of opened.entries(from)) {
        if (entry.key === 'pkg-000300') throw new Error('power cut');
        yield entry;
      }
    },
  };
  await expect(importPackage(broken, outbox)).rejects.toThrow('power cut');
  expect(await importPackage(opened, outbox)).toEqual({ entries: 450, added: 250, resumedAt: 200 });
});

test('every cut is noticed', async () => {
  const bytes = await make();
  for (let length = 0; length < bytes.length; length += 7) {
    await expect(openPackage(bytes.subarray(0, length), options)).rejects.toMatchObject({
      code: expect.stringMatching(
        /^(VALIDATION_PACKAGE_(TRUNCATED|INVALID)|CRYPTO_PACKAGE_ALTERED)$/,
      ) as string,
    });
  }
  await expect(openPackage(bytes.subarray(0, -1), options)).rejects.toMatchObject({
    code: 'VALIDATION_PACKAGE_TRUNCATED',
  });
});

test('every changed byte is noticed', async () => {
  const bytes = await make(1);
  for (let at = 0; at < bytes.length; at += 5) {
    const changed = Uint8Array.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    await expect(openPackage(changed, options), `byte ${at}`).rejects.toMatchObject({
      code: expect.stringMatching(/PACKAGE_/) as string,
    });
  }
  await expect(openPackage(Buffer.concat([bytes, bytes.subarray(-10)]), options)).rejects.toMatchObject({
    code: 'CRYPTO_PACKAGE_ALTERED',
  });
});

test('foreign packages: unknown signer, other addressee, other key', async () => {
  const bytes = await make();
  const refused = { code: 'CRYPTO_PACKAGE_FOREIGN' };
  await expect(openPackage(bytes, { ...options, trust: {} })).rejects.toMatchObject({
    ...refused,
    details: { reason: 'signer' },
  });
  await expect(
    openPackage(bytes, { ...options, trust: { FROM: [recipient.publicKey] } }),
  ).rejects.toMatchObject(refused);
  await expect(openPackage(bytes, { ...options, institution: 'OTHER' })).rejects.toMatchObject({
    ...refused,
    details: { reason: 'recipient' },
  });
  await expect(
    openPackage(bytes, { ...options, decrypter: memoryDecrypter(sender.privateKey) }),
  ).rejects.toMatchObject({ ...refused, details: { reason: 'recipient-key' } });
});

test('a key that stands for other content gets no receipt of it; what was refused goes again with what it says now', async () => {
  const { platform, sandbox } = startTestPlatform();
  const sending = await openOutbox(join(folder, 'reused.db'), platform);
  const carry = async (localId: string, identityNumber: string) => {
    const body = { ...resident, localId, identityTypeCode: '99', identityNumber };
    const entries = [{ operation: 'registerResident' as const, key: 'pkg-reused', lane: 'p', body }];
    const opened = await openPackage(await makeOf(entries), options);
    await importPackage(opened, sending);
    await sending.run();
    const receipt = await makeReceipt(opened, sending, memorySigner(recipient.privateKey));
    return readReceipt(receipt, recipient.publicKey).records;
  };
  await platform.residents.register(resident);
  expect(await carry(resident.localId, 'T1')).toMatchObject([{ state: 'refused', code: 'R101' }]);
  expect(await carry('PAT-0002', 'T1')).toMatchObject([{ state: 'accepted' }]);
  expect(await carry('PAT-0003', 'T2')).toEqual([{ key: 'pkg-reused', state: 'missing', code: 'C004' }]);
  expect(sandbox.counts()).toEqual({ resident: 2 });
  sending.close();
  sandbox.close();
});

test('receipts tell what became of each record, and are signed', async () => {
  const { platform, sandbox } = startTestPlatform();
  const sending = await openOutbox(join(folder, 'sending.db'), platform);
  const opened = await openPackage(await make(2), options);
  await importPackage(opened, sending);
  await sending.run();
  const receipt = await makeReceipt(opened, sending, memorySigner(recipient.privateKey));
  expect(readReceipt(receipt, recipient.publicKey)).toMatchObject({
    package: opened.header.id,
    records: [
      { key: 'pkg-000000', state: 'accepted' },
      { key: 'pkg-000001', state: 'accepted' },
    ],
  });
  expect(() => readReceipt(receipt, sender.publicKey)).toThrow(
    expect.objectContaining({ code: 'CRYPTO_SIGNATURE_MISMATCH' }) as Error,
  );
  sending.close();
  sandbox.close();
});
