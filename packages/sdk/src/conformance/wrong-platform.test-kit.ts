/** Platforms that are wrong in one way each: the sandbox's fetch with one fault. */
import { memorySigner, sm2 } from '@hulian/crypto';
import { answerSignerOf, signAnswer, signRequest } from '../signing/hulian-2026.js';
import { startTestPlatform } from '../sandbox/sandbox.test-kit.js';
import type { SandboxOptions } from '../sandbox/create-sandbox.js';
import { makeIdentities } from './identities.js';
import type { ConformanceOptions } from './runner.js';

type Fetch = (request: Request) => Promise<Response>;
type Started = ReturnType<typeof startTestPlatform>;

/** A wrong platform. */
export interface Mutant {
  readonly id: string;
  readonly title: { readonly 'zh-CN': string; readonly en: string };
  /** Tests that cover the fault, `<suite>/<group>/<name>`, with how they end; what needs them is skipped and all others pass. */
  readonly killedBy: Readonly<Record<string, 'fail' | 'error'>>;
  readonly options?: SandboxOptions;
  /** Why no test finds it out; the table says so. */
  readonly survives?: { readonly 'zh-CN': string; readonly en: string };
  readonly wrap: (fetch: Fetch, started: Started) => Fetch;
}

export const json = (value: unknown, status = 200) =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });

export const isCall = ({ method, url }: Request, wanted: string, pattern: RegExp) =>
  method === wanted && pattern.test(new URL(url).pathname);

/** The honest answer signed again after a change, so that only the change is wrong. */
export async function changed(
  request: Request,
  answer: Response,
  { sandbox }: Started,
  change: { readonly status?: number; readonly text?: (text: string) => string },
): Promise<Response> {
  const body = new TextEncoder().encode((change.text ?? ((text) => text))(await answer.text()));
  const headers = new Headers(answer.headers);
  for (const name of ['signature', 'signature-input', 'content-digest']) headers.delete(name);
  const status = change.status ?? answer.status;
  await signAnswer(
    { status, headers, body },
    { method: request.method, url: request.url, headers: request.headers },
    { ...answerSignerOf(answerSigner), keyId: sandbox.keyId },
    Date.now(),
  );
  return new Response(body, { status, headers });
}

/** Signs the answers of all mutants, so that a changed answer can be signed again. */
export const answerSigner = memorySigner(sm2.generateKeyPair().privateKey);

/** Signs a request again in the tests' name: lets one through that the sandbox would refuse. */
export const resigned = async (request: Request, { clientOptions, institution }: Started) => {
  const body = new Uint8Array(await request.clone().arrayBuffer());
  const headers = new Headers(request.headers);
  for (const name of ['signature', 'signature-input', 'content-digest']) headers.delete(name);
  headers.set('hulian-institution', institution);
  const target = { method: request.method, url: request.url, headers, ...(body.length > 0 && { body }) };
  await signRequest(target, clientOptions.signer, Date.now());
  return new Request(request.url, { method: request.method, headers, ...(body.length > 0 && { body }) });
};

/** Answers what the sandbox answers to `inner`, signed as the answer to `outer`. */
export const answerFor = async (outer: Request, inner: Request, fetch: Fetch, started: Started) =>
  changed(outer, await fetch(inner), started, {});

/** Accepts a request again that was refused with one of these codes. */
export const forgiving =
  (codes: readonly string[]): Mutant['wrap'] =>
  (fetch, started) =>
  async (request) => {
    const copy = request.clone();
    const answer = await fetch(request);
    const problem = answer.status >= 400 ? ((await answer.clone().json()) as { code?: string }) : {};
    if (!codes.includes(problem.code ?? '')) return answer;
    return answerFor(copy, await resigned(copy, started), fetch, started);
  };

/** Answers a success where one call must be refused with this code. */
export const lax =
  (
    code: string,
    method: string,
    path: RegExp,
    when: (request: Request) => boolean = () => true,
  ): Mutant['wrap'] =>
  (fetch, started) =>
  async (request) => {
    const copy = request.clone();
    const answer = await fetch(request);
    if (!isCall(copy, method, path) || answer.status < 400 || !when(copy)) return answer;
    const problem = (await answer.clone().json()) as { code?: string };
    if (problem.code !== code) return answer;
    answer.headers.set('content-type', 'application/json');
    const text = () => '{"id":"P000000000001","version":1,"items":[]}';
    return changed(copy, answer, started, { status: method === 'POST' ? 201 : 200, text });
  };

/** Changes the answers of one call. */
export const altering =
  (
    method: string,
    path: RegExp,
    change: { readonly status?: number; readonly text?: (text: string) => string },
    when: (answer: Response) => boolean = () => true,
  ): Mutant['wrap'] =>
  (fetch, started) =>
  async (request) => {
    const copy = request.clone();
    const answer = await fetch(request);
    if (!isCall(copy, method, path) || !when(answer)) return answer;
    return changed(copy, answer, started, change);
  };

/** Hears another body than the one that was sent. */
export const asking =
  (
    method: string,
    path: RegExp,
    change: (body: Record<string, unknown>) => Record<string, unknown>,
  ): Mutant['wrap'] =>
  (fetch, started) =>
  async (request) => {
    if (!isCall(request, method, path)) return fetch(request);
    const copy = request.clone();
    const body = JSON.stringify(change((await request.clone().json()) as Record<string, unknown>));
    const inner = new Request(request.url, { method, headers: request.headers, body });
    return answerFor(copy, await resigned(inner, started), fetch, started);
  };

export const remake = (edit: (value: Record<string, unknown>) => unknown) => (text: string) =>
  JSON.stringify(edit(JSON.parse(text) as Record<string, unknown>));

export const oneResident = /^\/residents\/P\d+$/;
export const missing = ({ status }: Response) => status === 404;

/** What the runner needs to judge a platform of the kit, with every other sender that a test asks for. */
export function optionsOf(started: Started, face = ''): ConformanceOptions {
  const { institution, clientOptions, sandbox, pair } = started;
  const { institutions, identities } = makeIdentities({ id: institution, keys: [pair] });
  for (const one of institutions) sandbox.register(one);
  return {
    baseUrl: `http://127.0.0.1:9999${face}`,
    institution,
    signer: clientOptions.signer,
    identities,
    platformKeys: [sandbox.publicKey],
    fetch: (request) => sandbox.fetch(request),
  };
}

/** Starts one mutant: what the runner is given. */
export function startMutant(mutant: Mutant) {
  const started = startTestPlatform({ ...mutant.options, signer: answerSigner });
  const fetch = mutant.wrap((request) => started.sandbox.fetch(request), started);
  return { started, fetch };
}

/** Gives every write of one kind a key of its own, so that the platform sees no repeats; with a member, also another business number. */
export const withFreshKeys =
  (method: string, path: RegExp, chosen: (key: string) => boolean, member?: string): Mutant['wrap'] =>
  (fetch, started) => {
    let count = 0;
    return async (request) => {
      const copy = request.clone();
      const key = copy.headers.get('idempotency-key') ?? '';
      if (!isCall(copy, method, path) || !chosen(key)) return fetch(request);
      const own = (count += 1);
      const body = (await copy.clone().json()) as Record<string, unknown>;
      if (member !== undefined) body[member] = `${String(body[member])}-${own}`;
      const headers = new Headers(copy.headers);
      headers.set('idempotency-key', `${key}-${own}`);
      const again = new Request(copy.url, { method, headers, body: JSON.stringify(body) });
      return answerFor(copy, await resigned(again, started), fetch, started);
    };
  };
