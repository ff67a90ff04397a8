/** The service from the outside, with a client that is not ours: the npm package soap, over HTTP. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createClientAsync, type Client } from 'soap';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMessage } from '../../soap/message.test-kit.js';
import { startTestPlatform } from '../sandbox.test-kit.js';
import { personFields } from './person.test-kit.js';

const { sandbox } = startTestPlatform({ unsignedSoap: true });
let server: Server;
let url: string;
beforeAll(async () => {
  const listener = getRequestListener((request) => sandbox.fetch(request), { overrideGlobalObjects: false });
  server = createServer((request, response) => void listener(request, response));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/soap`;
});
afterAll(() => {
  server.close();
  sandbox.close();
});

interface Answer {
  readonly HIPMessageServerResult: string;
}

const call = async (client: Client, action: string, message: string) => {
  const operation = client['HIPMessageServerAsync'] as (given: object) => Promise<[Answer]>;
  const [result] = await operation.call(client, { action, message });
  return result.HIPMessageServerResult;
};

test.each([
  ['1.2', true],
  ['1.1', false],
])('SOAP %s', async (_, forceSoap12Headers) => {
  sandbox.reset();
  const client = await createClientAsync(`${url}?wsdl`, { forceSoap12Headers });
  expect(Object.keys(client.describe() as object)).toEqual(['HIPMessageServerService']);
  const accepted = await call(
    client,
    'PatientInfoRegister',
    makeMessage('PatientInfoRegister', personFields),
  );
  expect(accepted).toContain('typeCode="AA"');
  const refused = await call(client, 'NoSuchService', makeMessage('PatientInfoRegister', personFields));
  expect(refused).toContain('typeCode="AE"');
  expect(refused).toContain('C036');
  expect(sandbox.counts()).toEqual({ resident: 1 });
  expect(sandbox.auditEntries()).toMatchObject([{ claimed: true }, { claimed: true }]);
});
