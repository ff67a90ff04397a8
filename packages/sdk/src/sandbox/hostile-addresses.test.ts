/** Every operation that names an object in its address: asked by another institution, and with what is no identifier. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memorySigner, sm2 } from '@hulian/crypto';
import type { Operation } from '../client/operation.js';
import type { TestContext } from '../conformance/model.js';
import { makeBody } from '../conformance/suites/operations/body.js';
import { operationTable } from '../generated/operations.js';
import { signRequest } from '../signing/hulian-2026.js';
import { createSandbox, type Sandbox } from './create-sandbox.js';
import { otherResident, resident } from './sandbox.test-kit.js';

const institutions = ['12990000TEST000001', '12990000TEST000002'].map((id) => {
  const { publicKey, privateKey } = sm2.generateKeyPair();
  return { id, keys: [{ publicKey }], signer: memorySigner(privateKey) };
});
const [own, other] = institutions as [(typeof institutions)[0], (typeof institutions)[0]];
const now = Date.parse('2026-11-22T08:00:00+08:00');
const faults: unknown[] = [];
let sandbox: Sandbox;
let sent = 0;
/** An object of each kind, and a second resident. */
const ids = new Map<string, string>();
const context = {
  unique: (name: string) => `${name}-${(sent += 1)}`,
  institution: own.id,
} as unknown as TestContext;

interface Told {
  readonly status: number;
  readonly id?: string;
  readonly code?: string;
  readonly cause?: string;
}

async function send(
  { id, signer }: typeof own,
  { method, versioned, queryParameters }: Operation,
  path: string,
  body?: object,
  more: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const url = `http://127.0.0.1:9${path}${queryParameters ? '?reason=test' : ''}`;
  const bytes = body && new TextEncoder().encode(JSON.stringify(body));
  const headers = new Headers({
    'hulian-institution': id,
    'idempotency-key': `key-${String((sent += 1)).padStart(8, '0')}`,
    ...(bytes && { 'content-type': 'application/json' }),
    ...(versioned && { 'if-match': '"1"' }),
    ...more,
  });
  await signRequest({ method, url, headers, body: bytes }, signer, now);
  const answer = await sandbox.fetch(new Request(url, { method, headers, ...(bytes && { body: bytes }) }));
  const text = await answer.text();
  return { ...(/^\{/.test(text) && (JSON.parse(text) as object)), status: answer.status };
}

function bodyOf({ body, id, person, resource }: Operation): object | undefined {
  if (body === undefined) return undefined;
  const made = makeBody(context, body, id, {
    ...(person !== undefined && person !== '$' && { [person]: ids.get('resident') }),
    ...(resource === 'upload' && id === 'declareUpload' && { dataSet: '西药处方', slices: 2, rows: 2 }),
    ...(id === 'mergeResident' && { survivorId: ids.get('survivor') }),
  });
  if ('countedAt' in made) made['countedAt'] = new Date(now).toISOString();
  if (resource === 'clinicalActivity')
    Object.assign(made, { diseaseCode: '102', occurredAt: new Date(now).toISOString() });
  return made;
}

const addressOf = ({ path, resource }: Operation, id = ids.get(resource) ?? 'X', number = '1') =>
  path.replace('{id}', id).replace('{number}', number);

beforeAll(async () => {
  sandbox = createSandbox({ institutions, clock: () => now, onError: (error) => faults.push(error) });
  const register = operationTable.find(({ id }) => id === 'registerResident') as Operation;
  for (const [name, body] of Object.entries({ resident, survivor: otherResident }))
    ids.set(name, (await send(own, register, '/residents', body)).id ?? '');
  for (const operation of operationTable) {
    if (operation.prefix === undefined || ['resident', 'appointment'].includes(operation.resource)) continue;
    const { id, ...told } = await send(own, operation, operation.path, bodyOf(operation));
    expect(told.status, `${operation.id} ${told.code}`).toBe(201);
    if (!ids.has(operation.resource)) ids.set(operation.resource, id ?? '');
  }
  const submit = operationTable.find(({ id }) => id === 'submitDocument') as Operation;
  const document = await send(own, submit, '/documents', {
    documentId: 'D-1',
    residentId: ids.get('resident'),
    format: 'record',
    type: '西药处方',
    content: JSON.stringify({ 'HDSD00.04.006': '20261120' }),
  });
  ids.set('document', document.id ?? '');
}, 60_000);
afterAll(() => sandbox.close());

const addressed = operationTable.filter(
  ({ pathParameters, resource }) => pathParameters?.includes('id') === true && resource !== 'appointment',
);

/** What another institution may do with an object that is none of its own, without a purpose. */
const permitted = new Set([
  // Directories, and what supervises institutions.
  'getTimeline',
  'getOrganization',
  'getDepartment',
  'getPractitioner',
  'getSchedule',
  'getTerminology',
  'getCatalogueEntry',
  'getRecognizedItem',
  'getBedReport',
  'getDrugShortage',
  'getHealthInspection',
  'getCreditEvent',
  // The resident has not refused it.
  'getDocument',
  // Whoever reviews, or examines.
  'recordRecognition',
  'reportScreening',
  'reviewPrescription',
  'sendBackInfectiousReport',
]);

test('an object of another institution is told and changed only where that is meant', async () => {
  const done: string[] = [];
  for (const operation of addressed) {
    const { status, code, cause } = await send(other, operation, addressOf(operation), bodyOf(operation));
    if (status < 300) done.push(operation.id);
    else
      expect([status < 500, code, cause], operation.id).toEqual([
        true,
        expect.any(String),
        expect.any(String),
      ]);
  }
  expect(done.sort()).toEqual([...permitted].sort());
  expect(sandbox.verifyAudit().intact).toBe(true);
}, 60_000);

test('what stands in the entry of a document is not told against the consent of the resident', async () => {
  const residentId = ids.get('resident') ?? '';
  const operation = (id: string) => operationTable.find((one) => one.id === id) as Operation;
  const refusal = { consentId: 'N-1', residentId, purpose: 'treatment', decision: 'deny' };
  expect((await send(own, operation('recordConsent'), '/consents', refusal)).status).toBe(201);
  const read = operation('getDocument');
  const told = await send(other, read, addressOf(read));
  expect([told.status, told.code]).toEqual([403, 'D208']);
  expect(sandbox.auditEntries(0, 10_000).at(-1)).toMatchObject({
    institution: other.id,
    operation: 'getDocument',
    outcome: 'refused',
    code: 'D208',
  });
  expect((await send(own, read, addressOf(read))).status).toBe(200);
});

const noIdentifiers = [
  '%20',
  '%',
  '%zz',
  '%00',
  '..%2f',
  '%ED%A0%80',
  '%E2%80%8B',
  '%F0%9F%98%80',
  "'%20or%201=1--",
  '__proto__',
  'constructor',
  'NaN',
  'null',
  'abc',
  '-1',
  '0',
  '1.5',
  '1e0',
  '0x1',
  '%201',
  '01',
  '9'.repeat(30),
  'x'.repeat(3000),
];

test.each(noIdentifiers.map((text) => [text.slice(0, 20), text]))(
  'the address holds %j: refused with a code and a cause, by every operation',
  async (_, text) => {
    for (const operation of operationTable.filter(({ pathParameters }) => pathParameters)) {
      const addresses = operation.pathParameters?.includes('number')
        ? [addressOf(operation, text), addressOf(operation, undefined, text)]
        : [operation.path.replace(/\{\w+\}/, text)];
      for (const address of addresses) {
        const { status, code, cause } = await send(own, operation, address, bodyOf(operation));
        const what = `${operation.id} ${address.slice(0, 60)} ${code}`;
        expect(status, what).toBeGreaterThanOrEqual(400);
        expect(status, what).toBeLessThan(500);
        expect(cause, what).toEqual(expect.any(String));
      }
    }
    expect(faults).toEqual([]);
  },
  60_000,
);

const headers: Readonly<Record<string, readonly string[]>> = {
  'if-match': ['"0"', '"1', '1', 'W/"1"', '*', '"1", "2"', '"01"', '"1.0"', '""', 'x'.repeat(5000)],
  'hulian-purpose': ['', 'x', 'TREATMENT', '__proto__', 'x'.repeat(5000)],
  'hulian-relay': ['', own.id, 'x '.repeat(500), '__proto__', `${other.id} ${own.id}`],
  'accept-language': ['', ';;;', 'en;q=abc', 'x'.repeat(5000)],
  'content-type': ['', 'text/plain', 'application/jsonx'],
  'idempotency-key': ['', 'short', 'x'.repeat(129), 'a b c d e'],
};

test.each(Object.keys(headers))(
  'header %s with what it does not take: no fault, and no version is passed by',
  async (name) => {
    for (const operation of operationTable)
      for (const value of headers[name] ?? []) {
        const more = { ...(operation.versioned && { 'if-match': '"77"' }), [name]: value };
        const { status, code, cause } = await send(
          own,
          operation,
          addressOf(operation),
          operation.body ? {} : undefined,
          more,
        );
        const what = `${operation.id} ${value.slice(0, 40)} ${code}`;
        expect(status, what).toBeLessThan(500);
        if (operation.versioned) expect(status, what).toBeGreaterThanOrEqual(400);
        if (status >= 400) expect(cause, what).toEqual(expect.any(String));
      }
    expect(faults).toEqual([]);
  },
  60_000,
);
