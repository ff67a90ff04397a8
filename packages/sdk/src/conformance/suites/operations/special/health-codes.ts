import { setTimeout as wait } from 'node:timers/promises';
import { expectObject, expectProblem, expectSame, expectText } from '../../../check.js';
import type { ConformanceTest, TestContext } from '../../../model.js';
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

async function closeCard(t: TestContext, cardId: string, name: string): Promise<void> {
  const headers = { 'idempotency-key': t.unique(`${name}-close-card`) };
  const path = `/health-cards/${encodeURIComponent(cardId)}:close`;
  expectObject(await t.send({ method: 'POST', path, body: { reason: '测试' }, headers }), 200);
}

const verification = (t: TestContext, code: string) => ({ code, terminal: t.unique('terminal'), step: '01' });

interface ShortCode {
  readonly code: string;
  /** When it was issued, by the clock of the process. */
  readonly at: number;
}

/** Runs last: by then the time of the code has passed, and nobody waits. */
export const expiredCode: ConformanceTest = {
  id: 'expiry/verifyHealthCode-expired',
  title: {
    'zh-CN': '健康码验码：过期的码：409 H902',
    en: 'verifyHealthCode: a code whose time has passed: 409 H902',
  },
  requirements: ['operation:verifyHealthCode', 'code:H902'],
  needs: ['healthCards/issueHealthCode-short'],
  async run(t) {
    const { code, at } = t.take<ShortCode>('short code');
    await wait(Math.max(0, 1_500 - (performance.now() - at)));
    const body = verification(t, code);
    expectProblem(await t.send({ method: 'POST', path: '/health-codes:verify', body }), 409, 'H902');
  },
};

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
    {
      name: 'short',
      title: { 'zh-CN': '只有效一秒的码', en: 'a code for one second' },
      needs: ['setup/resident'],
      async run(t) {
        const body = { cardId: await registerCard(t, 'short'), terminal: t.unique('short'), validSeconds: 1 };
        const answer = await send(t, operation, { body, key: t.unique('short-code') });
        const code = expectText(expectObject(answer, 201), 'code');
        t.give('short code', { code, at: performance.now() } satisfies ShortCode);
      },
    },
    refusedCase(
      operation,
      'closed-card',
      [409, 'C011'],
      ['健康卡已注销', 'a card that was closed'],
      async (t) => {
        const cardId = await registerCard(t, 'closed');
        await closeCard(t, cardId, 'closed');
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
    refusedCase(
      operation,
      'closed-card',
      [409, 'C011'],
      ['发码后注销的健康卡', 'a card that was closed after the code was issued'],
      async (t) => {
        const cardId = await registerCard(t, 'lost');
        const body = { cardId, terminal: t.unique('lost'), validSeconds: 600 };
        const headers = { 'idempotency-key': t.unique('lost-code') };
        const issued = await t.send({ method: 'POST', path: '/health-codes', body, headers });
        const code = expectText(expectObject(issued, 201), 'code');
        await closeCard(t, cardId, 'lost');
        return { body: verification(t, code) };
      },
    ),
    badBody(operation),
  ],
};
