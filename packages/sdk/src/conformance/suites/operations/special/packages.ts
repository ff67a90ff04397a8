import { bytesToBase64, hexToBytes, memorySigner, sm2 } from '@hulian/crypto';
import { makePackage } from '../../../../packages/make-package.js';
import { expectItems } from '../../../check.js';
import type { TestContext } from '../../../model.js';
import { badBody, refusedCase, unknownObject, type SpecialCases } from './common.js';

/** A package of the institution for the platform, signed with a key that is not the institution's. */
async function forged(t: TestContext): Promise<string> {
  const answer = await t.send({ method: 'GET', path: '/meta/certificates', sign: false });
  const key = expectItems(answer).find(({ use }) => use === 'encryption')?.['publicKey'];
  const bytes = await makePackage([], {
    from: t.institution,
    to: 'sandbox',
    signer: memorySigner(sm2.generateKeyPair().privateKey),
    recipientKey: hexToBytes(typeof key === 'string' ? key : ''),
  });
  return bytesToBase64(bytes);
}

/** Offline packages over HTTP. The tests hold no key of the institution, and so no package that would be taken. */
export const packageCases: SpecialCases = {
  importPackage: (operation) => [
    refusedCase(
      operation,
      'forged',
      [422, 'K901'],
      ['用未登记的密钥签名的包', 'a package signed with a key that is not registered'],
      async (t) => ({ body: { content: await forged(t) } }),
      [],
    ),
    {
      ...refusedCase(
        operation,
        'broken',
        [422, 'K904'],
        ['不是离线包', 'no package'],
        () => Promise.resolve({ body: { content: 'bm8gcGFja2FnZQ==' } }),
        [],
      ),
      independent: true,
    },
    badBody(operation),
  ],
  getPackage: (operation) => [unknownObject(operation)],
};
