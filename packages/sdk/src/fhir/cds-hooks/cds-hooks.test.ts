/** The contract against the mock service of examples/13-cds-hooks, and messages that break it. */
import { describe, expect, test } from 'vitest';
import {
  checkCdsDiscovery,
  checkCdsRequest,
  checkCdsResponse,
  createCdsClient,
  type CdsQuestion,
} from './index.js';

const { serve } = (await import(
  new URL('../../../../../examples/13-cds-hooks/service.mjs', import.meta.url).href
)) as { serve: (request: Request) => Promise<Response> };
const cds = createCdsClient({ baseUrl: 'http://127.0.0.1:9', fetch: serve });
const order = (id: string, text: string) => ({
  resource: { resourceType: 'MedicationRequest', id, medicationCodeableConcept: { text } },
});
const select: CdsQuestion = {
  hook: 'order-select',
  context: {
    userId: 'Practitioner/D1',
    patientId: 'P1',
    selections: ['MedicationRequest/1'],
    draftOrders: {
      resourceType: 'Bundle',
      entry: [order('1', '阿司匹林'), order('2', '阿司匹林'), order('3', '二甲双胍')],
    },
  },
};
const view: CdsQuestion = {
  hook: 'patient-view',
  context: { userId: 'Practitioner/D1', patientId: 'P1' },
  prefetch: {
    allergies: {
      resourceType: 'Bundle',
      entry: [{ resource: { resourceType: 'AllergyIntolerance', code: { text: '青霉素' } } }],
    },
  },
};

describe('the mock service', () => {
  test('discovery, patient-view, order-select', async () => {
    expect((await cds.discover()).map(({ hook }) => hook)).toEqual(['patient-view', 'order-select']);
    expect((await cds.ask('allergy-reminder', view)).cards).toMatchObject([
      { indicator: 'warning', summary: '过敏：青霉素' },
    ]);
    expect((await cds.ask('duplicate-order', select)).cards).toMatchObject([
      {
        indicator: 'critical',
        suggestions: [{ actions: [{ type: 'delete', resourceId: 'MedicationRequest/1' }] }],
      },
    ]);
  });

  test('what it refuses is an error, not an empty answer', async () => {
    const bare = { hook: view.hook, context: view.context };
    await expect(cds.ask('allergy-reminder', bare as CdsQuestion)).rejects.toMatchObject({
      code: 'TRANSPORT_ANSWER_INVALID',
      details: { status: 412 },
    });
    await expect(cds.ask('nothing', view)).rejects.toMatchObject({ details: { status: 404 } });
  });
});

describe('a client shows only what keeps the contract', () => {
  const answering = (body: string) =>
    createCdsClient({ baseUrl: 'http://127.0.0.1:9', fetch: () => Promise.resolve(new Response(body)) });
  test.each([
    ['no JSON', '<html>'],
    ['no cards', '{}'],
    ['no source', '{"cards":[{"summary":"a","indicator":"info"}]}'],
    ['an unknown indicator', '{"cards":[{"summary":"a","indicator":"red","source":{"label":"b"}}]}'],
  ])('%s', async (_name, body) => {
    await expect(answering(body).ask('a', view)).rejects.toMatchObject({ code: 'TRANSPORT_ANSWER_INVALID' });
  });

  test('a service that is not there, or too slow', async () => {
    const away = createCdsClient({ baseUrl: 'http://127.0.0.1:9' });
    await expect(away.discover()).rejects.toMatchObject({ code: 'TRANSPORT_UNREACHABLE' });
    const slow = createCdsClient({
      baseUrl: 'http://127.0.0.1:9',
      timeout: 1,
      fetch: ({ signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    });
    await expect(slow.discover()).rejects.toMatchObject({ code: 'TRANSPORT_TIMEOUT' });
  });

  test('a question that breaks it is not sent', async () => {
    const wrong = {
      ...select,
      context: { ...select.context, selections: ['MedicationRequest/9'] },
    } as CdsQuestion;
    await expect(cds.ask('duplicate-order', wrong)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      details: { option: '/context/selections/0' },
    });
  });
});

describe('faults are named by place', () => {
  const hookInstance = '00000000-0000-4000-8000-000000000000';
  const places = (faults: readonly { path: string }[]) => faults.map(({ path }) => path);
  const card = { summary: '甲', indicator: 'info', source: { label: '乙' } };
  test('requests', () => {
    expect(checkCdsRequest({ ...select, hookInstance })).toEqual([]);
    expect(places(checkCdsRequest({ hook: 'order-sign', hookInstance: '1' }))).toEqual([
      '/hook',
      '/hookInstance',
      '/context',
    ]);
    const context = { userId: 'D1', patientId: 'Patient/P1' };
    expect(places(checkCdsRequest({ hook: 'patient-view', hookInstance, context }))).toEqual([
      '/context/userId',
      '/context/patientId',
    ]);
    const fhirAuthorization = {
      access_token: 'a',
      token_type: 'Bearer',
      expires_in: 1,
      scope: 'a',
      subject: 'a',
    };
    expect(places(checkCdsRequest({ ...view, hookInstance, fhirAuthorization }))).toEqual(['/fhirServer']);
    expect(places(checkCdsRequest(7))).toEqual(['']);
  });

  test('discovery', () => {
    const service = { hook: 'patient-view', id: 'a', description: 'b' };
    expect(checkCdsDiscovery({ services: [service] })).toEqual([]);
    expect(places(checkCdsDiscovery({ services: [service, service] }))).toEqual(['/services']);
    const prefetch = { a: 'Patient/{{context.nothing}}' };
    expect(places(checkCdsDiscovery({ services: [{ ...service, prefetch }] }))).toEqual([
      '/services/0/prefetch/a',
    ]);
  });

  test('answers', () => {
    expect(checkCdsResponse({ cards: [card] })).toEqual([]);
    expect(places(checkCdsResponse({ cards: [{ ...card, summary: '长'.repeat(140) }] }))).toEqual([
      '/cards/0/summary',
    ]);
    const suggestions = [{ label: 'a', actions: [{ type: 'create', description: 'b' }] }];
    expect(places(checkCdsResponse({ cards: [{ ...card, suggestions }] }))).toEqual([
      '/cards/0/suggestions/0/actions/0/resource',
      '/cards/0/selectionBehavior',
    ]);
  });
});
