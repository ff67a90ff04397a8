import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memorySigner, sm2 } from '@hulian/crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { createPlatform } from '../client/create-platform.js';
import type { PlatformError } from '../errors/platform-error.js';
import { createSandbox, type Sandbox, type SandboxOptions } from './create-sandbox.js';
import { otherResident, resident } from './sandbox.test-kit.js';

const hospital = '12990000TEST000001';
const pair = sm2.generateKeyPair();
const date = '2026-11-22';
const clock = () => Date.parse(`${date}T02:00:00Z`) + Math.round(performance.now());
const open: Sandbox[] = [];
afterEach(() => {
  for (const sandbox of open.splice(0)) sandbox.close();
});

function tier(id: string, upper?: Sandbox, options: SandboxOptions = {}): Sandbox {
  const sandbox = createSandbox({
    id,
    clock,
    institutions: [{ id: hospital, keys: [{ publicKey: pair.publicKey }] }],
    ...(upper && { upper: aboveOf(upper) }),
    onError: (error) => process.emitWarning(error as Error),
    ...options,
  });
  upper?.register({ id, relays: true, keys: [{ publicKey: sandbox.publicKey }] });
  open.push(sandbox);
  return sandbox;
}
const aboveOf = (upper: Sandbox) => ({
  baseUrl: 'http://upper.example',
  publicKeys: [upper.publicKey],
  fetch: (request: Request) => upper.fetch(request),
  wait: 5,
});
const clientOf = (
  sandbox: Sandbox,
  { privateKey, institution }: { privateKey: Uint8Array; institution: string } = {
    ...pair,
    institution: hospital,
  },
) =>
  createPlatform({
    baseUrl: 'http://platform.example',
    institution,
    signer: memorySigner(privateKey),
    trust: { publicKeys: [sandbox.publicKey] },
    fetch: (request) => sandbox.fetch(request),
    retry: { attempts: 1 },
    clock,
  });
const countsOf = async (sandbox: Sandbox) =>
  (await clientOf(sandbox).reconciliations.daily({ date })).operations.map(({ operation, count }) => [
    operation,
    count,
  ]);

/** County, city and province; the city already knows somebody, so that identifiers differ. */
async function threeTiers() {
  const province = tier('province');
  const city = tier('city', province);
  const county = tier('county', city);
  await clientOf(city).residents.register(otherResident);
  return { province, city, county };
}

test('what the county accepts reaches city and province once, under its first sender, with every hop named', async () => {
  const { province, city, county } = await threeTiers();
  const platform = clientOf(county);
  const { id } = await platform.residents.register(resident);
  const encounter = await platform.encounters.submit({
    encounterId: 'V1',
    kind: 'outpatient',
    residentId: id,
    startedAt: '2026-11-22T09:00:00+08:00',
  });
  await platform.call(
    'updateResident',
    { path: { id }, body: { ...resident, telephone: '00000000' } },
    { version: 1 },
  );
  for (const sandbox of [county, city]) await sandbox.settled();
  expect(county.relayed()).toMatchObject({ accepted: 3, refused: 0 });
  // The city registered one more itself and passed that on too.
  expect(city.relayed()).toMatchObject({ accepted: 4, refused: 0 });
  const wanted = (registered: number) => [
    ['registerResident', registered],
    ['submitEncounter', 1],
    ['updateResident', 1],
  ];
  expect(await countsOf(county)).toEqual(wanted(1));
  expect(await countsOf(city)).toEqual(wanted(2));
  expect(await countsOf(province)).toEqual(wanted(2));
  expect(encounter.id).not.toBe('');
  const relayed = province.auditEntries().filter(({ operation }) => operation === 'submitEncounter');
  expect(relayed.map(({ institution, relay }) => [institution, relay])).toEqual([
    [hospital, [hospital, 'county', 'city']],
  ]);
  const [person] = province.query(`select person from objects where kind = 'encounter'`);
  expect(province.query('select name from persons where id = ?', [String(person?.['person'])])).toEqual([
    { name: resident.name },
  ]);
  for (const sandbox of [province, city, county]) expect(sandbox.verifyAudit().intact).toBe(true);
});

test('a request that comes by two ways counts once; a platform sees what it passed on', async () => {
  const { city, county } = await threeTiers();
  const options = { idempotencyKey: 'by-two-ways-1' };
  await clientOf(county).call('registerResident', { body: resident }, options);
  await county.settled();
  const direct = await clientOf(city).call('registerResident', { body: resident }, options);
  expect(direct.repeated).toBe(true);
  expect(await countsOf(city)).toEqual([['registerResident', 2]]);
  const key = sm2.generateKeyPair();
  city.register({ id: 'county', relays: true, keys: [{ publicKey: key.publicKey }] });
  const countyItself = clientOf(city, { privateKey: key.privateKey, institution: 'county' });
  const { operations } = await countyItself.reconciliations.daily({ date });
  expect(operations).toMatchObject([{ operation: 'registerResident', count: 1 }]);
});

test('a key that two hospitals of a county used is counted and listed twice, on whatever pages', async () => {
  const city = tier('city');
  const [second, ofCounty] = [sm2.generateKeyPair(), sm2.generateKeyPair()];
  const other = '12990000TEST000002';
  const county = tier('county', city, {
    signer: ofCounty.privateKey,
    institutions: [
      { id: hospital, keys: [{ publicKey: pair.publicKey }] },
      { id: other, keys: [{ publicKey: second.publicKey }] },
    ],
  });
  const idempotencyKey = 'order-00000001';
  await clientOf(county).residents.register(resident, { idempotencyKey });
  await clientOf(county, { ...second, institution: other }).residents.register(otherResident, {
    idempotencyKey,
  });
  await clientOf(county).residents.register(
    { ...otherResident, localId: 'PAT-0003' },
    { idempotencyKey: 'order-00000002' },
  );
  await county.settled();
  const asked = clientOf(city, { ...ofCounty, institution: 'county' });
  expect((await asked.reconciliations.daily({ date })).operations).toMatchObject([{ count: 3 }]);
  for (const limit of [1, 2, 3, 1000]) {
    const keys: string[] = [];
    let cursor: string | undefined;
    do {
      const { data } = await asked.call('listDailyKeys', {
        body: { date, limit, ...(cursor !== undefined && { cursor }) },
      });
      keys.push(...data.items);
      cursor = data.next;
    } while (cursor !== undefined);
    expect(keys).toEqual(['order-00000001', 'order-00000001', 'order-00000002']);
  }
});

test('a ring of platforms ends where it began', async () => {
  const county = tier('county');
  const city = tier('city', county);
  const lower = tier('lower', city);
  // Below, the ring is closed: county hands to lower.
  const ring = tier('county', lower);
  lower.register({ id: 'county', relays: true, keys: [{ publicKey: ring.publicKey }] });
  city.register({ id: 'lower', relays: true, keys: [{ publicKey: lower.publicKey }] });
  await clientOf(ring).residents.register(resident);
  for (const sandbox of [ring, lower, city]) await sandbox.settled();
  expect(city.relayed()).toMatchObject({ accepted: 0, refused: 1 });
  expect(county.auditEntries().at(-1)).toMatchObject({
    outcome: 'refused',
    code: 'C039',
    institution: 'city',
  });
  expect(county.counts()).toEqual({});
});

test('only a platform may pass on, only as itself, and the list is covered by the signature', async () => {
  const city = tier('city');
  const codeOf = (hops: readonly string[]) =>
    clientOf(city)
      .call('registerResident', { body: resident }, { relay: hops })
      .then(
        () => 'accepted',
        (error: PlatformError) => error.platformCode,
      );
  expect(await codeOf(['other', hospital])).toBe('C009');
  city.register({ id: hospital, relays: true, keys: [{ publicKey: pair.publicKey }] });
  expect(await codeOf(['other', hospital])).toBe('accepted');
  const reading = clientOf(city).call('getDailyCounts', { body: { date } }, { relay: ['other', hospital] });
  await expect(reading).rejects.toMatchObject({ platformCode: 'C009' });
  expect(await codeOf(['other', 'county'])).toBe('C009');
  expect(await codeOf([hospital])).toBe('C027');
  expect(await codeOf(['other', 'city', hospital])).toBe('C039');
  expect(await codeOf(['1', '2', '3', '4', '5', '6', '7', '8', hospital])).toBe('C039');
  const altering = createPlatform({
    baseUrl: 'http://platform.example',
    institution: hospital,
    signer: memorySigner(pair.privateKey),
    trust: { publicKeys: [city.publicKey] },
    retry: { attempts: 1 },
    clock,
    fetch: (request) => {
      const headers = new Headers(request.headers);
      headers.set('hulian-relay', `somebody-else, ${hospital}`);
      return city.fetch(new Request(request, { headers }));
    },
  });
  const error = await altering.residents
    .register(otherResident)
    .catch((cause: PlatformError) => cause.platformCode);
  expect(error).toBe('C029');
});

test('what could not be passed on waits, also over a restart, and arrives once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hulian-relay-'));
  const city = tier('city');
  let state: 'down' | 'losing' | 'up' = 'down';
  const options = {
    database: join(folder, 'county.db'),
    upper: {
      ...aboveOf(city),
      fetch: async (request: Request) => {
        if (state === 'down') throw new TypeError('down');
        const answer = await city.fetch(request);
        // The first answer is lost: the outcome is asked for before anything is sent again.
        if (state === 'up' || request.method === 'GET') return answer;
        state = 'up';
        throw new TypeError('lost');
      },
    },
  };
  const first = tier('county', city, options);
  await clientOf(first).residents.register(resident);
  await vi.waitFor(() => expect(first.query('select attempts from records')).not.toEqual([{ attempts: 0 }]));
  expect(city.counts()).toEqual({});
  open.splice(open.indexOf(first), 1);
  first.close();
  const county = await vi.waitFor(() => tier('county', city, options));
  state = 'losing';
  await county.settled();
  expect(county.relayed()).toMatchObject({ accepted: 1 });
  expect(await countsOf(city)).toEqual([['registerResident', 1]]);
  expect(city.auditEntries().map(({ operation, outcome }) => [operation, outcome])).toContainEqual([
    'getRequestOutcome',
    'accepted',
  ]);
  open.splice(open.indexOf(county), 1);
  county.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a platform that was emptied passes on what comes afterwards', async () => {
  const city = tier('city');
  const county = tier('county', city);
  await clientOf(county).residents.register(resident);
  await county.settled();
  county.reset();
  expect(county.relayed()).toMatchObject({ queued: 0, accepted: 0 });
  await clientOf(county).residents.register(otherResident);
  await county.settled();
  expect(county.relayed()).toMatchObject({ accepted: 1 });
  expect(await countsOf(city)).toEqual([['registerResident', 2]]);
});

test('audit events stay where they are; the reason of a withdrawal goes along', async () => {
  const city = tier('city');
  const county = tier('county', city);
  const platform = clientOf(county);
  const { id: residentId } = await platform.residents.register(resident);
  const { id } = await platform.documents.submit({
    documentId: 'DOC-1',
    residentId,
    format: 'record',
    type: '西药处方',
    content: '{"HDSD00.04.006":"20261120"}',
  });
  await platform.documents.deprecate(id, { reason: '误传' }, { version: 1 });
  await platform.audit.write({
    batchId: 'A-1',
    events: [{ id: 'E-1', action: 'login', at: '2026-11-22T09:00:00+08:00', actor: 'D-1' }],
  });
  await county.settled();
  expect(county.relayed()).toMatchObject({ accepted: 3, refused: 0 });
  expect(city.counts()).toEqual({ document: 1, resident: 1 });
  const [document] = city.query(`select state, events from objects where kind = 'document'`);
  expect(document).toMatchObject({ state: 'deprecated' });
  expect(String(document?.['events'])).toContain('误传');
});

test('what the platform above refused is not mistaken there for what bears the same identifier', async () => {
  const city = tier('city');
  const county = tier('county', city);
  // Both call their first resident by the same identifier; the city knows the number of the county's resident under another name.
  const { id: first } = await clientOf(city).residents.register({
    ...resident,
    localId: 'CITY-1',
    name: '测试丙',
  });
  const { id } = await clientOf(county).residents.register(resident);
  expect(id).toBe(first);
  await clientOf(county).encounters.submit({
    encounterId: 'V1',
    kind: 'outpatient',
    residentId: id,
    startedAt: '2026-11-22T09:00:00+08:00',
  });
  await county.settled();
  expect(county.query('select operation, state, code from records order by seq')).toEqual([
    { operation: 'registerResident', state: 'refused', code: 'R103' },
    { operation: 'submitEncounter', state: 'refused', code: 'C010' },
  ]);
  expect(city.counts()).toEqual({ resident: 1 });
  const open = county.notPassedOn();
  expect(open).toMatchObject([
    { institution: hospital, operation: 'registerResident', state: 'refused', code: 'R103' },
    { institution: hospital, operation: 'submitEncounter', state: 'refused', code: 'C010' },
  ]);
  // The keys are the sender's own, so that it finds them in its queue.
  const known = county.query('select key from requests order by at').map(({ key }) => key);
  expect(open.map(({ key }) => key)).toEqual(known);
  const state = await (await county.fetch(new Request('http://127.0.0.1/sandbox/state'))).json();
  expect(state).toMatchObject({ relayed: { refused: 2, open } });
});

test('the number that a sender gives its own object is not taken for an identifier of the platform', async () => {
  const { city, county } = await threeTiers();
  const { id } = await clientOf(county).residents.register(resident);
  const visit = {
    encounterId: id,
    kind: 'outpatient',
    residentId: id,
    startedAt: '2026-11-22T09:00:00+08:00',
  } as const;
  await clientOf(county).encounters.submit(visit);
  await county.settled();
  const [stored] = city.query(`select body from objects where kind = 'encounter'`);
  const { encounterId, residentId } = JSON.parse(String(stored?.['body'])) as Record<string, string>;
  expect(encounterId).toBe(id);
  expect(residentId).not.toBe(id);
});
