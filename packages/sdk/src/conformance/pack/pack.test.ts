import { readPackFiles, type PackFiles } from '@hulian/standards';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { startTestPlatform } from '../../sandbox/sandbox.test-kit.js';
import { writeMessage } from '../suites/hip/message.js';
import { hipServices } from '../suites/hip/cases.js';
import { createRandom } from '../../samples/random.js';
import { runConformance, type ConformanceSuite } from '../index.js';
import { loadSuiteModules, readSuites, suiteModules } from './index.js';
import { suiteKit } from './kit.js';

vi.setConfig({ testTimeout: 60_000 });

const example = readPackFiles(
  fileURLToPath(new URL('../../../../../examples/packs/province-suite', import.meta.url)),
);
const encode = (text: string) => new TextEncoder().encode(text);
const title = { 'zh-CN': '某', en: 'x' };

/** A pack with one suite of one test. */
function packOf(steps: unknown, more: object = {}, files: Readonly<Record<string, string>> = {}): PackFiles {
  const suite = {
    id: 'own',
    title,
    ...more,
    groups: [{ id: 'all', title, tests: [{ id: 'one', title, requirements: ['own:1'], steps }] }],
  };
  return new Map([
    ['conformance/own.json', encode(JSON.stringify(suite))],
    ...Object.entries(files).map(([path, text]): [string, Uint8Array] => [path, encode(text)]),
  ]);
}

function run(suite: ConformanceSuite, wrap?: (answer: Response) => Response | Promise<Response>) {
  const { institution, clientOptions, sandbox } = startTestPlatform();
  return runConformance(suite, {
    baseUrl: `http://127.0.0.1:9999${suite.face === undefined ? '' : `/${suite.face}`}`,
    institution,
    signer: clientOptions.signer,
    platformKeys: [sandbox.publicKey],
    fetch: async (request) => {
      const answer = await sandbox.fetch(request);
      return wrap ? wrap(answer) : answer;
    },
  });
}

const causesOf = async (files: PackFiles) => {
  const [{ suite } = { suite: undefined }] = readSuites(files, 'p');
  return (await run(suite as ConformanceSuite)).tests.map(({ result, cause }) => [result, cause]);
};

describe('suites of packs', () => {
  const [{ suite } = { suite: undefined }] = readSuites(example, 'example');

  test('the example passes, and a platform that alters answers does not', async () => {
    expect((await run(suite as ConformanceSuite)).summary).toMatchObject({ pass: 3 });
    const wrong = await run(
      suite as ConformanceSuite,
      async (answer) =>
        new Response((await answer.text()).replace('"version":1', '"version":2'), {
          status: answer.status,
          headers: answer.headers,
        }),
    );
    expect(wrong.tests.map(({ result, cause }) => [result, cause?.subject])).toEqual([
      ['fail', '/version'],
      ['pass', undefined],
      ['skip', 'registration/register'],
    ]);
  });

  test.each([
    [{ json: { '/nothing': 'x' } }, { kind: 'content', subject: '/nothing', expected: 'x', actual: 'none' }],
    [{ json: { '/time': { contains: '!' } } }, { kind: 'content', subject: '/time', expected: '…!…' }],
    [{ json: { '/time': { present: false } } }, { kind: 'content', subject: '/time', expected: 'none' }],
    [{ json: { '/time': { oneOf: ['a', 1] } } }, { kind: 'content', subject: '/time', expected: 'a / 1' }],
    [{ json: { '/time': { size: 2 } } }, { kind: 'content', subject: '/time', expected: '[2]' }],
    [{ headers: { 'content-type': 'a' } }, { kind: 'header', subject: 'content-type' }],
    [{ status: [201, 204] }, { kind: 'status', expected: '201 / 204', actual: '200' }],
    [{ code: 'C001' }, { kind: 'format', subject: 'content-type' }],
    [{ mediaType: 'text/html' }, { kind: 'format', subject: 'content-type' }],
    [{ xml: { '': 'x' } }, { kind: 'format', subject: 'body', expected: 'XML' }],
  ])('expectation %j fails where it is not met, and shows no value', async (wanted, cause) => {
    const causes = await causesOf(packOf([{ send: { method: 'GET', path: '/meta/time' }, expect: wanted }]));
    expect(causes).toEqual([['fail', expect.objectContaining(cause)]]);
    expect(JSON.stringify(causes)).not.toMatch(/20\d\d-\d\d/);
  });

  test('a SOAP call by a message file of the pack', async () => {
    const service = hipServices.find(({ interaction }) => interaction.id === 'PatientInfoRegister');
    if (service === undefined) throw new Error('PatientInfoRegister');
    const message = writeMessage('PatientInfoRegister', service.group, 'create', {
      seed: 'pack',
      random: createRandom('pack'),
    });
    const files = { 'conformance/register.xml': message };
    const step = (code: string) => [
      {
        send: { file: 'register.xml', action: 'PatientInfoRegister' },
        expect: { status: 200, xml: { 'acknowledgement/@typeCode': code } },
      },
    ];
    expect(await causesOf(packOf(step('AA'), { face: 'soap' }, files))).toEqual([['pass', undefined]]);
    const [[result] = []] = await causesOf(packOf(step('AE'), { face: 'soap' }, files));
    expect(result).toBe('fail');
  });

  const good = { send: { path: '/x' }, expect: { status: 200 } };
  test.each([
    [[], '/groups/0/tests/0/steps: is not a list with something in it'],
    [[{ ...good, expect: {} }], '/groups/0/tests/0/steps/0/expect: expects nothing: the test could not fail'],
    [[{ ...good, send: { path: 'http://elsewhere/' } }], 'steps/0/send/path: does not begin with / or ?'],
    [[{ ...good, send: { path: '@elsewhere' } }], 'steps/0/send/path: does not begin with / or ?'],
    [[{ ...good, send: { file: '../../secret' } }], 'steps/0/send/file: is no file below conformance/'],
    [[{ ...good, send: { body: [{ $make: 'person' }] } }], 'body/0/$make: is not resident, document or body'],
    [
      [{ ...good, send: { body: { $make: 'body', operation: 'x' } } }],
      '/operation: is no operation with a body',
    ],
    [[{ ...good, send: { headers: { 'x-a': [] } } }], 'steps/0/send/headers: is not names and texts'],
    [[{ ...good, send: { sign: 'false' } }], 'steps/0/send/sign: is not true or false'],
    [[{ ...good, expect: { status: '200' } }], 'steps/0/expect/status: is no status of HTTP or list of them'],
    [[{ ...good, expect: { status: [] } }], 'steps/0/expect/status: is no status of HTTP or list of them'],
    [[{ ...good, expect: { code: 7 } }], 'steps/0/expect/code: is no code or list of codes'],
    [[{ ...good, expect: { mediaType: null } }], 'steps/0/expect/mediaType: is no text'],
    [[{ ...good, expect: { signed: false } }], 'steps/0/expect/signed: is not true'],
    [[{ ...good, run: 'code' }], 'steps/0/run: is no member of a step'],
    [[{ ...good, expect: { json: { '/a': { matches: 'x' } } } }], 'json//a: is no value and none of present'],
  ])('steps %j are refused with their place', (steps, reason) => {
    expect(() => readSuites(packOf(steps), 'p')).toThrowError(
      expect.objectContaining({
        code: 'PACK_FILE_INVALID',
        message: expect.stringContaining(reason) as string,
      }) as Error,
    );
  });

  test.each([
    ['{', 'JSON'],
    [JSON.stringify({ id: 'other' }), '/id: is not the name of the file, own'],
    [JSON.stringify({ id: 'own', title, groups: [], script: 1 }), '/script: is no member of a suite'],
    [JSON.stringify({ id: 'own', title, face: 'ftp', groups: [] }), '/face: is not soap or fhir'],
  ])('a suite %s is refused', (text, reason) => {
    expect(() => readSuites(new Map([['conformance/own.json', encode(text)]]), 'p')).toThrowError(reason);
  });

  test('a suite as code is run from the bytes that were read; one that is none is refused', async () => {
    const source = `export default ({ expectStatus }) => ({
      id: 'coded', title: { 'zh-CN': 'a', en: 'a' },
      groups: [{ id: 'g', title: { 'zh-CN': 'a', en: 'a' }, tests: [{
        id: 'g/t', title: { 'zh-CN': 'a', en: 'a' }, requirements: ['own:2'],
        async run(t) { expectStatus(await t.send({ method: 'GET', path: '/meta/time' }), 200); },
      }] }],
    });`;
    const files = new Map([['conformance/coded.mjs', encode(source)]]);
    expect(suiteModules(files)).toEqual(['conformance/coded.mjs']);
    const [coded] = await loadSuiteModules(files, 'p', suiteKit);
    expect((await run(coded?.suite as ConformanceSuite)).result).toBe('pass');
    await expect(
      loadSuiteModules(new Map([['conformance/a.mjs', encode('export default 1')]]), 'p', suiteKit),
    ).rejects.toMatchObject({ code: 'PACK_FILE_INVALID' });
  });
});
