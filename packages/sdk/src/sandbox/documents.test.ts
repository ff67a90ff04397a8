import { bytesToBase64, digestToSign, memorySigner, sm2, utf8ToBytes } from '@hulian/crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BodyOf } from '../client/operation-types.js';
import { createPlatform } from '../client/create-platform.js';
import { buildDocument } from '../documents/index.js';
import type { PlatformError } from '../errors/platform-error.js';
import { keyIdOf } from '../signing/hulian-2026.js';
import { otherResident, resident, startTestPlatform } from './sandbox.test-kit.js';

const started = startTestPlatform();
const { platform, sandbox, pair } = started;
let residentId: string;
beforeAll(async () => {
  residentId = (await platform.residents.register(resident)).id;
});
afterAll(() => sandbox.close());

const record = JSON.stringify({
  dataSet: '西药处方',
  'HDSD00.04.002': '202611210001',
  'HDSD00.04.006': '20261121',
  'HDSD00.04.014': '测试甲',
  'HDSD00.04.020': '1',
  'HDSD00.04.023': '阿司匹林肠溶片',
});
let count = 0;
const submission = (change: Partial<BodyOf<'submitDocument'>> = {}): BodyOf<'submitDocument'> => ({
  documentId: `DOC-${(count += 1)}`,
  residentId,
  format: 'record',
  type: '西药处方',
  content: record,
  ...change,
});
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: PlatformError) => error.platformCode,
  );
const sign = (content: string, privateKey = pair.privateKey) => ({
  keyId: keyIdOf(pair.publicKey),
  value: bytesToBase64(sm2.sign(utf8ToBytes(content), privateKey)),
});

test('a document goes in, is found, and comes back byte for byte with a signature that verifies', async () => {
  const body = submission({ signature: sign(record) });
  const receipt = await platform.documents.submit(body);
  expect(receipt.verdict).toBe('pass');
  expect(await platform.documents.retrieve(receipt.id)).toBe(record);
  const found = [];
  for await (const entry of platform.documents.search({ residentId, state: 'approved' })) found.push(entry);
  const entry = found.find(({ id }) => id === receipt.id);
  expect(entry).toMatchObject({
    documentId: body.documentId,
    type: 'HDSD00.04-western-medicine-prescription',
    title: '西药处方',
    verdict: 'pass',
  });
  const value = Buffer.from(entry?.signature?.value ?? '', 'base64');
  expect(sm2.verifyDigest(value, digestToSign(utf8ToBytes(record), pair.publicKey), pair.publicKey)).toBe(
    true,
  );
});

test('what the validators refuse is refused with their findings and without values', async () => {
  const bad = record.replace('"20261121"', '"2026-11-21"');
  const error = (await platform.documents
    .submit(submission({ content: bad }))
    .catch((cause: unknown) => cause)) as PlatformError;
  expect([error.platformCode, error.status, error.outcome]).toEqual(['D201', 422, 'refused']);
  expect(error.findings.map(({ rule }) => rule)).toEqual(['data-element/data-type', 'quality/record-logic']);
  expect(error.findings[0]?.text).toMatch(/[\u4e00-\u9fff]/);
  expect(error.rawBody).not.toContain('2026-11-21');
});

test('a shared document is judged by its template', async () => {
  const { xml } = buildDocument(
    { template: 'C0004', values: { 'HDSD00.04.014': '测试甲' }, sections: {} },
    { partial: true },
  );
  const error = (await platform.documents
    .submit(submission({ format: 'cda', type: 'C0004', content: xml }))
    .catch((cause: unknown) => cause)) as PlatformError;
  expect(error.platformCode).toBe('D201');
  expect(error.findings.every(({ rule }) => /^[a-z-]+\/[a-z-]+$/.test(rule))).toBe(true);
});

test.each([
  ['unknown resident', { residentId: 'P999999999999' }, 'D205'],
  ['content that is no document', { content: 'hello' }, 'D201'],
  ['data set that does not exist', { type: '不存在的数据集' }, 'D201'],
  ['document that does not exist as CDA', { format: 'cda' as const, content: '<a/>' }, 'D201'],
])('refuses %s', async (_, change, code) => {
  expect(await refusalOf(platform.documents.submit(submission(change)))).toBe(code);
});

test('a signature by another key or over other bytes is refused', async () => {
  expect(await refusalOf(platform.documents.submit(submission({ signature: sign(`${record} `) })))).toBe(
    'D211',
  );
  expect(
    await refusalOf(
      platform.documents.submit(submission({ signature: sign(record, sm2.generateKeyPair().privateKey) })),
    ),
  ).toBe('D211');
  expect(
    await refusalOf(platform.documents.submit(submission({ signature: { ...sign(record), keyId: '00' } }))),
  ).toBe('D211');
});

test('the same document identifier twice, replacement and deprecation', async () => {
  const body = submission();
  const first = await platform.documents.submit(body);
  expect(await refusalOf(platform.documents.submit(body))).toBe('D204');
  const second = await platform.documents.replace(first.id, { ...body, title: '更正' }, { version: 1 });
  expect((await platform.documents.get(first.id)).state).toBe('superseded');
  expect((await platform.documents.get(second.id)).replaces).toBe(first.id);
  expect(await refusalOf(platform.documents.replace(first.id, body, { version: 2 }))).toBe('D206');
  expect(await refusalOf(platform.documents.deprecate(second.id, {} as never, { version: 1 }))).toBe('C007');
  expect(await refusalOf(platform.documents.deprecate(second.id, { reason: '误传' }, { version: 7 }))).toBe(
    'C021',
  );
  expect((await platform.documents.deprecate(second.id, { reason: '误传' }, { version: 1 })).state).toBe(
    'deprecated',
  );
  expect((await platform.documents.get(second.id)).events).toMatchObject([
    { event: 'deprecate', reason: '误传' },
  ]);
});

test('another institution needs a purpose to read, and may not change', async () => {
  const pairOfOther = sm2.generateKeyPair();
  sandbox.register({ id: '12990000TEST000002', keys: [{ publicKey: pairOfOther.publicKey }] });
  const other = createPlatform({
    ...started.clientOptions,
    institution: '12990000TEST000002',
    signer: memorySigner(pairOfOther.privateKey),
  });
  const { id } = await platform.documents.submit(submission());
  expect(await refusalOf(other.documents.retrieve(id))).toBe('D208');
  expect(await other.documents.retrieve(id, { purpose: 'treatment' })).toBe(record);
  expect(sandbox.auditEntries(0).at(-1)).toMatchObject({
    operation: 'retrieveDocument',
    purpose: 'treatment',
    institution: '12990000TEST000002',
    person: residentId,
  });
  expect(await refusalOf(other.documents.deprecate(id, { reason: 'x' }, { version: 1 }))).toBe('C009');
});

test('pages follow each other and hold every document once', async () => {
  const person = (await platform.residents.register(otherResident)).id;
  const ids = [];
  for (let n = 0; n < 5; n += 1)
    ids.push((await platform.documents.submit(submission({ residentId: person }))).id);
  const found = [];
  for await (const entry of platform.documents.search({ residentId: person, limit: 2 })) found.push(entry.id);
  expect(found).toEqual(ids.reverse());
});
