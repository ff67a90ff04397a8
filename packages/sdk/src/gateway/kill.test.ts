import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bytesToHex, sm2 } from '@hulian/crypto';
import { expect, test } from 'vitest';
import { bundleScript, cacheFolder } from '../outbox/kill-stage.js';
import { serveSandbox } from '../outbox/kill-server.js';
import { createSandbox } from '../sandbox/create-sandbox.js';
import { resident } from '../sandbox/sandbox.test-kit.js';
import type { KillGatewayInput } from './kill-gateway.js';

const inputs = 60;
const kills = 8;

test('killed again and again while answers are lost, every input is at the platform once and has one receipt', async () => {
  const pair = sm2.generateKeyPair();
  const institution = '12990000TEST000001';
  const sandbox = createSandbox({
    institutions: [{ id: institution, keys: [{ publicKey: pair.publicKey }] }],
    faults: [
      { kind: 'drop-answer', rate: 0.2 },
      { kind: 'drop-request', rate: 0.1 },
      { kind: 'duplicate', rate: 0.1 },
    ],
  });
  const server = await serveSandbox(sandbox);
  const folder = mkdtempSync(join(tmpdir(), 'hulian-gateway-kill-'));
  const bundles = mkdtempSync(join(cacheFolder(), 'hulian-gateway-'));
  const script = join(bundles, 'gateway.mjs');
  await bundleScript(new URL('kill-gateway.ts', import.meta.url), script);
  const input: KillGatewayInput = {
    folder,
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    institution,
    privateKey: bytesToHex(pair.privateKey),
    platformKey: bytesToHex(sandbox.publicKey),
  };
  const receipts = () => readdirSync(folder).filter((name) => name.endsWith('.receipt.json')).length;
  let written = 0;
  /** Runs until the condition holds, or is killed so many milliseconds after it has opened its queue. */
  const run = (killAfter: number | undefined) =>
    new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] });
      const end = () => child.kill('SIGKILL');
      child.stdout?.once('data', () => {
        if (killAfter !== undefined) setTimeout(end, killAfter);
      });
      const poll = setInterval(() => {
        if (written < inputs) {
          const body = {
            ...resident,
            localId: `G-${written}`,
            identityTypeCode: '99',
            identityNumber: `G${written}`,
          };
          writeFileSync(
            join(folder, `${written}.json`),
            JSON.stringify({ operation: 'registerResident', body }),
          );
          written += 1;
        } else if (killAfter === undefined && receipts() === inputs) end();
      }, 20);
      child.stdin?.end(JSON.stringify(input));
      child.on('error', reject);
      child.on('exit', (code, signal) => {
        clearInterval(poll);
        if (signal === 'SIGKILL') resolve();
        else reject(new Error(`the gateway ended with ${code ?? signal}`));
      });
    });
  try {
    for (let n = 0; n < kills; n += 1) await run(30 + ((n * 97) % 260));
    sandbox.faults.clear();
    await run(undefined);
    expect(sandbox.counts()).toEqual({ resident: inputs });
    expect(receipts()).toBe(inputs);
    expect(readdirSync(folder).filter((name) => name.endsWith('.error.json'))).toEqual([]);
    expect(existsSync(join(folder, '.hulian', 'outbox.db'))).toBe(true);
  } finally {
    server.closeAllConnections();
    server.close();
    sandbox.close();
    for (const path of [folder, bundles]) rmSync(path, { recursive: true, force: true });
  }
}, 180_000);
