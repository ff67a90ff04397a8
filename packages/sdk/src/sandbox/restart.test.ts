import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memorySigner, sm2 } from '@hulian/crypto';
import { afterAll, expect, test } from 'vitest';
import { signRequest } from '../signing/hulian-2026.js';
import { openStore } from '../store/database.js';
import { openAuditLog, verifyAuditLog, type AuditEntry } from './audit-log.js';
import { createSandbox } from './create-sandbox.js';
import { sandboxSchema } from './schema.js';

const folder = mkdtempSync(join(tmpdir(), 'hulian-restart-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a request is a replay also after a restart, until its time is over', async () => {
  const institution = '12990000TEST000001';
  const pair = sm2.generateKeyPair();
  let now = Date.UTC(2026, 10, 22);
  const open = () =>
    createSandbox({
      database: join(folder, 'sandbox.db'),
      institutions: [{ id: institution, keys: [{ publicKey: pair.publicKey }] }],
      clock: () => now,
    });
  const url = 'http://platform.example/residents/P000000000001';
  const headers = new Headers({ 'hulian-institution': institution });
  await signRequest({ method: 'GET', url, headers }, memorySigner(pair.privateKey), now);
  const answers: string[] = [];
  const send = async (sandbox: ReturnType<typeof open>) => {
    const { code } = (await (await sandbox.fetch(new Request(url, { headers }))).json()) as { code: string };
    answers.push(code);
  };
  const first = open();
  await send(first);
  first.close();
  const second = open();
  await send(second);
  now += 3_600_000;
  await send(second);
  expect(second.verifyAudit()).toMatchObject({ intact: true, entries: 3 });
  second.close();
  expect(answers).toEqual(['C010', 'C003', 'C015']);
});

test('a line of the log that was undone leaves no gap in the chain', () => {
  const store = openStore({ path: ':memory:', schema: sandboxSchema, applicationId: 1, kind: 'sandbox' });
  const log = openAuditLog(store);
  const entry: AuditEntry = {
    at: 1,
    traceId: 't',
    institution: 'i',
    operation: 'o',
    outcome: 'accepted',
    status: 200,
  };
  const failing = () => {
    log.append({ ...entry, traceId: 'undone' });
    throw new Error('after the log');
  };
  log.append(entry);
  expect(() => store.transaction(failing)).toThrow('after the log');
  store.transaction(() => {
    log.append(entry);
    expect(() => store.attempt(failing)).toThrow('after the log');
    log.append(entry);
  });
  expect(verifyAuditLog(store)).toMatchObject({ intact: true, entries: 3 });
  store.close();
});
