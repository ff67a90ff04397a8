import { httpSignature, memorySigner, sm2 } from '@hulian/crypto';
import { afterEach, expect, test } from 'vitest';
import { createPlatform } from '../client/create-platform.js';
import type { PlatformError } from '../errors/platform-error.js';
import { signRequest } from '../signing/hulian-2026.js';
import type { Sandbox } from './create-sandbox.js';
import { resident, startTestPlatform } from './sandbox.test-kit.js';

const open: Sandbox[] = [];
function start(...given: Parameters<typeof startTestPlatform>) {
  const started = startTestPlatform(...given);
  open.push(started.sandbox);
  return started;
}
afterEach(() => open.splice(0).forEach((sandbox) => sandbox.close()));

const base = 'http://127.0.0.1:9999';
const now = () => 1_800_000_000_000;

/** A correctly signed registration, to be spoiled. */
async function signed(
  started: ReturnType<typeof start>,
  change: { path?: string; body?: string; headers?: Record<string, string>; at?: number } = {},
) {
  const url = `${base}${change.path ?? '/residents'}`;
  const body = new TextEncoder().encode(change.body ?? JSON.stringify(resident));
  const headers = new Headers({
    'content-type': 'application/json',
    'idempotency-key': 'order-00000001',
    'hulian-institution': started.institution,
    ...change.headers,
  });
  await signRequest(
    { method: 'POST', url, headers, body },
    memorySigner(started.pair.privateKey),
    change.at ?? now(),
  );
  return { url, headers, body };
}

async function codeOf(sandbox: Sandbox, url: string, init: RequestInit): Promise<string> {
  const response = await sandbox.fetch(new Request(url, { method: 'POST', ...init }));
  return response.status < 300 ? 'accepted' : ((await response.json()) as { code: string }).code;
}

/** What is done to a good request, and the code it is refused with. */
const attacks: [
  string,
  string,
  (good: Awaited<ReturnType<typeof signed>>) => {
    url?: string;
    headers?: Headers;
    body?: Uint8Array | string | null;
  },
][] = [
  ['nothing', 'accepted', () => ({})],
  ['body swapped', 'C014', () => ({ body: JSON.stringify({ ...resident, name: '测试丁' }) })],
  ['body removed', 'C014', () => ({ body: null })],
  [
    'body and digest swapped',
    'C001',
    (good) => {
      const body = new TextEncoder().encode(JSON.stringify({ ...resident, name: '测试丁' }));
      good.headers.set('content-digest', httpSignature.contentDigest(body));
      return { body };
    },
  ],
  [
    'digest of another algorithm',
    'C014',
    (good) => {
      good.headers.set('content-digest', 'sha-256=:AAAA:');
      return {};
    },
  ],
  [
    'idempotency key swapped',
    'C001',
    (good) => {
      good.headers.set('idempotency-key', 'order-00000002');
      return {};
    },
  ],
  [
    'purpose added after signing',
    'C029',
    (good) => {
      good.headers.set('hulian-purpose', 'emergency');
      return {};
    },
  ],
  [
    'content type swapped',
    'C001',
    (good) => {
      good.headers.set('content-type', 'text/plain');
      return {};
    },
  ],
  ['address swapped', 'C001', () => ({ url: `${base}/residents:search` })],
  ['query added', 'C001', () => ({ url: `${base}/residents?x=1` })],
  ['other host', 'C001', () => ({ url: 'http://other.example/residents' })],
  [
    'institution swapped',
    'C019',
    (good) => {
      good.headers.set('hulian-institution', '12990000TEST000009');
      return {};
    },
  ],
  [
    'institution removed',
    'C027',
    (good) => {
      good.headers.delete('hulian-institution');
      return {};
    },
  ],
  [
    'signature removed',
    'C020',
    (good) => {
      good.headers.delete('signature');
      return {};
    },
  ],
  [
    'unsigned with a weaker profile named',
    'C018',
    (good) => {
      good.headers.delete('signature');
      good.headers.set('hulian-signing-profile', 'hmac-sm3');
      return {};
    },
  ],
  [
    'signature of another algorithm',
    'C018',
    (good) => {
      good.headers.set(
        'signature-input',
        (good.headers.get('signature-input') ?? '').replace('alg="sm2-sm3"', 'alg="rsa-v1_5-sha256"'),
      );
      return {};
    },
  ],
  [
    'unknown key',
    'C002',
    (good) => {
      good.headers.set(
        'signature-input',
        (good.headers.get('signature-input') ?? '').replace(/keyid="[0-9a-f]+"/, 'keyid="00"'),
      );
      return {};
    },
  ],
  [
    'nonce removed',
    'C031',
    (good) => {
      good.headers.set(
        'signature-input',
        (good.headers.get('signature-input') ?? '').replace(/;nonce="[0-9a-f]+"/, ''),
      );
      return {};
    },
  ],
  [
    'fewer components covered',
    'C029',
    (good) => {
      good.headers.set(
        'signature-input',
        (good.headers.get('signature-input') ?? '').replace(' "idempotency-key"', ''),
      );
      return {};
    },
  ],
  [
    'signature of zeros',
    'C001',
    (good) => {
      good.headers.set('signature', `sig1=:${Buffer.alloc(64).toString('base64')}:`);
      return {};
    },
  ],
  [
    'signature cut',
    'C001',
    (good) => {
      good.headers.set('signature', `sig1=:${Buffer.alloc(63, 1).toString('base64')}:`);
      return {};
    },
  ],
  [
    'signature that is no structured field',
    'C031',
    (good) => {
      good.headers.set('signature', 'hello');
      return {};
    },
  ],
];

test.each(attacks)('%s: %s', async (_, code, spoil) => {
  const started = start({ clock: now });
  const good = await signed(started);
  const bad = spoil(good);
  const { url = good.url, headers = good.headers, body = good.body } = bad;
  expect(await codeOf(started.sandbox, url, { headers, body: body })).toBe(code);
  const entry = started.sandbox.auditEntries().at(-1);
  expect(entry?.code ?? 'accepted').toBe(code);
  if (code !== 'accepted') expect(started.sandbox.counts()).toEqual({});
});

test('a replayed request is refused and does nothing', async () => {
  const started = start({ clock: now });
  const { url, headers, body } = await signed(started);
  expect(await codeOf(started.sandbox, url, { headers, body })).toBe('accepted');
  expect(await codeOf(started.sandbox, url, { headers, body })).toBe('C003');
  expect(started.sandbox.counts()).toEqual({ resident: 1 });
});

test.each([
  ['too old', -301_000, 'C015'],
  ['old, within the window', -299_000, 'accepted'],
  ['from the future', 301_000, 'C015'],
])('%s', async (_, offset, code) => {
  const started = start({ clock: now });
  const { url, headers, body } = await signed(started, { at: now() + offset });
  expect(await codeOf(started.sandbox, url, { headers, body })).toBe(code);
});

test.each([
  ['revoked', { revoked: true }, 'C017'],
  ['expired', { notAfter: 1_700_000_000_000 }, 'C016'],
  ['not yet valid', { notBefore: 1_900_000_000_000 }, 'C016'],
])('certificate %s', async (_, key, code) => {
  const started = start({ clock: now });
  started.sandbox.register({
    id: started.institution,
    keys: [{ publicKey: started.pair.publicKey, ...key }],
  });
  const { url, headers, body } = await signed(started);
  expect(await codeOf(started.sandbox, url, { headers, body })).toBe(code);
});

test.each([
  ['text that is not JSON', '{', 'C023'],
  ['an array', '[]', 'C023'],
  ['a member that is there twice', '{"name":"a","na\\u006de":"b"}', 'C023'],
  ['a deep nest in an object', `{"a":${'['.repeat(200)}${']'.repeat(200)}}`, 'C023'],
  ['a deep nest', `${'['.repeat(20_000)}${']'.repeat(20_000)}`, 'C023'],
])('%s', async (_, text, code) => {
  const started = start({ clock: now });
  const { url, headers, body } = await signed(started, { body: text });
  expect(await codeOf(started.sandbox, url, { headers, body })).toBe(code);
});

test('a body that is not UTF-8 is refused', async () => {
  const started = start({ clock: now });
  const body = new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
  const headers = new Headers({
    'content-type': 'application/json',
    'idempotency-key': 'order-00000001',
    'hulian-institution': started.institution,
  });
  await signRequest(
    { method: 'POST', url: `${base}/residents`, headers, body },
    memorySigner(started.pair.privateKey),
    now(),
  );
  expect(await codeOf(started.sandbox, `${base}/residents`, { headers, body })).toBe('C023');
});

test('oversized, announced or not', async () => {
  const started = start({ clock: now, maxBody: 1000 });
  const big = await signed(started, { body: JSON.stringify({ ...resident, address: 'x'.repeat(2000) }) });
  expect(await codeOf(started.sandbox, big.url, { headers: big.headers, body: big.body })).toBe('C006');
  const stream = new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(600));
    },
  });
  expect(
    await codeOf(started.sandbox, big.url, {
      headers: big.headers,
      body: stream,
      duplex: 'half',
    }),
  ).toBe('C006');
});

test('a body that never ends is given up', async () => {
  const started = start({ clock: now, bodyTimeout: 20 });
  const { url, headers } = await signed(started);
  const stream = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array([0x7b])) });
  expect(await codeOf(started.sandbox, url, { headers, body: stream, duplex: 'half' })).toBe('C026');
});

test.each([
  ['/residents/..%2f..%2fetc', 'C032'],
  ['/residents/%00', 'C032'],
  ['/residents/%zz', 'C032'],
  ['/etc/passwd', 'C010'],
  ['/%2e%2e/residents', 'C025'],
])('path %s', async (path, code) => {
  const started = start({ clock: now });
  const response = await started.sandbox.fetch(new Request(`${base}${path}`));
  expect(((await response.json()) as { code: string }).code).toBe(code);
});

test('SQL in every member is stored as text or refused, and changes nothing else', async () => {
  const started = start();
  const sql = `'; drop table objects; --`;
  for (const member of [
    'localId',
    'name',
    'telephone',
    'address',
    'postalCode',
    'healthCardNumber',
    'identityNumber',
    'genderCode',
  ] as const) {
    await started.platform.residents
      .register({ ...resident, localId: `L-${member}`, [member]: sql })
      .catch((error: PlatformError) => {
        expect(error.platformCode).toMatch(/^(C007|C008|R10[123])$/);
      });
  }
  for (const id of [sql, `x' or '1'='1`]) {
    const error = (await started.platform.residents
      .get(id)
      .catch((cause: unknown) => cause)) as PlatformError;
    expect(['C010', 'C032']).toContain(error.platformCode);
  }
  const found: string[] = [];
  for await (const match of started.platform.residents.search({ localId: `x' or '1'='1` }))
    found.push(match.id);
  expect(found).toEqual([]);
  for (const query of [{ type: sql }, { author: sql }, { encounterId: sql }, { residentId: sql }]) {
    for await (const entry of started.platform.documents.search(query)) found.push(entry.id);
  }
  expect(found).toEqual([]);
  expect(started.sandbox.counts()['resident']).toBeGreaterThan(0);
});

test('too many requests get Retry-After', async () => {
  const started = start({ requestsPerMinute: 1, clock: now }, { retry: { attempts: 1 } });
  await started.platform.residents.register(resident);
  const error = (await started.platform.residents
    .get('P000000000001')
    .catch((cause: unknown) => cause)) as PlatformError;
  expect([error.code, error.platformCode, error.retryable, error.headers['retry-after']]).toEqual([
    'PLATFORM_BUSY',
    'C005',
    true,
    '60',
  ]);
});

test('scopes are enforced', async () => {
  const started = start();
  started.sandbox.register({
    id: started.institution,
    keys: [{ publicKey: started.pair.publicKey }],
    scopes: ['residents:read'],
  });
  await expect(started.platform.residents.register(resident)).rejects.toMatchObject({
    platformCode: 'C009',
    outcome: 'refused',
  });
});

test.each([
  ['unsigned-answer', 'AUTH_ANSWER_UNSIGNED'],
  ['wrong-signature', 'AUTH_ANSWER_MISMATCH'],
  ['altered-answer', 'AUTH_ANSWER_MISMATCH'],
] as const)('the client does not believe an answer: %s', async (kind, code) => {
  const started = start({ faults: [{ kind, operation: 'registerResident', times: 1 }] });
  await expect(started.platform.residents.register(resident)).rejects.toMatchObject({
    code,
    outcome: 'unknown',
  });
});

test('the client does not believe an answer of another platform, nor an old answer to another request', async () => {
  const started = start();
  const stranger = createPlatform({
    ...started.clientOptions,
    trust: { publicKeys: [sm2.generateKeyPair().publicKey] },
  });
  await expect(stranger.meta.time()).rejects.toMatchObject({ code: 'AUTH_ANSWER_UNTRUSTED' });
  let kept: Response | undefined;
  const replaying = createPlatform({
    ...started.clientOptions,
    fetch: async (request) => (kept ??= await started.sandbox.fetch(request)).clone(),
  });
  const { id } = await replaying.residents.register(resident);
  await expect(replaying.residents.get(id)).rejects.toMatchObject({ code: 'AUTH_ANSWER_MISMATCH' });
  // Nor to another request to the same address: who was registered first is not who is registered now.
  const second = replaying.residents.register({ ...resident, localId: 'PAT-0002' });
  await expect(second).rejects.toMatchObject({ code: 'AUTH_ANSWER_MISMATCH' });
});

test('problems are told in the language asked for', async () => {
  const started = start({}, { language: 'en' });
  const error = (await started.platform.residents
    .get('P404')
    .catch((cause: unknown) => cause)) as PlatformError;
  expect(JSON.parse(error.rawBody)).toMatchObject({
    code: 'C010',
    title: 'No such object or address',
    status: 404,
  });
  expect(error.requestId).toMatch(/^[0-9a-f]{20}$/);
});
