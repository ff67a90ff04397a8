import { expectObject, expectSame, expectText } from '../../../check.js';
import type { TestContext } from '../../../model.js';
import { makeBody } from '../body.js';
import { actionCases, done, type Done } from '../actions.js';
import { idOf, pathOf } from '../cases.js';
import { refusedCase, type SpecialCases } from './common.js';

const bodyOf = (t: TestContext, name: string, given: Readonly<Record<string, unknown>> = {}) =>
  makeBody(t, 'Prescription', name, { residentId: t.take<string>('resident'), ...given });

/** Uploads a prescription of one drug. */
export async function prescribe(t: TestContext, name: string) {
  const drugCode = t.unique(`${name}-drug`);
  const items = [{ drugCode, drugName: '测试药品', dose: '1', frequencyCode: 'QD', quantity: 1 }];
  const answer = await t.send({
    method: 'POST',
    path: '/prescriptions',
    body: bodyOf(t, `${name}-prescription`, { items }),
    headers: { 'idempotency-key': t.unique(`${name}-prescribe`) },
  });
  const receipt = expectObject(answer, 201);
  return { id: expectText(receipt, 'id'), token: expectText(receipt, 'token'), drugCode };
}

const dispensing = (t: TestContext, name: string, token: string) =>
  makeBody(t, 'Dispensing', name, { token });

/** A prescription that leaves the hospital, and its one token. */
export const prescriptionCases: SpecialCases = {
  uploadPrescription: (operation) => [
    refusedCase(operation, 'out-of-date', [409, 'B712'], ['已过有效期', 'its time has passed'], (t) =>
      Promise.resolve({ body: bodyOf(t, 'old-prescription', { validUntil: '2020-01-01T00:00:00Z' }) }),
    ),
    refusedCase(
      operation,
      'bad-signature',
      [422, 'B711'],
      ['医师签名不正确', 'a signature of the physician that does not verify'],
      (t) => {
        const signature = { keyId: '0'.repeat(32), value: 'AAAA'.repeat(21) + 'AAA=' };
        return Promise.resolve({ body: bodyOf(t, 'signed-prescription', { signature }) });
      },
    ),
  ],
  dispensePrescription: (operation) => [
    ...actionCases(operation, {
      status: 200,
      needs: ['setup/resident'],
      async prepare(t, name) {
        const { id, token } = await prescribe(t, name);
        return { id, body: dispensing(t, name, token) };
      },
      check: ({ state }) => expectSame('content', 'state', state, 'dispensed'),
    }),
    refusedCase(
      operation,
      'twice',
      [409, 'B713'],
      ['再次发药', 'dispensed once more'],
      (t) => {
        const { id = '', body } = t.take<Done>(done(operation.id)).request;
        return Promise.resolve({ path: pathOf(operation, id), body });
      },
      [idOf(operation, 'done')],
    ),
    refusedCase(operation, 'wrong-token', [403, 'B714'], ['取药码不符', 'a token of another'], async (t) => {
      const [one, another] = [await prescribe(t, 'token-one'), await prescribe(t, 'token-other')];
      return { path: pathOf(operation, one.id), body: dispensing(t, 'wrong-token', another.token) };
    }),
  ],
};
