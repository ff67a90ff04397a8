/** Transactions from the outbox against the sandbox: lost answers are asked about, nothing is done twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { memorySigner } from '@hulian/crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { ConnectionDropped } from '../sandbox/faults.js';
import { resident, startTestPlatform } from '../sandbox/sandbox.test-kit.js';
import {
  createFhirClient,
  openFhirOutbox,
  type FhirClient,
  type FhirOutbox,
  type Resource,
} from './index.js';

const { sandbox, platform, institution, pair } = startTestPlatform();
let server: Server;
let fhir: FhirClient;
let folder: string;
let queue: FhirOutbox;

beforeAll(async () => {
  const listener = getRequestListener(
    async (request) => {
      try {
        return await sandbox.fetch(request);
      } catch (error) {
        if (!(error instanceof ConnectionDropped)) throw error;
        return new Response('gone', { status: 502 });
      }
    },
    { overrideGlobalObjects: false },
  );
  server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`;
  fhir = createFhirClient({ baseUrl, institution, signer: memorySigner(pair.privateKey), wait: 1 });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  sandbox.close();
});
beforeEach(async () => {
  sandbox.reset();
  folder = mkdtempSync(join(tmpdir(), 'hulian-fhir-outbox-'));
  queue = await openFhirOutbox(join(folder, 'outbox.db'), fhir, platform, { wait: 1, maxWait: 4 });
});
afterEach(() => {
  queue.outbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const transaction = (...resources: Resource[]): Resource => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: resources.map((resource) => ({ resource, request: { method: 'POST', url: resource.resourceType } })),
});
const organization = (name: string): Resource => ({ resourceType: 'Organization', name });

test('kept, sent in order, done once', async () => {
  const { id } = await platform.residents.register(resident);
  const observation: Resource = {
    resourceType: 'Observation',
    status: 'final',
    code: { text: '体温' },
    subject: { reference: `Patient/${id}` },
  };
  const key = 'fhir-observation-1';
  expect(await queue.put(transaction(observation, organization('甲')), { key, lane: id })).toMatchObject({
    added: true,
  });
  expect(await queue.put(transaction(observation), { key })).toMatchObject({ added: false });
  expect(await queue.outbox.run()).toMatchObject({ accepted: 1, refused: 0 });
  expect(queue.outbox.find(key)).toMatchObject({
    operation: 'fhirTransaction',
    state: 'accepted',
    status: 200,
  });
  expect(sandbox.counts()).toMatchObject({ 'fhir-Observation': 1, 'fhir-Organization': 1 });
});

test('an answer that was lost: asked about by key, not sent again', async () => {
  sandbox.faults.set([{ kind: 'drop-answer', times: 1 }]);
  await queue.put(transaction(organization('甲')), { key: 'fhir-organization-1' });
  const { accepted } = await queue.outbox.run({ until: 'drained' });
  expect(accepted).toBe(1);
  expect(sandbox.counts()['fhir-Organization']).toBe(1);
});

test('the same key with the same content gives the first answer; with another it is refused', async () => {
  const first = await fhir.transaction(transaction(organization('甲')), { key: 'fhir-key-1' });
  expect(await fhir.transaction(transaction(organization('甲')), { key: 'fhir-key-1' })).toEqual(first);
  await expect(
    fhir.transaction(transaction(organization('乙')), { key: 'fhir-key-1' }),
  ).rejects.toMatchObject({
    outcome: 'refused',
    platformCode: 'C004',
  });
  const created = await fhir.create(organization('丙'), { key: 'fhir-key-2' });
  expect(await fhir.create(organization('丙'), { key: 'fhir-key-2' })).toEqual(created);
  expect(sandbox.counts()['fhir-Organization']).toBe(2);
});

test('what is refused is settled as refused with the outcome of the platform', async () => {
  await queue.put(transaction({ resourceType: 'Observation', status: 'unheard-of' }), {
    key: 'fhir-wrong-1',
  });
  expect(await queue.outbox.run()).toMatchObject({ refused: 1 });
  expect(queue.outbox.find('fhir-wrong-1')).toMatchObject({ state: 'refused', status: 422, code: 'C033' });
});

test('outcome classes: not reached is refused and may go again, an open outcome is unknown', async () => {
  const nobody = createFhirClient({ baseUrl: 'http://127.0.0.1:2/fhir', institution, attempts: 1 });
  await expect(nobody.create(organization('甲'))).rejects.toMatchObject({
    code: 'TRANSPORT_UNREACHABLE',
    status: 0,
  });
  sandbox.faults.set([{ kind: 'status-500-late', times: 1 }]);
  await expect(fhir.create(organization('甲'))).rejects.toMatchObject({
    outcome: 'unknown',
    code: 'PLATFORM_OUTCOME_UNKNOWN',
    rawBody: 'Internal Server Error',
  });
  sandbox.faults.set([{ kind: 'status-500', times: 2 }]);
  expect((await fhir.capabilities())['resourceType']).toBe('CapabilityStatement');
});

test('the next address is taken where no connection can be made', async () => {
  const standby = [fhir.client.baseUrl];
  const nobody = 'http://127.0.0.1:2/fhir';
  const signer = memorySigner(pair.privateKey);
  const client = createFhirClient({ baseUrl: nobody, standby, institution, signer, attempts: 1 });
  const { id } = await client.create(organization('甲'));
  expect(await client.read('Organization', String(id))).toMatchObject({ name: '甲' });
});
