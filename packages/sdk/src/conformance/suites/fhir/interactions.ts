/** Create, read, update, versions, conditions, searches. */
import { expectSame, expectStatus, expectText } from '../../check.js';
import type { ConformanceTest } from '../../model.js';
import {
  createObservation,
  entriesOf,
  expectOutcome,
  expectResource,
  identified,
  observationOf,
  patientOf,
  searchAll,
  send,
  versionOf,
} from './resources.js';

const at = (id: string) => `/Observation/${id}`;

export const interactionCases: readonly ConformanceTest[] = [
  {
    id: 'resources/patient',
    title: {
      'zh-CN': '新建 Patient：201、Location、版本 1',
      en: 'create a Patient: 201, Location, version 1',
    },
    requirements: ['fhir:http/create'],
    async run(t) {
      const answer = await send(t, 'POST', '/Patient', { body: patientOf(t) });
      const patient = expectResource(answer, 'Patient', 201);
      const id = expectText(patient, 'id');
      const location = answer.headers.get('location') ?? '';
      expectSame('header', 'location', new RegExp(`/Patient/${id}(/_history/1)?$`).test(location), true);
      expectSame('content', 'meta.versionId', versionOf(patient), '1');
      t.give('patient', id);
    },
  },
  {
    id: 'resources/read-patient',
    title: { 'zh-CN': '读到新建的 Patient', en: 'read that Patient' },
    requirements: ['fhir:http/read'],
    needs: ['resources/patient'],
    async run(t) {
      const patient = expectResource(
        await send(t, 'GET', `/Patient/${t.take<string>('patient')}`),
        'Patient',
        200,
      );
      const { birthDate, gender, name } = patientOf(t);
      expectSame('content', 'birthDate', patient['birthDate'] === birthDate, true);
      expectSame('content', 'gender', patient['gender'], gender);
      const kept = JSON.stringify(patient['name'] ?? '').includes(
        String((name as [{ text: string }])[0].text),
      );
      expectSame('content', 'name', kept, true);
    },
  },
  {
    id: 'resources/create',
    title: { 'zh-CN': '新建 Observation：201', en: 'create an Observation: 201' },
    requirements: ['fhir:http/create'],
    needs: ['resources/patient'],
    async run(t) {
      // As text: the zero at the end is part of what was measured.
      const text = JSON.stringify(observationOf(t, 'first')).replace('36.5', '36.50');
      const headers = { 'content-type': 'application/fhir+json' };
      const answer = await send(t, 'POST', '/Observation', { text, headers });
      t.give('observation', expectText(expectResource(answer, 'Observation', 201), 'id'));
    },
  },
  {
    id: 'resources/decimal',
    title: { 'zh-CN': '36.50 读出仍是 36.50', en: '36.50 comes back as 36.50' },
    requirements: ['fhir:http/read', 'fhir:datatypes/decimal'],
    needs: ['resources/create'],
    async run(t) {
      const answer = await send(t, 'GET', at(t.take('observation')));
      expectResource(answer, 'Observation', 200);
      expectSame(
        'content',
        'valueQuantity.value',
        /"value"\s*:\s*36\.50\b/.test(answer.text) ? '36.50' : 'other',
        '36.50',
      );
    },
  },
  {
    id: 'resources/repeat',
    title: {
      'zh-CN': '同一幂等键再次新建：还是那一个',
      en: 'create again under the same idempotency key: still the one',
    },
    requirements: ['fhir:http/create', 'convention:idempotency'],
    needs: ['resources/patient'],
    async run(t) {
      const headers = { 'idempotency-key': t.unique('fhir-repeat') };
      const body = observationOf(t, 'repeat');
      const ids = [];
      for (let time = 0; time < 2; time += 1) {
        const answer = await send(t, 'POST', '/Observation', { body, headers });
        ids.push(expectText(expectResource(answer, 'Observation', 200, 201), 'id'));
      }
      expectSame('content', 'id', ids[0] === ids[1] ? 'same' : 'other', 'same');
    },
  },
  {
    id: 'resources/update',
    title: { 'zh-CN': '更新：版本 2', en: 'update: version 2' },
    requirements: ['fhir:http/update'],
    needs: ['resources/create'],
    async run(t) {
      const id = t.take<string>('observation');
      const body = observationOf(t, 'first', { id, status: 'amended' });
      const answer = await send(t, 'PUT', at(id), { body, headers: { 'if-match': 'W/"1"' } });
      const changed = expectResource(answer, 'Observation', 200);
      expectSame('content', 'status', changed['status'], 'amended');
      expectSame('content', 'meta.versionId', versionOf(changed), '2');
    },
  },
  {
    id: 'resources/update-stale',
    title: { 'zh-CN': '以旧版本更新：412', en: 'update with an old version: 412' },
    requirements: ['fhir:http/update', 'convention:version'],
    needs: ['resources/update'],
    async run(t) {
      const id = t.take<string>('observation');
      const body = observationOf(t, 'first', { id, status: 'cancelled' });
      expectOutcome(await send(t, 'PUT', at(id), { body, headers: { 'if-match': 'W/"1"' } }), 409, 412);
    },
  },
  {
    id: 'resources/update-other',
    title: {
      'zh-CN': '地址与正文的编号不同：拒绝',
      en: 'another id in the body than in the address: refused',
    },
    requirements: ['fhir:http/update'],
    needs: ['resources/create'],
    async run(t) {
      const body = observationOf(t, 'first', { id: 'another' });
      expectOutcome(await send(t, 'PUT', at(t.take('observation')), { body }), 400, 422);
    },
  },
  {
    id: 'resources/history',
    title: { 'zh-CN': '历史：两个版本', en: 'history: two versions' },
    requirements: ['fhir:http/history'],
    needs: ['resources/update'],
    async run(t) {
      const answer = await send(t, 'GET', `${at(t.take('observation'))}/_history`);
      const bundle = expectResource(answer, 'Bundle', 200);
      expectSame('content', 'type', bundle['type'], 'history');
      expectSame('content', 'versions', entriesOf(bundle).map(versionOf).join(' '), '2 1');
    },
  },
  {
    id: 'resources/version',
    title: { 'zh-CN': '读第 1 个版本：当时的内容', en: 'version 1: what it was then' },
    requirements: ['fhir:http/vread'],
    needs: ['resources/update'],
    async run(t) {
      const answer = await send(t, 'GET', `${at(t.take('observation'))}/_history/1`);
      expectSame('content', 'status', expectResource(answer, 'Observation', 200)['status'], 'final');
    },
  },
  {
    id: 'resources/condition',
    title: {
      'zh-CN': '条件新建：第二次给出已有的那一个',
      en: 'conditional create: the second time gives the one there is',
    },
    requirements: ['fhir:http/ccreate'],
    needs: ['resources/patient'],
    async run(t) {
      const call = {
        body: observationOf(t, 'condition'),
        headers: { 'if-none-exist': identified(t, 'condition') },
      };
      const first = expectResource(await send(t, 'POST', '/Observation', call), 'Observation', 201);
      const again = expectResource(await send(t, 'POST', '/Observation', call), 'Observation', 200);
      expectSame('content', 'id', first['id'] === again['id'] ? 'same' : 'other', 'same');
    },
  },
  {
    id: 'resources/of-nobody',
    title: { 'zh-CN': '患者不存在的资源：拒绝', en: 'a resource of a patient who is not there: refused' },
    requirements: ['fhir:http/create', 'code:C034'],
    needs: ['resources/patient'],
    async run(t) {
      const body = observationOf(t, 'nobody', { subject: { reference: 'Patient/P000000000000' } });
      expectOutcome(await send(t, 'POST', '/Observation', { body }), 400, 404, 409, 422);
    },
  },
  {
    id: 'search/patient',
    title: { 'zh-CN': '按患者检索：只有该患者的', en: 'by patient: of that patient only' },
    requirements: ['fhir:http/search'],
    needs: ['resources/create'],
    async run(t) {
      const patient = t.take<string>('patient');
      const found = await searchAll(t, 'Observation', `patient=${patient}`);
      expectSame(
        'content',
        'found',
        found.some(({ id }) => id === t.take('observation')),
        true,
      );
      const others = found.filter(
        ({ subject }) =>
          !String((subject as { reference?: string })?.reference ?? '').endsWith(`Patient/${patient}`),
      );
      expectSame('content', 'of others', others.length, 0);
    },
  },
  {
    id: 'search/token',
    title: { 'zh-CN': '按代码检索：系统与代码都起作用', en: 'by code: system and code both count' },
    requirements: ['fhir:http/search'],
    needs: ['resources/create'],
    async run(t) {
      const patient = `patient=${t.take<string>('patient')}`;
      const search = async (token: string) =>
        (await searchAll(t, 'Observation', `${patient}&code=${encodeURIComponent(token)}`)).length > 0;
      expectSame('content', 'right code', await search('http://loinc.org|8310-5'), true);
      expectSame('content', 'another code', await search('http://loinc.org|0000-0'), false);
      expectSame('content', 'another system', await search('http://snomed.info/sct|8310-5'), false);
    },
  },
  {
    id: 'search/pages',
    title: { 'zh-CN': '逐条分页：每个恰好一次', en: 'pages of one: each exactly once' },
    requirements: ['fhir:http/search', 'convention:paging'],
    needs: ['resources/create'],
    async run(t) {
      const made = [await createObservation(t, 'page-1'), await createObservation(t, 'page-2')];
      const query = `patient=${t.take<string>('patient')}`;
      const ids = (await searchAll(t, 'Observation', `${query}&_count=1`)).map(({ id }) => String(id));
      const lost = made.filter((id) => !ids.includes(id));
      expectSame('content', 'lost', lost.length, 0);
      expectSame('content', 'twice', ids.length - new Set(ids).size, 0);
    },
  },
  {
    id: 'search/post',
    title: { 'zh-CN': 'POST 检索', en: 'search by POST' },
    requirements: ['fhir:http/search'],
    needs: ['resources/create'],
    async run(t) {
      const answer = await send(t, 'POST', '/Observation/_search', {
        text: `patient=${t.take<string>('patient')}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      const found = entriesOf(expectResource(answer, 'Bundle', 200));
      expectSame(
        'content',
        'found',
        found.some(({ id }) => id === t.take('observation')),
        true,
      );
    },
  },
  {
    id: 'search/unknown-parameter',
    title: {
      'zh-CN': '不认识的检索参数：拒绝，而不是不理会',
      en: 'an unknown search parameter is refused, not passed over',
    },
    optional: true,
    requirements: ['fhir:http/search'],
    needs: ['resources/create'],
    async run(t) {
      const path = `/Observation?patient=${t.take<string>('patient')}&no-such-parameter=1`;
      expectOutcome(await send(t, 'GET', path, { headers: { prefer: 'handling=strict' } }), 400, 422);
    },
  },
  {
    id: 'format/xml',
    title: { 'zh-CN': '要 XML 就给 XML', en: 'XML where XML is asked for' },
    optional: true,
    requirements: ['fhir:http/mime-type'],
    needs: ['resources/create'],
    async run(t) {
      const answer = await send(t, 'GET', at(t.take('observation')), {
        headers: { accept: 'application/fhir+xml' },
      });
      expectStatus(answer, 200);
      expectSame('format', 'content-type', answer.mediaType, 'application/fhir+xml');
      expectSame(
        'format',
        'root',
        /<Observation\b/.test(answer.text) ? 'Observation' : 'other',
        'Observation',
      );
    },
  },
];
