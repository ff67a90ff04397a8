import { memorySigner, sm2, utf8ToBytes } from '@hulian/crypto';
import type {
  ArtifactsImported,
  Assessment,
  Problem,
  Result,
  StandardsRecord,
  Start,
  ValidatedFile,
} from '@hulian/console/contract';
import { openAssessments } from '@hulian/sdk/assessments';
import { nationalLibrary } from '@hulian/standards';
import { createValidator } from '@hulian/validators';
import { makeScore } from '@hulian/validators/quality';
import { describe, expect, it } from 'vitest';

import { createConsole } from './app.js';

const host = '127.0.0.1:4567';
const page = { content: utf8ToBytes('<!doctype html>'), type: 'text/html; charset=utf-8' };

/** A console with a page signed in, as a browser would be. */
async function open() {
  const assessments = openAssessments(':memory:');
  const { app, token } = createConsole({
    assessments,
    signer: memorySigner(sm2.generateKeyPair().privateKey),
    files: new Map([['index.html', page]]),
    language: 'zh-CN',
    version: '0',
    hosts: () => [host],
    today: () => '2026-11-21',
  });
  const plain = (path: string, init: RequestInit = {}) =>
    Promise.resolve(
      app.fetch(
        new Request(`http://${host}${path}`, { ...init, headers: { host, ...(init.headers as object) } }),
      ),
    );
  const entry = await plain(`/?token=${token}`);
  const cookie = entry.headers.get('set-cookie')?.split(';')[0] ?? '';
  const send = (path: string, init: RequestInit = {}) =>
    plain(path, { ...init, headers: { cookie, 'x-hulian': 'console', ...(init.headers as object) } });
  const json = async <Value>(path: string, method = 'GET', body?: unknown) => {
    const answer = await send(path, {
      method,
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, value: (await answer.json()) as Value };
  };
  return { app, plain, send, json, token, cookie, entry, assessments };
}

const facts = { name: '虚构医院', tier: '三级', area: '广东省' };
const proof = { reference: '证书-001', date: '2026-05-01', sm3: '0'.repeat(64) };

async function withAssessment() {
  const console = await open();
  const { value } = await console.json<Assessment>('/api/assessments', 'POST', {
    scheme: 'hospital-2020',
    facts,
    asOf: '2026-11-21',
  });
  return { ...console, id: value.id, assessment: value };
}

describe('who may talk to the console', () => {
  it('lets the holder of the token in, once', async () => {
    const { entry, plain, send, token } = await open();
    expect(entry.status).toBe(302);
    expect(entry.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/);
    expect((await plain(`/?token=${token}`)).status).toBe(403);
    expect((await plain('/?token=guess')).status).toBe(403);
    expect((await plain('/api/start')).status).toBe(403);
    expect((await send('/api/start')).status).toBe(200);
  });

  it('answers to the names of this machine only', async () => {
    const { app, cookie } = await open();
    const answer = await app.fetch(
      new Request('http://evil.example/api/start', { headers: { host: 'evil.example', cookie } }),
    );
    expect(answer.status).toBe(403);
  });

  it('takes changes from its own page only', async () => {
    const { plain, cookie } = await open();
    const body = JSON.stringify({ scheme: 'hospital-2020', facts, asOf: '2026-11-21' });
    const change = (headers: object) =>
      plain('/api/assessments', { method: 'POST', body, headers: { cookie, ...headers } });
    expect((await change({})).status).toBe(403);
    expect((await change({ 'x-hulian': 'console', origin: 'http://evil.example' })).status).toBe(403);
    expect((await change({ 'x-hulian': 'console', origin: `http://${host}` })).status).toBe(201);
  });

  it('sends a policy without inline script with every answer, refusals too', async () => {
    const { send, plain } = await open();
    for (const answer of [
      await send('/'),
      await send('/api/start'),
      await plain('/'),
      await send('/nothing'),
    ]) {
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe-inline');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('serves names of its own files, never paths of the disk', async () => {
    const { send } = await open();
    expect(await (await send('/')).text()).toBe('<!doctype html>');
    for (const path of ['/..%2f..%2fpackage.json', '/%2e%2e/package.json', '/etc/passwd'])
      expect((await send(path)).status).toBe(404);
  });
});

describe('self-tests', () => {
  it('are made, listed, and answered; a second tab does not overwrite', async () => {
    const { json, id } = await withAssessment();
    const { value: start } = await json<Start>('/api/start');
    expect(start.assessments).toMatchObject([{ id, name: '虚构医院', answered: 0 }]);
    const path = `/api/assessments/${id}/answers/4.3.2.7`;
    const answer = { value: true, evidence: [proof] };
    expect(await json(path, 'PUT', { revision: 0, answer })).toMatchObject({
      status: 200,
      value: { revision: 1 },
    });
    const second = await json<Problem>(path, 'PUT', { revision: 0, answer: { value: false } });
    expect(second).toMatchObject({
      status: 409,
      value: { code: 'changed-elsewhere', current: { value: true, revision: 1 } },
    });
    expect(second.value.title).toContain('别处');
    expect((await json(`/api/assessments/${id}/answers/9.9.9`, 'PUT', { revision: 0, answer })).status).toBe(
      404,
    );
    expect((await json(path, 'PUT', { revision: 1, answer: { value: true, evidence: 'x' } })).status).toBe(
      400,
    );
    const { value: audit } = await json<unknown[]>(`/api/assessments/${id}/audit`);
    expect(audit).toHaveLength(2);
  });

  it('are scored, with what-if', async () => {
    const { json, id } = await withAssessment();
    const { value } = await json<Result>(`/api/assessments/${id}/result?target=4A&assume=2.1.1.1%3Dfull`);
    expect(value.result.target).toBe('4A');
    expect(value.result.whatIf?.assume).toEqual({ '2.1.1.1': 'full' });
    expect(value.result.disclaimer).not.toBe('');
    expect((await json(`/api/assessments/${id}/result?target=9Z`)).status).toBe(400);
  });

  it('keep evidence; an answer whose file is not here does not score', async () => {
    const { json, send, id } = await withAssessment();
    const { status, value } = await json<typeof proof>(
      `/api/assessments/${id}/evidence?name=${encodeURIComponent('../证书.pdf')}&date=2026-05-01`,
      'POST',
      'content',
    );
    expect(status).toBe(201);
    expect(value.reference).toBe('证书.pdf');
    const file = await send(`/api/assessments/${id}/evidence/${value.sm3}`);
    expect(await file.text()).toBe('content');
    expect(file.headers.get('content-disposition')).toContain('attachment');
    const answers = [value, { ...value, sm3: '1'.repeat(64) }];
    const reasons = [];
    for (const [revision, evidence] of answers.entries()) {
      await json(`/api/assessments/${id}/answers/4.3.2.7`, 'PUT', {
        revision,
        answer: { value: true, evidence: [evidence] },
      });
      const { value: scored } = await json<Result>(`/api/assessments/${id}/result`);
      reasons.push(scored.result.notProven.find(({ indicator }) => indicator === '4.3.2.7')?.reason);
    }
    expect(reasons).toEqual([undefined, 'evidence-lost']);
  });

  it('are exported signed, imported again, and refused after a change', async () => {
    const { json, send, id } = await withAssessment();
    await json(`/api/assessments/${id}/evidence?name=a.txt`, 'POST', 'x');
    await json(`/api/assessments/${id}/answers/4.3.2.7`, 'PUT', { revision: 0, answer: { value: true } });
    const text = await (await send(`/api/assessments/${id}/export`)).text();
    const copy = await json<Assessment>('/api/assessments/import', 'POST', text);
    expect(copy).toMatchObject({ status: 201, value: { facts, answers: { '4.3.2.7': { value: true } } } });
    const at = text.indexOf('.') + 30;
    const altered = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);
    expect(await json('/api/assessments/import', 'POST', altered)).toMatchObject({
      status: 422,
      value: { code: 'signature-invalid' },
    });
  });

  it('take an inventory, and name the schemes when it is of another', async () => {
    const { json } = await open();
    const inventory = { scheme: 'hospital-2020', asOf: '2026-11-01', facts, answers: {} };
    expect((await json('/api/assessments/import', 'POST', inventory)).status).toBe(201);
    const other = await json<Problem>('/api/assessments/import', 'POST', {
      ...inventory,
      scheme: 'hospital-2016',
    });
    expect(other).toMatchObject({ status: 422, value: { code: 'wrong-scheme' } });
    for (const bad of ['', '{', '[]', '{"scheme":1}'])
      expect([400, 422]).toContain((await json('/api/assessments/import', 'POST', bad)).status);
  });

  it('give reports as files', async () => {
    const { send, id } = await withAssessment();
    const types = {
      html: 'text/html',
      md: 'text/markdown',
      json: 'application/json',
      xlsx: 'application/vnd.openxmlformats',
    };
    for (const [ending, type] of Object.entries(types)) {
      const answer = await send(`/api/assessments/${id}/report.${ending}`);
      expect(answer.headers.get('content-type')).toContain(type);
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(500);
    }
    // The gaps are those to the level that the page shows, with what was tried out there.
    const asked = await send(`/api/assessments/${id}/report.json?target=5B&assume=3.1.3.1=true`);
    expect(await asked.json()).toMatchObject({ target: '5B', whatIf: { assume: { '3.1.3.1': true } } });
    expect((await send(`/api/assessments/${id}/report.html?target=9Z`)).status).toBe(400);
  });

  it('link artefacts to their indicators: all files of a type together', async () => {
    const { json, id } = await withAssessment();
    const documents = await import('@hulian/sdk/samples');
    const [xml] = [...documents.makeDocuments('C0004', 1)];
    const send = (name: string, body: string) =>
      json<{ file: ValidatedFile; linked: string[] }>(
        `/api/assessments/${id}/artifacts?name=${name}`,
        'POST',
        body,
      );
    const first = await send('EMR-SD-04-a.xml', String(xml));
    expect(first.value.file.verdict).toBe('pass');
    const [indicator = ''] = first.value.linked;
    const answer = async () =>
      (await json<Assessment>(`/api/assessments/${id}`)).value.answers[indicator]?.value;
    expect(await answer()).toBe('full');
    const broken = await send('EMR-SD-04-b.xml', String(xml).replace('2.16.156.10011.2.4', '1.2.3'));
    expect(broken.value.linked).toEqual([indicator]);
    expect(await answer()).toBe('partial');
    const nothing = await send('note.json', '{"a":1}');
    expect(nothing.value.linked).toEqual([]);
  });

  it('take results of conformance runs and quality scores beside samples, in any order', async () => {
    const { json, id } = await withAssessment();
    const send = (name: string, body: unknown) =>
      json<ArtifactsImported & Problem>(`/api/assessments/${id}/artifacts?name=${name}`, 'POST', body);
    const stored = async () => (await json<Assessment>(`/api/assessments/${id}`)).value;
    const test = (name: string, result: string) => ({
      id: `hip-soap/order/${name}`,
      title: name,
      requirements: [`service:${name.slice(0, -2)}`],
      result,
      evidence: [],
    });
    const run = (target: string) => ({
      suite: 'hip-soap',
      target,
      startedAt: '2026-11-20T08:00:00.000Z',
      groups: [],
      summary: { pass: 2, fail: 0, error: 0, skip: 0, omit: 0 },
      tests: [test('OrderInfoAdd-T', 'pass'), test('OrderInfoAdd-F', 'pass')],
    });
    expect((await send('sandbox.json', run('sandbox'))).value.linked).toEqual([]);
    expect((await send('run.json', run('http://192.0.2.1/soap'))).value.linked).toEqual(['3.2.6.1']);
    expect((await stored()).answers['3.2.6.1']).toMatchObject({
      value: 'full',
      evidence: [{ date: '2026-11-20' }],
    });

    // A data set with faulty records is partial, and its right sample does not hide that.
    const dataSet = 'HDSD00.02-patient-information';
    const made = makeScore({
      engine: 'row',
      library: nationalLibrary(),
      manifest: { ...createValidator({ asOf: '20261120' }).manifest(), options: { asOf: '20261120' } },
      counts: { groups: [], rules: [], outcomes: [], notRun: [], delays: [12, 12, 12] },
    });
    const score = { ...made, dataSets: [{ ...made.total, dataSet, errorRate: 0.5 }] };
    const scored = await send('score.json', score);
    expect(scored.value.linked).toContain('3.1.3.2');
    const [indicator = ''] = scored.value.linked;
    const { makeRecords } = await import('@hulian/sdk/samples');
    const sample = await send('sample.json', { dataSet, records: [...makeRecords(dataSet, 3)] });
    expect(sample.value.linked).toEqual([indicator]);
    const { answers, facts } = await stored();
    expect(answers[indicator]?.evidence?.map(({ value }) => value)).toContain('partial');
    expect(facts.metrics?.['transferDelayDays']).toMatchObject({ value: 0.5 });
    const { result } = (await json<Result>(`/api/assessments/${id}/result`)).value;
    expect(result.points).toBeGreaterThan(0);
    expect(result.sections.find((one) => one.id === '2.1')?.points).toBe(0);

    const { judgeArtifacts } = await import('@hulian/sdk/conformance');
    const folder = await judgeArtifacts([], { asOf: '2026-11-20' });
    expect((await send('folder.json', folder)).status).toBe(422);
  });
});

describe('other pages', () => {
  it('validate a file, with sentences and without values', async () => {
    const { json } = await open();
    const { value } = await json<ValidatedFile>('/api/validate?name=a.json', 'POST', {
      dataSet: '西药处方',
      性别代码: '7',
      患者姓名: '虚构甲',
    });
    expect(value.findings.some(({ text }) => text.includes('值域'))).toBe(true);
    expect(JSON.stringify(value)).not.toContain('虚构甲');
    const tooLarge = await json<Problem>(
      '/api/validate?name=a.txt',
      'POST',
      'x'.repeat(50 * 1024 * 1024 + 1),
    );
    expect(tooLarge).toMatchObject({ status: 413, value: { code: 'too-large' } });
  });

  it('search, show and export the standards, in both languages', async () => {
    const { json, send } = await open();
    expect(await json('/api/standards/search?q=收缩压')).toMatchObject({
      value: [{ id: 'DE04.10.174.00', kindName: '数据元' }, {}],
    });
    const { value } = await json<StandardsRecord>('/api/standards/record?id=CV02.01.101&lang=en');
    expect(value.pairs[0]).toEqual({ label: 'kind', value: 'value domain' });
    expect(value.exports).toContain('sql');
    expect(await (await send('/api/standards/export?id=CV02.01.101&to=sql&dialect=dm8')).text()).toContain(
      'create table',
    );
    expect((await send('/api/standards/record?id=none')).status).toBe(404);
    expect((await send('/api/standards/export?id=CV02.01.101&to=exe')).status).toBe(400);
  });

  it.each(['security', 'hip-queries'])(
    'run the suite %s against the embedded sandbox and tell how it goes on',
    async (suite) => {
      const { json, send } = await open();
      expect((await json('/api/conformance/runs', 'POST', { suite: 'none' })).status).toBe(404);
      expect(
        (await json('/api/conformance/runs', 'POST', { suite: 'security', target: 'http://x' })).status,
      ).toBe(422);
      const { status, value } = await json<{ id: string }>('/api/conformance/runs', 'POST', {
        suite,
      });
      expect(status).toBe(202);
      const events = await (await send(`/api/conformance/runs/${value.id}/events`)).text();
      const last =
        events
          .trim()
          .split('\n\n')
          .at(-1)
          ?.replace(/^data: /, '') ?? '{}';
      expect(JSON.parse(last)).toMatchObject({ state: 'done', summary: { fail: 0, error: 0 } });
    },
    60_000,
  );

  it('say what is not there', async () => {
    const { json } = await open();
    expect(await json('/api/outbox')).toEqual({ status: 200, value: {} });
    expect(await json('/api/quality')).toEqual({ status: 200, value: { reports: [] } });
  });
});
