/** Clients that carry out the steps of the suites `messages` and `fhir-client`: one right each, the others wrong in one way. */
import { createRandom } from '../samples/random.js';
import type { startTestPlatform } from '../sandbox/sandbox.test-kit.js';
import { signRequest } from '../signing/hulian-2026.js';
import { soapMediaTypes, writeCall } from '../soap/envelope.js';
import { hipServices, isQuery, needsOf } from './suites/hip/cases.js';
import { leaveOutSubject, writeMessage, writeQuery } from './suites/hip/message.js';
import { syntheticResident } from './synthetic.js';

type Started = ReturnType<typeof startTestPlatform>;
type Fetch = (request: Request) => Promise<Response>;

/** What a wrong client does otherwise than the right one. */
export interface FaceHabits {
  readonly unsigned?: boolean;
  /** Times it tries; the right one three times. */
  readonly attempts?: number;
  /** Makes another key, or another message id, before it tries again. */
  readonly newKey?: boolean;
  /** No key at all. */
  readonly noKey?: boolean;
  readonly impatient?: boolean;
  readonly invalid?: boolean;
  /** Asks for what nobody has. */
  readonly asksNobody?: boolean;
  /** Updates without the version. */
  readonly noVersion?: boolean;
  /** A condition in place of a key. */
  readonly condition?: boolean;
}

/** A wrong client of a face. */
export interface FaceClientMutant {
  readonly id: string;
  readonly suite: 'messages' | 'fhir-client';
  readonly title: { readonly 'zh-CN': string; readonly en: string };
  readonly killedBy: readonly string[];
  readonly habits: FaceHabits;
}

interface Outgoing {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly text: string;
}

/** Sends with the habits of a client; `again` makes what is sent the second time. */
async function deliver(
  { clientOptions, institution }: Started,
  fetch: Fetch,
  habits: FaceHabits,
  first: Outgoing,
  again: (before: Outgoing) => Outgoing,
): Promise<Record<string, unknown>> {
  let outgoing = first;
  for (let attempt = 1; ; attempt += 1) {
    const headers = new Headers({ 'hulian-institution': institution, ...outgoing.headers });
    const target = {
      method: outgoing.method,
      url: `http://127.0.0.1:9999${outgoing.path}`,
      headers,
      body: new TextEncoder().encode(outgoing.text),
    };
    if (!habits.unsigned) await signRequest(target, clientOptions.signer, Date.now());
    const answer = await fetch(new Request(target.url, { ...target, method: target.method })).catch(
      () => undefined,
    );
    const text = (await answer?.text()) ?? '';
    if (answer !== undefined && answer.status < 500)
      return text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {};
    if (attempt >= (habits.attempts ?? 3)) return {};
    const wait = Number(answer?.headers.get('retry-after') ?? 0) * 1000;
    if (!habits.impatient) await new Promise((resolve) => setTimeout(resolve, wait));
    outgoing = habits.newKey ? again(outgoing) : outgoing;
  }
}

const seed = 'listen';
const random = createRandom(seed);
const register = hipServices.find(({ interaction }) => interaction.id === 'PatientInfoRegister');
const query = hipServices.find(({ interaction }) => interaction.id === 'PatientInfoQuery');
/** Services that need no more than the patient. */
const writes = hipServices.filter(
  (service) =>
    service.verb === 'create' && !isQuery(service) && needsOf(service).length === 1 && service !== register,
);

/** Carries out a step of `messages`. */
export function makeMessageClient(started: Started, fetch: Fetch, habits: FaceHabits) {
  let sent = 0;
  return async (step: string): Promise<void> => {
    const service =
      step === 'basics/register' ? register : step === 'basics/query' ? query : writes[(sent += 1)];
    if (service === undefined) throw new RangeError(step);
    const { interaction, group, verb } = service;
    const whole =
      step === 'basics/query'
        ? writeQuery(interaction.id, group, { seed, random, exists: !habits.asksNobody })
        : writeMessage(interaction.id, group, verb, { seed, random });
    const message = habits.invalid && step === 'basics/write' ? leaveOutSubject(whole) : whole;
    const outgoing = (text: string): Outgoing => ({
      method: 'POST',
      path: '/soap',
      headers: { 'content-type': soapMediaTypes['1.2'] },
      text: writeCall({ version: '1.2', action: interaction.id, message: text }),
    });
    await deliver(started, fetch, habits, outgoing(message), () =>
      outgoing(message.replace(/(<id [^>]*extension=")[^"]*/, `$1another-${random.integer(1, 1e9)}`)),
    );
  };
}

/** Carries out a step of `fhir-client`. */
export function makeFhirClient(started: Started, fetch: Fetch, habits: FaceHabits) {
  let patient = '';
  let observation = { id: '', body: {} };
  let sent = 0;
  return async (step: string): Promise<void> => {
    sent += 1;
    const person = syntheticResident(seed, 1);
    const isUpdate = step === 'basics/update';
    const identifier = [{ system: 'urn:test', value: `${seed}-${sent}` }];
    const resource: Record<string, unknown> =
      step === 'basics/patient'
        ? {
            resourceType: 'Patient',
            identifier: [
              { system: 'urn:oid:2.16.156.10011.2.5.1.4', value: person.localId },
              { system: 'urn:oid:2.16.156.10011.1.3', value: person.identityNumber },
            ],
            name: [{ text: person.name }],
            gender: person.genderCode === '1' ? 'male' : 'female',
            birthDate: person.birthDate,
          }
        : isUpdate
          ? { ...observation.body, id: observation.id, status: 'amended' }
          : {
              resourceType: 'Observation',
              identifier,
              status: habits.invalid ? 'no-such-status' : 'final',
              code: { coding: [{ system: 'http://loinc.org', code: '8310-5' }] },
              subject: { reference: `Patient/${patient}` },
            };
    const path = `/fhir/${String(resource['resourceType'])}${isUpdate ? `/${observation.id}` : ''}`;
    const keyed = (key: string): Record<string, string> => ({
      'content-type': 'application/fhir+json',
      ...(habits.condition && step !== 'basics/patient' && !isUpdate
        ? { 'if-none-exist': `identifier=urn:test|${seed}-${sent}&patient=${patient}` }
        : !habits.noKey && { 'idempotency-key': key }),
      ...(isUpdate && !habits.noVersion && { 'if-match': 'W/"1"' }),
    });
    const first: Outgoing = {
      method: isUpdate ? 'PUT' : 'POST',
      path,
      headers: keyed(`fhir-client-${sent}`),
      text: JSON.stringify(resource),
    };
    const answer = await deliver(started, fetch, habits, first, (before) => ({
      ...before,
      headers: keyed(`fhir-client-again-${sent}`),
    }));
    if (step === 'basics/patient') patient = String(answer['id']);
    if (step === 'basics/clinical') observation = { id: String(answer['id']), body: resource };
  };
}

const both = (
  id: string,
  zh: string,
  en: string,
  habits: FaceHabits,
  messages: readonly string[] | undefined,
  fhir: readonly string[] | undefined,
): FaceClientMutant[] => [
  ...(messages === undefined
    ? []
    : [
        {
          id: `message-client-${id}`,
          suite: 'messages' as const,
          title: { 'zh-CN': `消息：${zh}`, en: `messages: ${en}` },
          habits,
          killedBy: messages,
        },
      ]),
  ...(fhir === undefined
    ? []
    : [
        {
          id: `fhir-client-${id}`,
          suite: 'fhir-client' as const,
          title: { 'zh-CN': `FHIR：${zh}`, en: `FHIR: ${en}` },
          habits,
          killedBy: fhir,
        },
      ]),
];

const lost = ['unknown/lost-answer', 'unknown/lost-request', 'unknown/server-error', 'pace/retry-after'];
const lostFhir = ['unknown/lost-answer', 'unknown/server-error', 'pace/retry-after'];

/** Wrong clients of the faces. */
export const faceClientMutants: readonly FaceClientMutant[] = [
  ...both('unsigned', '不签名', 'does not sign', { unsigned: true }, ['basics/register'], ['basics/patient']),
  ...both(
    'invalid',
    '内容不合规',
    'content that does not conform',
    { invalid: true },
    ['basics/write'],
    ['basics/clinical'],
  ),
  ...both(
    'new-key',
    '重发时换了标识或幂等键',
    'another id or key when it sends again',
    { newKey: true },
    lost,
    lostFhir,
  ),
  ...both(
    'gives-up',
    '结果未知或平台繁忙时放弃',
    'gives up when it knows nothing or the platform is busy',
    { attempts: 1 },
    lost,
    lostFhir,
  ),
  ...both(
    'impatient',
    '不理会 Retry-After',
    'ignores Retry-After',
    { impatient: true },
    ['pace/retry-after'],
    ['pace/retry-after'],
  ),
  ...both(
    'asks-nobody',
    '查询查不到的患者',
    'queries a patient nobody has',
    { asksNobody: true },
    ['basics/query'],
    undefined,
  ),
  ...both('no-version', '更新不给版本', 'updates without the version', { noVersion: true }, undefined, [
    'basics/update',
  ]),
  ...both(
    'no-key',
    '没有幂等键也没有条件，直接重发',
    'sends again without key or condition',
    { noKey: true },
    undefined,
    lostFhir,
  ),
];
