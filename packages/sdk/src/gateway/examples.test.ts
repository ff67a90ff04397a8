/** examples/04-gateway, run as its page says. Java, C# (Mono) and Python run where they are installed; the test's name says when not. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getRequestListener } from '@hono/node-server';
import { memorySigner } from '@hulian/crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resident, startTestPlatform } from '../sandbox/sandbox.test-kit.js';
import { startGateway, type Gateway } from './gateway.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const example = join(root, 'examples', '04-gateway');
const document = join(root, 'tests', 'fixtures', 'documents', 'C0004', 'right.xml');
const has = (command: string, ...given: string[]) => spawnSync(command, given).status === 0;
const java = has('java', '-version');
const python = has('python3', '--version');
const csharp = has('mcs', '--version') && has('mono', '--version');
const curl = has('curl', '--version') && process.platform !== 'win32';

const { sandbox, platform, pair } = startTestPlatform();
const folder = mkdtempSync(join(tmpdir(), 'hulian-gateway-examples-'));
let gateway: Gateway;
let server: Server;
beforeAll(async () => {
  const signer = memorySigner(pair.privateKey);
  gateway = await startGateway({ folder, platform, signer, register: true, interval: 20 });
  const listener = getRequestListener((request) => gateway.fetch(request), { overrideGlobalObjects: false });
  server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await gateway.close();
  sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const run = (command: string, ...given: string[]) =>
  new Promise<string>((resolve, reject) => {
    const env = {
      ...process.env,
      GATEWAY_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      NO_PROXY: '*',
    };
    execFile(command, given, { env }, (error, output, errors) => {
      if (error) reject(new Error(`${error.message}\n${output}\n${errors}`));
      else resolve(output);
    });
  });

test.runIf(curl)(`curl and files${curl ? '' : ': skipped, no curl here'}`, { timeout: 90_000 }, async () => {
  const output = await run('sh', join(example, 'gateway.sh'), folder, document);
  expect(output).toContain('"operation":"submitDocument"');
  expect(output).toContain('"status":"ok"');
  expect(output).toContain('hulian_gateway_up 1');
  expect(output).toContain('"file": "request.json"');
  expect(sandbox.counts()).toMatchObject({ document: 1, resident: 2 });
});

test.runIf(java)(`Java${java ? '' : ': skipped, no Java here'}`, { timeout: 90_000 }, async () => {
  const output = await run('java', join(example, 'GatewayClient.java'), document);
  expect(output).toMatch(/^200 .*"state":"accepted"/);
});

test.runIf(csharp)(`C#${csharp ? '' : ': skipped, no Mono here'}`, { timeout: 90_000 }, async () => {
  const program = join(folder, 'GatewayClient.exe');
  await run('mcs', '-r:System.Net.Http.dll', `-out:${program}`, join(example, 'GatewayClient.cs'));
  expect(await run('mono', program, document)).toMatch(/^200 .*"state":"accepted"/);
});

test.runIf(python)(`Python${python ? '' : ': skipped, no Python here'}`, { timeout: 90_000 }, async () => {
  const { id } = await platform.residents.register({ ...resident, localId: 'PY-1' });
  const given = [join(example, 'gateway_client.py'), id, 'ENC-PY-1'];
  expect(await run('python3', ...given)).toMatch(/^200 .*"state":"accepted"/);
  expect(await run('python3', ...given)).toMatch(/^200 /);
  expect(sandbox.counts()['encounter']).toBe(1);
});
