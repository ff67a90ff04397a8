import { setTimeout as wait } from 'node:timers/promises';
import { expectObject, expectSame, expectText } from '../../../check.js';
import type { TestContext } from '../../../model.js';
import { actionCases, done, type Done } from '../actions.js';
import { send } from '../cases.js';
import { badBody, refusedCase, type SpecialCases } from './common.js';

/** Registers a health card of the resident of this run. */
async function registerCard(t: TestContext, name: string): Promise<string> {
  const answer = await t.send({
    method: 'POST',
    path: '/health-cards',
    body: { registrationNumber: t.unique(`${name}-card`), residentId: t.take<string>('resident') },
    headers: { 'idempotency-key': t.unique(`${name}-register`) },
  });
  return expectText(expectObject(answer, 201), 'id');
}

const verification = (t: TestContext, code: string) => ({ code, terminal: t.unique('terminal'), step: '01' });

/** A code of a health card, for a short time. */
export const healthCodeCases: SpecialCases = {
  issueHealthCode: (operation) => [
    ...actionCases(operation, {
      status: 201,
      needs: ['setup/resident'],
      prepare: async (t, name) => ({
        body: { cardId: await registerCard(t, name), terminal: t.unique(name), validSeconds: 600 },
      }),
      check(answer) {
        expectText(answer, 'code');
        const isTime = !Number.isNaN(Date.parse(expectText(answer, 'expiresAt')));
        expectSame('content', 'expiresAt', isTime, true);
      },
    }),
    refusedCase(
      operation,
      'closed-card',
      [409, 'C011'],
      ['健康卡已注销', 'a card that was closed'],
      async (t) => {
        const cardId = await registerCard(t, 'closed');
        const headers = { 'idempotency-key': t.unique('close-card') };
        const path = `/health-cards/${encodeURIComponent(cardId)}:close`;
        expectObject(await t.send({ method: 'POST', path, body: { reason: '测试' }, headers }), 200);
        return { body: { cardId, terminal: t.unique('closed') } };
      },
    ),
  ],
  verifyHealthCode: (operation) => [
    {
      name: 'done',
      title: { 'zh-CN': '验码得到居民与健康卡', en: 'gives the resident and the card of a code' },
      needs: ['healthCards/issueHealthCode-done'],
      async run(t) {
        const { request, answer } = t.take<Done>(done('issueHealthCode'));
        const body = verification(t, String(answer['code']));
        const { personId, cardId } = expectObject(await send(t, operation, { body }), 200);
        expectSame('content', 'personId', personId === t.take('resident'), true);
        expectSame('content', 'cardId', cardId === request.body['cardId'], true);
      },
    },
    refusedCase(
      operation,
      'changed',
      [404, 'H904'],
      ['被改动的码', 'a code that was changed'],
      (t) => {
        const code = String(t.take<Done>(done('issueHealthCode')).answer['code']);
        const changed = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
        return Promise.resolve({ body: verification(t, changed) });
      },
      ['healthCards/issueHealthCode-done'],
    ),
    {
      ...refusedCase(
        operation,
        'expired',
        [409, 'H902'],
        ['过期的码', 'a code whose time has passed'],
        async (t) => {
          const answer = await t.send({
            method: 'POST',
            path: '/health-codes',
            body: { cardId: await registerCard(t, 'short'), terminal: t.unique('short'), validSeconds: 1 },
            headers: { 'idempotency-key': t.unique('short-code') },
          });
          const code = expectText(expectObject(answer, 201), 'code');
          await wait(1_500);
          return { body: verification(t, code) };
        },
      ),
      independent: true,
    },
    badBody(operation),
  ],
};
