import { expect, test } from 'vitest';
import { createPlatform } from '../client/create-platform.js';
import { operationTable } from '../generated/operations.js';
import { createSandbox } from './create-sandbox.js';
import { parseFault, wrongMemberOf } from './faults.js';
import { maskExchange, replay, type RecordedExchange } from './recording.js';
import { resident, startTestPlatform } from './sandbox.test-kit.js';
import { seedInstitution, seedResidents } from './seed.js';

const at = (path: string, init: RequestInit = {}) => new Request(`http://127.0.0.1:9999${path}`, init);
const control = { 'hulian-sandbox-control': '1' };

test('the page loads nothing from elsewhere and is forbidden to', async () => {
  const { sandbox } = startTestPlatform();
  const page = await sandbox.fetch(at('/'));
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(page.headers.get('content-security-policy')).toContain(`default-src 'none'`);
  const html = await page.text();
  expect(html).not.toMatch(/https?:\/\//);
  expect(html).toContain('请勿发送真实的病人数据');
});

test('the page and its events speak English to who asks for it', async () => {
  const { sandbox, platform } = startTestPlatform();
  const page = await sandbox.fetch(at('/', { headers: { 'accept-language': 'en-GB,zh;q=0.5' } }));
  expect(await page.text()).toMatch(/<html lang="en">[^]*Sandbox: what arrived[^]*events\?lang=en/);
  await platform.residents.register(resident);
  await platform.residents.register(resident).catch(() => undefined);
  const answer = await sandbox.fetch(at('/sandbox/events?after=0&lang=en'));
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const told =
    new TextDecoder().decode((await reader.read()).value) +
    new TextDecoder().decode((await reader.read()).value);
  await reader.cancel();
  expect(told).toMatch(/"summary":"registerResident"[^]*Resident is registered already/);
});

test('every kind of object that an operation makes has a Chinese name on the page', async () => {
  const { sandbox } = startTestPlatform();
  const html = await (await sandbox.fetch(at('/'))).text();
  for (const { prefix, resource } of operationTable)
    if (prefix !== undefined) expect(html, resource).toMatch(new RegExp(`"${resource}":"[\\u4e00-\\u9fff]`));
});

test('events tell what arrived, in words and without content', async () => {
  const { sandbox, platform } = startTestPlatform();
  const answer = await sandbox.fetch(at('/sandbox/events?after=0'));
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  await platform.residents.register(resident);
  await platform.residents.register(resident).catch(() => undefined);
  while (!text.includes('R101') || !text.includes('{"resident":1}')) {
    const { value, done } = await reader.read();
    if (done) break;
    text += decoder.decode(value);
  }
  await reader.cancel();
  expect(text).toContain('注册居民');
  expect(text).toContain('测试医院');
  expect(text).toContain('居民已注册');
  expect(text).toContain('event: counts\ndata: {"resident":1}');
  expect(text).not.toContain(resident.identityNumber);
  expect(text).not.toContain(resident.name);
});

test('faults and reset by command; pages of other sites and plain forms are refused', async () => {
  const { sandbox, platform } = startTestPlatform({}, { retry: { attempts: 1 } });
  await platform.residents.register(resident);
  const post = (path: string, body = '', headers: Record<string, string> = control) =>
    sandbox.fetch(at(path, { method: 'POST', body, headers }));
  expect((await post('/sandbox/faults', '[{"kind":"status-500"}]')).status).toBe(200);
  await expect(platform.residents.register({ ...resident, localId: 'P2' })).rejects.toMatchObject({
    code: 'PLATFORM_OUTCOME_UNKNOWN',
  });
  expect((await post('/sandbox/faults', '[{"kind":"nothing"}]')).status).toBe(400);
  expect((await post('/sandbox/faults', 'x')).status).toBe(400);
  expect((await post('/sandbox/reset', '', {})).status).toBe(404);
  expect((await post('/sandbox/reset', '', { ...control, origin: 'http://evil.example' })).status).toBe(403);
  const rebound = new Request('http://evil.example/sandbox/state');
  expect((await sandbox.fetch(rebound)).status).toBe(403);
  expect(sandbox.counts()).toEqual({ resident: 1 });
  expect((await post('/sandbox/reset')).status).toBe(200);
  expect(sandbox.counts()).toEqual({});
});

test('a recording plays again with the same answers, and says where they differ', async () => {
  const exchanges: RecordedExchange[] = [];
  const { sandbox, platform, pair, institution } = startTestPlatform({
    onExchange: (exchange) => exchanges.push(exchange),
  });
  await platform.residents.register(resident);
  await platform.residents.register(resident).catch(() => undefined);
  sandbox.close();
  expect(exchanges).toMatchObject([{ status: 201 }, { status: 409, code: 'R101' }]);
  let now = 0;
  const open = () =>
    createSandbox({
      institutions: [{ id: institution, keys: [{ publicKey: pair.publicKey }] }],
      clock: () => now,
    });
  expect(await replay(open(), exchanges, (time) => (now = time))).toEqual([]);
  const changed = exchanges.map((exchange) => ({ ...exchange, status: 201, code: 'X' }));
  expect(await replay(open(), changed.slice(1), (time) => (now = time))).toEqual([
    { line: 1, recorded: '201 X', now: '201' },
  ]);
});

test('a masked recording holds no value of body or query, and says that it cannot be played', async () => {
  const exchanges: RecordedExchange[] = [];
  const { sandbox, platform } = startTestPlatform({ onExchange: (exchange) => exchanges.push(exchange) });
  await platform.residents.register(resident);
  const found = new Request(
    `http://127.0.0.1:9999/fhir/Patient?name=${encodeURIComponent(resident.name)}&_count=1`,
  );
  await sandbox.fetch(found);
  sandbox.close();
  const masked = exchanges.map(maskExchange);
  const text = JSON.stringify(masked);
  for (const value of [
    resident.name,
    encodeURIComponent(resident.name),
    resident.identityNumber,
    Buffer.from(resident.name).toString('base64'),
  ])
    expect(text).not.toContain(value);
  expect(masked[0]).toMatchObject({
    method: 'POST',
    status: 201,
    masked: expect.stringContaining('"identityNumber":"*18"') as string,
  });
  expect(masked[1]?.url).toMatch(/\/fhir\/Patient\?name=\*&_count=\*$/);
  await expect(replay(createSandbox(), masked, () => undefined)).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
  });
});

test('seeded residents are the same every time and are not seeded twice', async () => {
  const [first, second] = [createSandbox(), createSandbox()];
  expect(await seedResidents(first, 20)).toBe(20);
  expect(await seedResidents(second, 20)).toBe(20);
  const names = (sandbox: typeof first) => sandbox.query('select identity from persons order by id');
  expect(names(first)).toEqual(names(second));
  expect(await seedResidents(first, 25)).toBe(5);
  expect(first.counts()).toEqual({ resident: 25 });
  expect(first.query('select distinct institution from links')).toEqual([{ institution: seedInstitution }]);
});

test('a fault switch that is wrong is refused, by file, by control and by header, instead of being passed over', async () => {
  const { sandbox, platform, clientOptions } = startTestPlatform();
  const wrong = [
    [{ kind: 'dleay' }, 'kind'],
    [{ kind: 'delay', tmes: 3 }, 'tmes'],
    [{ kind: 'delay', rate: 2 }, 'rate'],
    [{ kind: 'delay', times: 0 }, 'times'],
    [{ kind: 'delay', delay: '5' }, 'delay'],
    [{ kind: 'delay', operation: 'nope' }, 'operation'],
    [null, 'kind'],
  ] as const;
  for (const [fault, member] of wrong) {
    expect(wrongMemberOf(fault), JSON.stringify(fault)).toBe(member);
    const body = JSON.stringify([fault]);
    const answer = await sandbox.fetch(at('/sandbox/faults', { method: 'POST', headers: control, body }));
    expect(answer.status, body).toBe(400);
  }
  expect(wrongMemberOf(parseFault('delay; delay=5; times=2; operation=submitDocument'))).toBeUndefined();
  expect(wrongMemberOf(parseFault('delay; operation=POST /soap'))).toBeUndefined();
  expect(wrongMemberOf(parseFault('delay; delay='))).toBe('delay');
  expect(wrongMemberOf(parseFault('clock-skew; skew=soon'))).toBe('skew');
  const header = (fault: string) =>
    createPlatform({
      ...clientOptions,
      retry: { attempts: 1 },
      fetch: (request) => {
        request.headers.set('hulian-sandbox-fault', fault);
        return sandbox.fetch(request);
      },
    });
  await platform.residents.register(resident);
  await expect(header('dleay').residents.get('P1')).rejects.toMatchObject({
    platformCode: 'C027',
    findings: [{ path: '/hulian-sandbox-fault', message: 'kind' }],
  });
  await expect(header('unsigned-answer').residents.get('P1')).rejects.toMatchObject({
    code: 'AUTH_ANSWER_UNSIGNED',
  });
});

test('an address of no operation is told by its first word, and nothing that could be about a person', async () => {
  const { sandbox } = startTestPlatform();
  for (const path of ['/api/v1/residents', '/residents', '/99999919900101001X/x', '/%E6%B5%8B/x'])
    await sandbox.fetch(at(path, { method: 'DELETE' }));
  expect(sandbox.auditEntries(0, 9).map(({ operation }) => operation)).toEqual([
    'DELETE /api',
    'DELETE /residents',
    'DELETE',
    'DELETE',
  ]);
});
