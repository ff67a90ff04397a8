import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memorySigner } from '@hulian/crypto';
import { afterEach, expect, test } from 'vitest';
import { resident, startTestPlatform } from '../sandbox/sandbox.test-kit.js';
import { startGateway, type Gateway } from './gateway.js';

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function start(more: { register?: boolean } = {}) {
  const started = startTestPlatform();
  const folder = mkdtempSync(join(tmpdir(), 'hulian-gateway-'));
  const open = () =>
    startGateway({
      folder,
      platform: started.platform,
      signer: memorySigner(started.pair.privateKey),
      interval: 5,
      outbox: { wait: 5, maxWait: 20 },
      ...more,
    });
  let gateway: Gateway | undefined = await open();
  cleanups.push(() => rmSync(folder, { recursive: true, force: true }));
  cleanups.push(async () => gateway?.close());
  const put = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  const note = async (name: string) => {
    await expect.poll(() => existsSync(join(folder, name)), { timeout: 20_000 }).toBe(true);
    return JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>;
  };
  const ask = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) => {
    if (!gateway) throw new Error('closed');
    return gateway.fetch(new Request(`http://127.0.0.1:8847${path}`, init));
  };
  return {
    ...started,
    put,
    note,
    ask,
    gateway: () => gateway as Gateway,
    folder,
    stop: async () => {
      await gateway?.close();
      gateway = undefined;
    },
    again: async () => (gateway = await open()),
  };
}

const register = (n: number) => ({
  operation: 'registerResident',
  body: { ...resident, localId: `GW-${n}`, identityTypeCode: '99', identityNumber: `GW${n}` },
});
const document = readFileSync(
  new URL('../../../../tests/fixtures/documents/C0004/right.xml', import.meta.url),
  'utf8',
);

test('an input gets a receipt beside it, a wrong one an error file with findings and no values', async () => {
  const { put, note, sandbox } = await start();
  put('right.json', register(1));
  put('wrong.json', { operation: 'registerResident', body: { ...register(2).body, birthDate: 'SECRET' } });
  put('unknown.json', { operation: 'noSuchOperation', body: {} });
  put('text.json', '{');
  expect(await note('right.json.receipt.json')).toMatchObject({ state: 'accepted', answer: { version: 1 } });
  const wrong = await note('wrong.json.error.json');
  expect(wrong).toMatchObject({
    state: 'invalid',
    reason: 'invalid',
    findings: [{ path: '/birthDate', message: 'format' }],
  });
  expect(wrong).toMatchObject({ findings: [{ text: expect.stringContaining('日期') as string }] });
  expect(JSON.stringify(wrong)).not.toContain('SECRET');
  expect(await note('unknown.json.error.json')).toMatchObject({ reason: 'unknown-operation' });
  expect(await note('text.json.error.json')).toMatchObject({ reason: 'not-readable' });
  expect(sandbox.counts()).toEqual({ resident: 1 });
});

test('a name that leaves no room for the ending of its note gets one that is cut, and told apart', async () => {
  const { put, note, folder, ask } = await start();
  const names = ['甲', '乙'].map((last) => `${'出'.repeat(82)}${last}.json`);
  for (const [index, name] of names.entries()) put(name, register(30 + index));
  const notes = () => readdirSync(folder).filter((name) => name.endsWith('.receipt.json'));
  await expect.poll(() => notes().length, { timeout: 20_000 }).toBe(2);
  const files = await Promise.all(notes().map(async (name) => (await note(name))['file']));
  expect(files.sort()).toEqual(names.sort());
  expect(notes()).toEqual([
    expect.stringMatching(/^出+~[0-9a-f]{8}\.receipt\.json$/),
    expect.stringMatching(/^出+~[0-9a-f]{8}\.receipt\.json$/),
  ]);
  expect((await ask('/health')).status).toBe(200);
});

test('what the platform remarks stands in a receipt once', async () => {
  const { put, note } = await start({ register: true });
  put('remarked.xml', document);
  const receipt = await note('remarked.xml.receipt.json');
  expect(receipt['findings']).toEqual(
    expect.arrayContaining([expect.objectContaining({ severity: 'info' })]),
  );
  expect(receipt['answer']).not.toHaveProperty('findings');
});

test('back-ups, drafts, locks and hidden files of other programs are left, and that is said', async () => {
  const { put, note, ask, folder, sandbox } = await start();
  const names = ['.#a.json', '.a.json.swp', 'a.json.bak', 'a.json.part', 'a.json~', '~$a.xlsx'];
  for (const [index, name] of names.entries()) put(name, register(40 + index));
  put('right.json', register(1));
  await note('right.json.receipt.json');
  await expect
    .poll(async () => (await ask('/health')).json(), { timeout: 20_000 })
    .toMatchObject({ ignored: names });
  expect(readdirSync(folder).filter((name) => name.endsWith('.error.json'))).toEqual([]);
  expect(sandbox.counts()).toEqual({ resident: 1 });
});

test('folders and links are not looked into, and that is said', async () => {
  const { put, note, ask, folder } = await start();
  mkdirSync(join(folder, '2026-11'));
  writeFileSync(join(folder, '2026-11', 'deep.json'), JSON.stringify(register(2)));
  symlinkSync(join(folder, '2026-11', 'deep.json'), join(folder, 'link.json'));
  put('right.json', register(1));
  await note('right.json.receipt.json');
  const answer = await ask('/health');
  expect([answer.status, await answer.json()]).toMatchObject([200, { ignored: ['2026-11', 'link.json'] }]);
  expect(existsSync(join(folder, 'link.json.receipt.json'))).toBe(false);
});

test('a document is validated, signed and sent; its patient is registered when that is asked for', async () => {
  const { put, note, sandbox } = await start({ register: true });
  put('document.xml', document);
  put('broken.xml', '<ClinicalDocument xmlns="urn:hl7-org:v3"/>');
  expect(await note('document.xml.receipt.json')).toMatchObject({
    state: 'accepted',
    operation: 'submitDocument',
  });
  expect(await note('broken.xml.error.json')).toMatchObject({ state: 'invalid' });
  expect(sandbox.counts()).toEqual({ document: 1, resident: 1 });
  expect(
    sandbox.query(
      `select json_extract(body, '$.signature.value') as value from objects where kind = 'document'`,
    )[0]?.['value'],
  ).toBeTruthy();
});

test('what the platform found is told in sentences', async () => {
  const { put, note } = await start();
  const old = new Date(Date.now() - 30 * 3_600_000).toISOString();
  const body = { reportId: 'B-1', departmentCode: 'ICU', bedType: 'intensive-care', free: 3, countedAt: old };
  put('beds.json', { operation: 'submitBedReport', body });
  expect(await note('beds.json.error.json')).toMatchObject({
    state: 'refused',
    code: 'C041',
    findings: [{ path: '/countedAt', text: expect.stringMatching(/^与请求的其他成员.*矛盾/) as string }],
  });
});

test('a refused input is told why, and goes again when the file is written again', async () => {
  const { put, note, platform, sandbox } = await start();
  put('document.xml', document);
  expect(await note('document.xml.error.json')).toMatchObject({ state: 'refused', code: 'D205' });
  const identityNumber =
    /2\.16\.156\.10011\.1\.3" extension="([^"]+)"|extension="([^"]+)" root="2\.16\.156\.10011\.1\.3"/.exec(
      document,
    )?.[1] ?? '';
  await platform.residents.register({
    ...resident,
    identityNumber,
    birthDate: `${identityNumber.slice(6, 10)}-${identityNumber.slice(10, 12)}-${identityNumber.slice(12, 14)}`,
    genderCode: Number(identityNumber[16]) % 2 === 1 ? '1' : '2',
  });
  put('document.xml', document);
  expect(await note('document.xml.receipt.json')).toMatchObject({ state: 'accepted' });
  expect(sandbox.counts()).toEqual({ document: 1, resident: 1 });
});

test('what was taken before a stop is sent after it, once', async () => {
  const { put, note, stop, again, sandbox } = await start();
  sandbox.faults.set([{ kind: 'drop-answer', times: 5 }]);
  for (let n = 0; n < 10; n += 1) put(`${n}.json`, register(n));
  await expect.poll(() => sandbox.counts()['resident'] ?? 0, { timeout: 20_000 }).toBeGreaterThan(0);
  await stop();
  put('late.json', register(99));
  await again();
  for (const n of [...Array(10).keys(), 'late']) await note(`${n}.json.receipt.json`);
  expect(sandbox.counts()).toEqual({ resident: 11 });
});

test('a stop does not wait for the rest of a full folder', async () => {
  const { put, note, stop, again, sandbox } = await start();
  const all = 400;
  for (let n = 0; n < all; n += 1) put(`${n}.json`, register(n));
  await expect
    .poll(() => sandbox.counts()['resident'] ?? 0, { timeout: 20_000, interval: 1 })
    .toBeGreaterThan(0);
  await stop();
  const { outbox } = await again();
  expect(Object.values(outbox.counts()).reduce((sum, each) => sum + each, 0)).toBeLessThan(all);
  for (let n = 0; n < all; n += 1) await note(`${n}.json.receipt.json`);
  expect(sandbox.counts()).toEqual({ resident: all });
}, 60_000);

test('names that are not UTF-8 and files that are too large get their notes', async () => {
  const { put, note, ask, folder } = await start();
  if (process.platform === 'linux') {
    const name = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xb4, 0xa6, 0xb7, 0xbd])]);
    writeFileSync(Buffer.concat([name, Buffer.from('.json')]), JSON.stringify(register(1)));
    const receipt = Buffer.concat([name, Buffer.from('.json.receipt.json')]);
    await expect.poll(() => existsSync(receipt), { timeout: 20_000 }).toBe(true);
    expect(JSON.parse(readFileSync(receipt, 'utf8'))).toMatchObject({ file: '处方.json', state: 'accepted' });
  }
  put('large.xml', '');
  truncateSync(join(folder, 'large.xml'), 11 * 1024 * 1024);
  const why = { reason: 'too-large', text: expect.stringContaining('10 MB') as string };
  expect(await note('large.xml.error.json')).toMatchObject(why);
  const posted = await ask('/documents', {
    method: 'POST',
    headers: { 'content-type': 'application/xml' },
    body: ' '.repeat(11 * 1024 * 1024),
  });
  expect([posted.status, await posted.json()]).toMatchObject([413, { code: 'C006', ...why }]);
});

test('a note that cannot be written stops nobody else, is told, and written later', async () => {
  const { put, note, ask, folder } = await start();
  const obstacle = join(folder, 'a.json.receipt.json');
  mkdirSync(obstacle);
  put('a.json', register(1));
  await expect.poll(async () => (await ask('/health')).status, { timeout: 20_000 }).toBe(503);
  expect(await (await ask('/health')).json()).toMatchObject({
    trouble: { code: 'CONFIG_STORAGE_FAILED', text: expect.stringContaining(obstacle) as string },
  });
  put('b.json', register(2));
  expect(await note('b.json.receipt.json')).toMatchObject({ state: 'accepted' });
  rmdirSync(obstacle);
  expect(await note('a.json.receipt.json')).toMatchObject({ state: 'accepted' });
  await expect.poll(async () => (await ask('/health')).status, { timeout: 20_000 }).toBe(200);
});

test('HTTP: queued, waited for, asked about, refused', async () => {
  const { ask, sandbox } = await start();
  const json = { 'content-type': 'application/json' };
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    ask('/operations/registerResident', {
      method: 'POST',
      headers: { ...json, ...headers },
      body: JSON.stringify(body),
    });
  const answer = await post(register(1).body, { prefer: 'wait=20', 'idempotency-key': 'http-key-0001' });
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ state: 'accepted', key: 'http-key-0001', notChecked: 0 });
  expect(await (await ask('/records/http-key-0001')).json()).toMatchObject({ state: 'accepted' });
  const wrong = await post({});
  expect(wrong.status).toBe(422);
  const search = await ask('/operations/searchResidents', {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ localId: 'GW-1' }),
  });
  expect(await search.json()).toMatchObject({ items: [{ body: { name: resident.name } }] });
  expect((await ask('/operations/nothing', { method: 'POST', headers: json, body: '{}' })).status).toBe(404);
  expect((await ask('/operations/registerResident', { method: 'POST', body: '{}' })).status).toBe(415);
  // Whoever calls otherwise is told how to call.
  const told = async (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) =>
    ((await (await ask(path, init)).json()) as { text: string }).text;
  expect(await told('/documents', { method: 'POST', body: '<a/>' })).toContain(
    'Content-Type: application/xml',
  );
  expect(await told('/health', { method: 'PUT' })).toContain('POST');
  const query = { method: 'POST', headers: json, body: '{}' };
  expect(await told('/operations/getResident', query)).toContain('/operations/getResident?id=');
  expect((await ask('/records/none-such-key')).status).toBe(404);
  expect(sandbox.counts()).toEqual({ resident: 1 });
});

test('HTTP: a page of another site is refused', async () => {
  const { ask } = await start();
  expect((await ask('/health', { headers: { origin: 'http://evil.example' } })).status).toBe(403);
});

test('HTTP: a name of another site that was made to mean this machine is refused', async () => {
  const { gateway } = await start();
  const rebound = new Request('http://evil.example:8847/health');
  expect((await gateway().fetch(rebound)).status).toBe(403);
});

test('health and metrics tell of trouble', async () => {
  const { ask, put, note, sandbox } = await start();
  put('a.json', register(1));
  await note('a.json.receipt.json');
  expect(await (await ask('/health')).json()).toMatchObject({ status: 'ok', records: { accepted: 1 } });
  const metrics = await (await ask('/metrics')).text();
  expect(metrics).toContain('hulian_gateway_up 1\n');
  expect(metrics).toContain('hulian_gateway_inputs_total{way="folder",result="queued"} 1\n');
  expect(metrics).toContain('hulian_gateway_records{state="accepted"} 1\n');
  sandbox.faults.set([{ kind: 'revoked' }]);
  put('b.json', register(2));
  await expect.poll(async () => (await ask('/health')).status, { timeout: 20_000 }).toBe(503);
  expect(await (await ask('/health')).json()).toMatchObject({ trouble: { code: 'AUTH_REJECTED' } });
});
