import { memorySigner, sm2 } from '@hulian/crypto';
import { createPlatform } from '../client/create-platform.js';
import { drawPerson } from '../samples/person.js';
import { createRandom } from '../samples/random.js';
import type { Sandbox } from './create-sandbox.js';

/** Institution the synthetic residents belong to. */
export const seedInstitution = '12999999SEED000001';

/**
 * Registers synthetic residents by the interface itself, the same ones for the same number. Those already there stay.
 * @returns how many were new
 */
export async function seedResidents(
  sandbox: Pick<Sandbox, 'fetch' | 'publicKey' | 'register' | 'query'>,
  count: number,
): Promise<number> {
  const pair = sm2.generateKeyPair();
  sandbox.register({ id: seedInstitution, name: '合成数据', keys: [{ publicKey: pair.publicKey }] });
  const platform = createPlatform({
    baseUrl: 'http://127.0.0.1',
    institution: seedInstitution,
    signer: memorySigner(pair.privateKey),
    trust: { publicKeys: [sandbox.publicKey] },
    fetch: (request) => sandbox.fetch(request),
  });
  const random = createRandom('sandbox');
  const known = sandbox.query('select 1 from links where institution = ?', [seedInstitution]).length;
  for (let n = 0; n < count; n += 1) {
    const { name, sex, birthDate, identityNumber } = drawPerson(random, '20261101', n);
    if (n < known) continue;
    await platform.residents.register({
      localId: `SEED-${String(n + 1).padStart(5, '0')}`,
      name,
      genderCode: sex,
      birthDate: `${birthDate.slice(0, 4)}-${birthDate.slice(4, 6)}-${birthDate.slice(6)}`,
      identityTypeCode: '01',
      identityNumber,
    });
  }
  return Math.max(0, count - known);
}
