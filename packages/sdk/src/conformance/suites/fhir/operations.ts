/** Transactions, validation, terminology, errors. */
import { readPath } from '../../../fhir/path.js';
import { expectSame, TestEnd } from '../../check.js';
import type { ConformanceTest, TestContext } from '../../model.js';
import {
  entriesOf,
  expectOutcome,
  expectResource,
  identified,
  observationOf,
  refusals,
  searchAll,
  send,
  type Resource,
} from './resources.js';

const encounterUrn = 'urn:uuid:5f0f3a50-0000-4000-8000-000000000001';

/** An encounter, and an observation that refers to it by its place in the bundle. */
function bundleOf(t: TestContext, name: string, observation: Resource = {}): Resource {
  const entry = (resource: Resource, fullUrl: string) => ({
    fullUrl,
    resource,
    request: { method: 'POST', url: resource['resourceType'] },
  });
  const encounter = {
    resourceType: 'Encounter',
    identifier: [{ system: 'urn:hulian:conformance', value: t.unique(name) }],
    status: 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
    subject: { reference: `Patient/${t.take<string>('patient')}` },
  };
  const observed = observationOf(t, name, { encounter: { reference: encounterUrn }, ...observation });
  return {
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [entry(encounter, encounterUrn), entry(observed, 'urn:uuid:5f0f3a50-0000-4000-8000-000000000002')],
  };
}

/** A text in a resource, empty where there is none. */
function textAt(resource: Resource | undefined, path: string): string {
  const value = resource && readPath(resource, path);
  return typeof value === 'string' ? value : '';
}

/** Errors in the outcome of `$validate`, which is a success itself. */
async function errorsOf(t: TestContext, resource: Resource): Promise<number> {
  const answer = await send(t, 'POST', '/Observation/$validate', { body: resource });
  const outcome = expectResource(answer, 'OperationOutcome', 200);
  const issues = (outcome['issue'] ?? []) as readonly Resource[];
  return issues.filter(({ severity }) => severity === 'error' || severity === 'fatal').length;
}

const parameterOf = (parameters: Resource, name: string): Resource | undefined =>
  ((parameters['parameter'] ?? []) as readonly Resource[]).find((each) => each['name'] === name);

const gender = 'http://hl7.org/fhir/ValueSet/administrative-gender';
const genderSystem = 'http://hl7.org/fhir/administrative-gender';

async function isMember(t: TestContext, code: string): Promise<unknown> {
  const query = `url=${encodeURIComponent(gender)}&system=${encodeURIComponent(genderSystem)}&code=${code}`;
  const answer = await send(t, 'GET', `/ValueSet/$validate-code?${query}`);
  return parameterOf(expectResource(answer, 'Parameters', 200), 'result')?.['valueBoolean'];
}

export const operationCases: readonly ConformanceTest[] = [
  {
    id: 'transaction/whole',
    title: {
      'zh-CN': '事务：全部保存，互相的引用指向新编号',
      en: 'a transaction: all is kept, and references point to the new ids',
    },
    requirements: ['fhir:http/transaction'],
    needs: ['resources/patient'],
    async run(t) {
      const answer = await send(t, 'POST', '', { body: bundleOf(t, 'whole') });
      const bundle = expectResource(answer, 'Bundle', 200);
      expectSame('content', 'type', bundle['type'], 'transaction-response');
      const statuses = ((bundle['entry'] ?? []) as readonly Resource[]).map((each) =>
        textAt(each, 'response.status').slice(0, 3),
      );
      expectSame('content', 'response.status', statuses.join(' '), '201 201');
      const [observation] = await searchAll(t, 'Observation', identified(t, 'whole'));
      const reference = textAt(observation, 'encounter.reference');
      expectSame(
        'content',
        'encounter.reference',
        reference.startsWith('Encounter/') ? 'resolved' : 'other',
        'resolved',
      );
      expectResource(await send(t, 'GET', `/${reference}`), 'Encounter', 200);
    },
  },
  {
    id: 'transaction/nothing',
    title: {
      'zh-CN': '事务中有一条不合规：一条也不保存',
      en: 'one wrong entry in a transaction: nothing is kept',
    },
    requirements: ['fhir:http/transaction'],
    needs: ['resources/patient'],
    async run(t) {
      const body = bundleOf(t, 'nothing', { status: 'no-such-status' });
      expectOutcome(await send(t, 'POST', '', { body }), ...refusals);
      const kept = await searchAll(t, 'Encounter', identified(t, 'nothing'));
      expectSame('content', 'kept', kept.length, 0);
    },
  },
  {
    id: 'validation/right',
    title: { 'zh-CN': '$validate：正确的资源没有错误', en: '$validate: no error in a right resource' },
    requirements: ['fhir:operation/validate'],
    needs: ['resources/patient'],
    async run(t) {
      expectSame('content', 'errors', await errorsOf(t, observationOf(t, 'valid')), 0);
    },
  },
  {
    id: 'validation/wrong',
    title: {
      'zh-CN': '$validate：说出错误，并且不保存',
      en: '$validate: names the error, and keeps nothing',
    },
    requirements: ['fhir:operation/validate'],
    needs: ['resources/patient'],
    async run(t) {
      const wrong = observationOf(t, 'invalid', { status: 'no-such-status' });
      expectSame('content', 'errors', (await errorsOf(t, wrong)) > 0 ? 'some' : 'none', 'some');
      const kept = await searchAll(t, 'Observation', identified(t, 'invalid'));
      expectSame('content', 'kept', kept.length, 0);
    },
  },
  {
    id: 'validation/refused',
    title: {
      'zh-CN': '新建不合规的资源：拒绝，并指出位置',
      en: 'a wrong resource is refused, with the place of the fault',
    },
    requirements: ['fhir:http/create'],
    needs: ['resources/patient'],
    async run(t) {
      const body = observationOf(t, 'refused', { status: 'no-such-status' });
      const answer = await send(t, 'POST', '/Observation', { body });
      expectOutcome(answer, 400, 412, 422);
      const issues = (answer.json?.['issue'] ?? []) as readonly { readonly expression?: readonly string[] }[];
      const places = issues.flatMap(({ expression = [] }) => expression);
      expectSame(
        'content',
        'issue.expression',
        places.some((place) => /status/.test(place)) ? 'there' : 'none',
        'there',
      );
    },
  },
  {
    id: 'terminology/member',
    title: {
      'zh-CN': '$validate-code：在值集内为真，不在为假',
      en: '$validate-code: true for a member, false for another code',
    },
    requirements: ['fhir:operation/validate-code'],
    independent: true,
    async run(t) {
      expectSame('content', 'result', await isMember(t, 'male'), true);
      expectSame('content', 'result', await isMember(t, 'no-such-code'), false);
    },
  },
  {
    id: 'terminology/lookup',
    title: {
      'zh-CN': '$lookup：给出名称；没有的代码 404',
      en: '$lookup: a display; 404 for a code that is not there',
    },
    requirements: ['fhir:operation/lookup'],
    independent: true,
    async run(t) {
      const path = (code: string) =>
        `/CodeSystem/$lookup?system=${encodeURIComponent(genderSystem)}&code=${code}`;
      const found = expectResource(await send(t, 'GET', path('male')), 'Parameters', 200);
      const display = parameterOf(found, 'display')?.['valueString'];
      if (typeof display !== 'string' || display === '')
        throw new TestEnd('fail', {
          kind: 'content',
          subject: 'display',
          expected: 'text',
          actual: typeof display,
        });
      expectOutcome(await send(t, 'GET', path('no-such-code')), 400, 404, 422);
    },
  },
  {
    id: 'errors/not-json',
    title: {
      'zh-CN': '正文不是 JSON：400 与 OperationOutcome',
      en: 'a body that is no JSON: 400 and an OperationOutcome',
    },
    requirements: ['fhir:http/errors'],
    independent: true,
    async run(t) {
      const call = { text: '{"resourceType":', headers: { 'content-type': 'application/fhir+json' } };
      expectOutcome(await send(t, 'POST', '/Observation', call), 400, 422);
    },
  },
  {
    id: 'errors/other-resource',
    title: { 'zh-CN': '正文是别种资源：拒绝', en: 'a body of another type: refused' },
    requirements: ['fhir:http/errors'],
    independent: true,
    async run(t) {
      expectOutcome(await send(t, 'POST', '/Observation', { body: { resourceType: 'Patient' } }), 400, 422);
    },
  },
  {
    id: 'errors/unsigned',
    title: {
      'zh-CN': '没有签名的写入：401 与 OperationOutcome',
      en: 'an unsigned write: 401 and an OperationOutcome',
    },
    requirements: ['fhir:http/errors', 'convention:signing'],
    needs: ['resources/patient'],
    async run(t) {
      const body = observationOf(t, 'unsigned');
      expectOutcome(await send(t, 'POST', '/Observation', { body, sign: false }), 401);
      const kept = await searchAll(t, 'Observation', identified(t, 'unsigned'));
      expectSame('content', 'kept', kept.length, 0);
    },
  },
  {
    id: 'errors/search-nobody',
    title: { 'zh-CN': '没有结果的检索：空的 searchset', en: 'a search without a match: an empty searchset' },
    requirements: ['fhir:http/search'],
    independent: true,
    async run(t) {
      const answer = await send(t, 'GET', '/Observation?patient=P000000000000');
      expectSame('content', 'entry', entriesOf(expectResource(answer, 'Bundle', 200)).length, 0);
    },
  },
];
