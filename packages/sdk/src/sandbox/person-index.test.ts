/** Who may join, part and read the residents of the person index. */
import { memorySigner, sm2 } from '@hulian/crypto';
import { afterEach, expect, test } from 'vitest';
import { createPlatform } from '../client/create-platform.js';
import type { Platform } from '../client/create-platform.js';
import type { PlatformError } from '../errors/platform-error.js';
import type { Sandbox } from './create-sandbox.js';
import type { Institution } from './institutions.js';
import { otherResident, resident, residentAgain, startTestPlatform } from './sandbox.test-kit.js';

let sandbox: Sandbox;
afterEach(() => sandbox.close());

/** A hospital, and another institution. */
function start(more: Partial<Institution> = {}) {
  const started = startTestPlatform();
  sandbox = started.sandbox;
  const { privateKey, publicKey } = sm2.generateKeyPair();
  const institution = '12990000TEST000002';
  sandbox.register({ id: institution, keys: [{ publicKey }], ...more });
  const signer = memorySigner(privateKey);
  const other = createPlatform({ ...started.clientOptions, institution, signer });
  return { hospital: started.platform, other };
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: PlatformError) => error.platformCode ?? error.message,
  );
const merge = (by: Platform, from: string, survivorId: string) =>
  refusal(by.residents.merge(from, { survivorId, reason: '重复登记' }));
const unmerge = (by: Platform, id: string) => refusal(by.residents.unmerge(id, { reason: '误合并' }));

test('an institution joins and parts what it registered itself, nobody else does', async () => {
  const { hospital, other } = start();
  const [{ id }, { id: again }] = [
    await hospital.residents.register(resident),
    await hospital.residents.register(residentAgain),
  ];
  expect(await merge(other, again, id)).toBe('C009');
  expect(sandbox.auditEntries().at(-1)).toMatchObject({
    operation: 'mergeResident',
    target: again,
    code: 'C009',
  });
  expect(await merge(hospital, again, id)).toBe('accepted');
  expect(await unmerge(other, again)).toBe('C009');
  expect(await unmerge(hospital, again)).toBe('accepted');
});

test('an identifier that another institution uses is left to the keeper of the index', async () => {
  const { hospital, other } = start();
  const { id } = await hospital.residents.register(resident);
  const { id: again } = await hospital.residents.register(residentAgain);
  await other.residents.register(residentAgain);
  expect(await merge(hospital, again, id)).toBe('C009');
  expect(await merge(other, again, id)).toBe('C009');
  // The other way round nobody loses anything: the hospital alone knows the one that goes.
  expect(await merge(hospital, id, again)).toBe('accepted');
});

test('another number and other details are most likely another person: told, and undone by whoever merged', async () => {
  const { hospital, other } = start({ keepsIndex: true });
  const { id } = await hospital.residents.register(resident);
  const { id: man } = await hospital.residents.register({
    ...resident,
    localId: 'P-9',
    identityNumber: '999999199001010032',
  });
  const { id: woman } = await hospital.residents.register(otherResident);
  const told = async (from: string) => {
    const receipt = await hospital.residents.merge(from, { survivorId: id, reason: '重复登记' });
    return receipt.findings?.map(({ severity, message, path }) => `${severity} ${message} ${String(path)}`);
  };
  expect(await told(woman)).toEqual(['warning two-persons /survivorId']);
  expect(await unmerge(hospital, woman)).toBe('accepted');
  // A slip in the number.
  expect(await told(man)).toBeUndefined();
  expect(await merge(other, woman, id)).toBe('accepted');
  expect(await unmerge(hospital, woman)).toBe('C009');
  expect(await unmerge(other, woman)).toBe('accepted');
});

test('local identifiers follow to the survivor', async () => {
  const { hospital, other } = start({ keepsIndex: true });
  const { id } = await hospital.residents.register(resident);
  const { id: again } = await other.residents.register(residentAgain);
  expect(await merge(other, again, id)).toBe('accepted');
  for await (const found of other.residents.search({ localId: residentAgain.localId }))
    expect([found.id, found.body.name]).toEqual([id, resident.name]);
  expect((await other.residents.register({ ...residentAgain, localId: 'P-10' })).id).toBe(id);
  const update = (one: string, version: number) =>
    refusal(other.residents.update(one, { ...resident, telephone: '000-0000' }, { version }));
  expect(await update(again, 2)).toBe('R105');
  expect(await update(id, 1)).toBe('accepted');
});

test('master data are read by whoever registered the resident, by others for a purpose that the resident permits', async () => {
  const { hospital, other } = start();
  const { id } = await hospital.residents.register({ ...resident, telephone: '000-0000' });
  const read = (purpose?: 'treatment') => refusal(other.residents.get(id, purpose && { purpose }));
  expect(await read()).toBe('C010');
  expect(await read('treatment')).toBe('accepted');
  expect(sandbox.auditEntries().slice(-2)).toMatchObject([
    { operation: 'getResident', target: id, outcome: 'refused', code: 'C010' },
    { operation: 'getResident', target: id, person: id, purpose: 'treatment', outcome: 'accepted' },
  ]);
  const deny = { consentId: 'N-1', residentId: id, purpose: 'treatment', decision: 'deny' } as const;
  await hospital.consents.record(deny);
  expect(await read('treatment')).toBe('D208');
  expect((await hospital.residents.get(id)).body.telephone).toBe('000-0000');
  await other.residents.register({ ...resident, localId: 'X-1' });
  expect(await read()).toBe('accepted');
});

test('a search shows stars to whoever may not read', async () => {
  const { hospital, other } = start();
  await hospital.residents.register({ ...resident, telephone: '000-0000' });
  const { name, birthDate, genderCode, identityNumber, identityTypeCode } = resident;
  const find = async (by: Platform, query: object, purpose?: 'treatment') => {
    for await (const { body } of by.residents.search(query, purpose && { purpose })) return body;
    return undefined;
  };
  const shown = { localId: '********', birthDate, genderCode, identityTypeCode };
  const stars = { name: '***', identityNumber: '******************' };
  expect(await find(other, { name, birthDate, genderCode })).toEqual({ ...shown, ...stars, name });
  expect(await find(other, { identityNumber })).toEqual({ ...shown, ...stars, identityNumber });
  expect(await find(other, { identityNumber }, 'treatment')).toMatchObject({ telephone: '000-0000' });
  expect(await find(hospital, { identityNumber })).toMatchObject(resident);
});
