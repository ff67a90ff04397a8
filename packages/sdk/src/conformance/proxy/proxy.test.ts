import { describe, expect, test, vi } from 'vitest';
import { createRandom } from '../../samples/random.js';
import { startTestPlatform } from '../../sandbox/sandbox.test-kit.js';
import { soapMediaTypes, writeCall } from '../../soap/envelope.js';
import { hipServices } from '../suites/hip/cases.js';
import { writeMessage } from '../suites/hip/message.js';
import { createProxy, type ProxyExchange, type RawAnswer } from './proxy.js';

vi.setConfig({ testTimeout: 60_000 });

const register = hipServices.find(({ interaction }) => interaction.id === 'PatientInfoRegister');
if (register === undefined) throw new Error('PatientInfoRegister');
const message = writeMessage('PatientInfoRegister', register.group, 'create', {
  seed: 'proxy',
  random: createRandom('proxy'),
});

/** What the proxy notes of one request, in front of a sandbox that takes unsigned calls, or of an answer given here. */
async function noted(path: string, type: string, text: string, given?: RawAnswer, method = 'POST') {
  const { sandbox } = startTestPlatform({ unsignedSoap: true, unsignedFhir: true });
  const seen: ProxyExchange[] = [];
  const handle = createProxy({
    onExchange: (exchange) => seen.push(exchange),
    forward: async (request) => {
      if (given) return given;
      const answer = await sandbox.fetch(
        new Request(`http://127.0.0.1:9999${request.target}`, {
          method: request.method,
          headers: { 'content-type': type },
          ...(request.body.length > 0 && { body: Buffer.from(request.body) }),
        }),
      );
      return {
        status: answer.status,
        headers: [...answer.headers].flat(),
        body: new Uint8Array(await answer.arrayBuffer()),
      };
    },
  });
  const body = new TextEncoder().encode(text);
  await handle({ method, target: path, headers: ['Content-Type', type], body });
  const [exchange] = seen;
  return [exchange?.operation, exchange?.findings.map(({ fault, detail }) => `${fault} ${detail}`.trim())];
}

const call = (text: string) => writeCall({ version: '1.2', action: 'PatientInfoRegister', message: text });
const soap = soapMediaTypes['1.2'];
const fhir = 'application/fhir+json';
const html: RawAnswer = { status: 200, headers: ['content-type', 'text/html'], body: Buffer.from('<p>') };
const patient = '{"resourceType":"Patient","gender":"male"}';

describe('traffic by SOAP and FHIR', () => {
  test.each([
    ['/soap', soap, call(message), undefined, ['soap:PatientInfoRegister', []]],
    ['/any/where', soap, call(message), html, ['soap:PatientInfoRegister', ['answer-type 200 xml']]],
    ['/fhir/Patient', fhir, patient, html, ['fhir:post:Patient', ['answer-type text/html']]],
    [
      '/fhir/Patient',
      fhir,
      patient,
      { ...html, status: 500 },
      ['fhir:post:Patient', ['answer-problem 500 text/html']],
    ],
  ] as const)(
    '%s %s: what is right passes, and what is wrong with the answer is said',
    async (path, type, text, given, expected) => {
      expect(await noted(path, type, text, given)).toEqual(expected);
    },
  );

  test('a message and a resource that do not conform are findings of the request', async () => {
    const [, wrong] = await noted(
      '/soap',
      soap,
      call(message.replace(/(<creationTime value=")\d{8}/, '$120261399')),
    );
    expect(wrong).toEqual([expect.stringMatching(/^request-record /)]);
    const [, resource] = await noted('/fhir/Patient', fhir, patient.replace('male', 'no-such'));
    expect(resource).toEqual([expect.stringMatching(/^request-record fhir\//)]);
  });

  test('what is read by FHIR passes without findings', async () => {
    expect(await noted('/fhir/metadata', '', '', undefined, 'GET')).toEqual(['fhir:get:metadata', []]);
  });
});
