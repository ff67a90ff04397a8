import { bytesToHex, certificates, hexToBytes, memorySigner, sm2 } from '@hulian/crypto';
import { expect, test } from 'vitest';
import { createPlatform } from '../client/create-platform.js';
import type { PlatformOptions } from '../client/options.js';
import type { PlatformError } from '../errors/platform-error.js';
import type { Authorities } from '../signing/certificate-trust.js';
import { createSandbox } from './create-sandbox.js';
import { otherResident, resident, startTestPlatform } from './sandbox.test-kit.js';

const institution = '12990000TEST000001';
const day = (text: string) => new Date(`${text}T00:00:00Z`);
const now = () => day('2026-11-22').getTime();
const years = { notBefore: day('2026-01-01'), notAfter: day('2028-01-01') };

/** An authority, a key with a certificate of it, and a list that revokes the key. */
async function makeAuthority(leafDates = years) {
  const rootKey = sm2.generateKeyPair();
  const root = await certificates.createSelfSigned(
    { ...years, subject: 'CN=测试根', basicConstraints: { ca: true }, keyUsage: ['keyCertSign', 'cRLSign'] },
    memorySigner(rootKey.privateKey),
  );
  const rootSigner = memorySigner(rootKey.privateKey, { certificate: root });
  const pair = sm2.generateKeyPair();
  const leaf = await certificates.issue(
    { ...leafDates, subject: 'CN=测试医院', keyUsage: ['digitalSignature'] },
    pair.publicKey,
    rootSigner,
  );
  const list = (revoked: readonly string[]) =>
    certificates.createCrl(
      {
        thisUpdate: day('2026-11-01'),
        nextUpdate: day('2026-12-31'),
        revoked: new Map(revoked.map((serial) => [serial, { date: day('2026-11-02') }])),
      },
      rootSigner,
    );
  const { serialNumber } = certificates.read(leaf);
  return { root, pair, leaf, clean: await list([]), revoking: await list([serialNumber]) };
}

const outcomeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: PlatformError) => error.platformCode ?? error.code,
  );

async function register(certificate: Uint8Array, privateKey: Uint8Array, authorities: Authorities) {
  const sandbox = createSandbox({
    institutions: [{ id: institution, keys: [{ certificate }] }],
    authorities,
    clock: now,
  });
  const platform = createPlatform({
    baseUrl: 'http://127.0.0.1:9999',
    institution,
    signer: memorySigner(privateKey),
    trust: { publicKeys: [sandbox.publicKey] },
    fetch: (request) => sandbox.fetch(request),
    clock: now,
    retry: { attempts: 1 },
  });
  const outcome = await outcomeOf(platform.residents.register(resident));
  expect(sandbox.auditEntries()).toMatchObject([
    outcome === 'accepted' ? { outcome } : { outcome: 'refused', code: outcome, claimed: true },
  ]);
  return outcome;
}

test('platform: certificates of institutions by chain, dates and revocation', async () => {
  const { root, pair, leaf, clean, revoking } = await makeAuthority();
  const other = await makeAuthority();
  expect(await register(leaf, pair.privateKey, { anchors: [root] })).toBe('accepted');
  expect(await register(leaf, pair.privateKey, { anchors: [root], crls: [clean] })).toBe('accepted');
  expect(await register(leaf, pair.privateKey, { anchors: [root], crls: [revoking] })).toBe('C017');
  expect(await register(leaf, pair.privateKey, { anchors: [other.root] })).toBe('C002');
  expect(await register(leaf, pair.privateKey, { anchors: [] })).toBe('C002');
  const old = await makeAuthority({ notBefore: day('2026-01-01'), notAfter: day('2026-02-01') });
  expect(await register(old.leaf, old.pair.privateKey, { anchors: [old.root] })).toBe('C016');
});

test('client: the certificate of the platform by chain, dates and revocation', async () => {
  const { root, pair, leaf, clean, revoking } = await makeAuthority();
  const other = await makeAuthority();
  const ask = async (trust: PlatformOptions['trust']) => {
    const { platform } = startTestPlatform(
      { signer: memorySigner(pair.privateKey), clock: now },
      { trust, retry: { attempts: 1 } },
    );
    return outcomeOf(platform.meta.time());
  };
  const certificate = { publicKeys: [], certificates: [certificates.toPem(leaf)] };
  expect(await ask({ ...certificate, authorities: { anchors: [root], crls: [clean] } })).toBe('accepted');
  expect(await ask({ ...certificate, authorities: { anchors: [root], crls: [revoking] } })).toBe(
    'AUTH_ANSWER_UNTRUSTED',
  );
  expect(await ask({ ...certificate, authorities: { anchors: [other.root] } })).toBe('AUTH_ANSWER_UNTRUSTED');
  expect(await ask(certificate)).toBe('AUTH_ANSWER_UNTRUSTED');
});

test('encrypted bodies: read, remembered by what is inside, refused when changed', async () => {
  const { sandbox, clientOptions, sent } = startTestPlatform();
  const { items } = (await createPlatform(clientOptions).meta.certificates()) as {
    items: { use?: string; publicKey: string }[];
  };
  const key = items.find(({ use }) => use === 'encryption')?.publicKey ?? '';
  expect(key).toBe(bytesToHex(sandbox.encryptionKey));
  const platform = createPlatform({ ...clientOptions, encryptTo: hexToBytes(key) });
  const options = { idempotencyKey: 'encrypted-0001' };
  const first = await platform.residents.register(resident, options);
  expect(await platform.residents.register(resident, options)).toEqual(first);
  const last = sent.at(-1);
  expect(last?.headers.get('content-type')).toBe('application/jose');
  expect(await last?.text()).not.toContain(resident.localId);
  const foreign = createPlatform({ ...clientOptions, encryptTo: sm2.generateKeyPair().publicKey });
  expect(await outcomeOf(foreign.residents.register(otherResident))).toBe('C038');
  expect(sandbox.counts()).toEqual({ resident: 1 });
});

test('consent: reads and searches of others are refused with 403 and logged; an emergency is not, and is logged', async () => {
  const second = sm2.generateKeyPair();
  const reader = '12990000TEST000002';
  const { sandbox, platform, clientOptions } = startTestPlatform();
  sandbox.register({ id: reader, keys: [{ publicKey: second.publicKey }] });
  const other = createPlatform({
    ...clientOptions,
    institution: reader,
    signer: memorySigner(second.privateKey),
  });
  const { id: residentId } = await platform.residents.register(resident);
  const { id } = await platform.encounters.submit({
    encounterId: 'V1',
    residentId,
    kind: 'outpatient',
    startedAt: '2026-11-22T08:00:00+08:00',
  });
  const read = (purpose?: 'treatment' | 'emergency') =>
    outcomeOf(other.encounters.get(id, { ...(purpose && { purpose }) }));
  const search = async () => {
    for await (const _ of other.encounters.search({ residentId })) return 'found';
    return 'none';
  };
  expect(await read()).toBe('C010');
  expect(await read('treatment')).toBe('accepted');
  expect(await search()).toBe('found');
  const consent = { residentId, consentId: 'CN1', purpose: 'treatment', decision: 'deny' } as const;
  const denial = await platform.consents.record(consent);
  expect(await read('treatment')).toBe('D208');
  expect(await outcomeOf(search())).toBe('D208');
  expect(await read('emergency')).toBe('accepted');
  expect(await outcomeOf(platform.encounters.get(id))).toBe('accepted');
  const log = sandbox.auditEntries().filter(({ institution: by }) => by === reader);
  expect(log.filter(({ code }) => code === 'D208')).toMatchObject([
    { status: 403, outcome: 'refused', operation: 'getEncounter', purpose: 'treatment' },
    { status: 403, outcome: 'refused', operation: 'searchEncounters' },
  ]);
  expect(log.at(-1)).toMatchObject({ outcome: 'accepted', purpose: 'emergency', person: residentId });
  await platform.consents.revoke(denial.id, { reason: '测试' });
  expect(await read('treatment')).toBe('accepted');
});
