/** Clients that carry out the steps of the upload suite: one right, the others wrong in one way each. */
import { createPlatform, type Platform } from '../client/create-platform.js';
import type { PlatformOptions } from '../client/options.js';
import type { startTestPlatform } from '../sandbox/sandbox.test-kit.js';
import { signRequest } from '../signing/hulian-2026.js';
import { PlatformError } from '../errors/platform-error.js';
import { spoilDocument, syntheticDocument, syntheticResident } from './synthetic.js';

type Started = ReturnType<typeof startTestPlatform>;
type Fetch = (request: Request) => Promise<Response>;

/** A wrong client. */
export interface ClientMutant {
  readonly id: string;
  readonly title: { readonly 'zh-CN': string; readonly en: string };
  /** Steps that find it out. */
  readonly killedBy: readonly string[];
  /** Stands between the right client and the network. */
  readonly wrap?: (fetch: Fetch, started: Started) => Fetch;
  /** Other settings of the client. */
  readonly options?: Partial<PlatformOptions>;
  readonly act?: (client: TestClient, step: string) => Promise<void>;
}

/** The right client: the SDK, its own retries, and asking for outcomes. */
export class TestClient {
  readonly platform: Platform;
  #residentId = '';
  #documents = 0;

  constructor(options: PlatformOptions) {
    this.platform = createPlatform(options);
  }

  body(): Parameters<Platform['documents']['submit']>[0] {
    this.#documents += 1;
    return { ...syntheticDocument('listen', 0, this.#documents), residentId: this.#residentId };
  }

  async submit(body = this.body(), key = `client-document-${this.#documents}`): Promise<void> {
    try {
      await this.platform.documents.submit(body, { idempotencyKey: key });
    } catch (error) {
      // An answer by somebody else: nothing is known, so it is asked for.
      if (!(error instanceof PlatformError) || error.outcome !== 'unknown') throw error;
      await this.platform.meta.requestOutcome(key);
    }
  }

  /** What the step asks for. */
  async act(step: string): Promise<void> {
    if (step === 'basics/register') {
      const { id } = await this.platform.residents.register(syntheticResident('listen', 0), {
        idempotencyKey: 'client-resident',
      });
      this.#residentId = id;
      return;
    }
    await this.submit();
    if (step === 'pace/order') await this.submit();
  }
}

const isSubmit = ({ method, url }: Request) => method === 'POST' && new URL(url).pathname === '/documents';
const isQuestion = ({ method, url }: Request) =>
  method === 'GET' && new URL(url).pathname.startsWith('/requests/');

/** Sends a write again with other headers, signed by the client. */
async function changedHeaders(
  request: Request,
  { clientOptions }: Started,
  change: (headers: Headers) => void,
): Promise<Request> {
  const body = new Uint8Array(await request.clone().arrayBuffer());
  const headers = new Headers(request.headers);
  for (const name of ['signature', 'signature-input', 'content-digest']) headers.delete(name);
  change(headers);
  const target = { method: request.method, url: request.url, headers, ...(body.length > 0 && { body }) };
  await signRequest(target, clientOptions.signer, Date.now());
  return new Request(request.url, { method: request.method, headers, ...(body.length > 0 && { body }) });
}

/** What a broken exchange looks like to the wrong client. */
const failed = () => Object.assign(new Error('lost'), { code: 'ECONNRESET' });

/** Wrong clients. */
export const clientMutants: readonly ClientMutant[] = [
  {
    id: 'client-unsigned',
    title: { 'zh-CN': '不签名', en: 'does not sign' },
    killedBy: ['basics/register'],
    wrap: (fetch) => (request) => {
      const headers = new Headers(request.headers);
      headers.delete('signature');
      headers.delete('signature-input');
      return fetch(new Request(request, { headers }));
    },
  },
  {
    id: 'client-old-clock',
    title: { 'zh-CN': '时钟慢一小时', en: 'a clock an hour slow' },
    killedBy: ['basics/register'],
    options: { clock: () => Date.now() - 3_600_000 },
  },
  {
    id: 'client-no-key',
    title: { 'zh-CN': '写操作不带幂等键', en: 'writes without an idempotency key' },
    killedBy: ['basics/register'],
    wrap: (fetch, started) => async (request) =>
      fetch(
        request.headers.has('idempotency-key')
          ? await changedHeaders(request, started, (headers) => headers.delete('idempotency-key'))
          : request,
      ),
  },
  {
    id: 'client-invalid-content',
    title: { 'zh-CN': '提交不合规的文档', en: 'submits documents that do not conform' },
    killedBy: ['basics/document'],
    act: async (client, step) => {
      if (step === 'basics/register') return client.act(step);
      const body = client.body();
      return client.submit({ ...body, content: spoilDocument(body.content) });
    },
  },
  {
    id: 'client-blind-resend',
    title: { 'zh-CN': '结果未知时直接重发', en: 'sends again without asking' },
    killedBy: [
      'unknown/lost-answer',
      'unknown/lost-request',
      'unknown/server-error',
      'unknown/forged-answer',
    ],
    wrap: (fetch, started) => {
      let last: Request | undefined;
      return async (request) => {
        if (isSubmit(request)) last = request.clone();
        if (!isQuestion(request) || last === undefined) return fetch(request);
        await fetch(await changedHeaders(last, started, () => undefined));
        return fetch(request);
      };
    },
  },
  {
    id: 'client-never-asks',
    title: { 'zh-CN': '结果未知时不再过问', en: 'forgets what it does not know' },
    killedBy: [
      'unknown/lost-answer',
      'unknown/lost-request',
      'unknown/server-error',
      'unknown/forged-answer',
    ],
    wrap: (fetch) => (request) => (isQuestion(request) ? Promise.reject(failed()) : fetch(request)),
  },
  {
    id: 'client-new-key',
    title: { 'zh-CN': '重发时换了幂等键', en: 'a new key for the same content' },
    killedBy: ['unknown/lost-request', 'pace/retry-after', 'pace/order'],
    wrap: (fetch, started) => {
      const seen = new Map<string, number>();
      return async (request) => {
        if (!isSubmit(request)) return fetch(request);
        const key = request.headers.get('idempotency-key') ?? '';
        const times = (seen.get(key) ?? 0) + 1;
        seen.set(key, times);
        return fetch(
          times === 1
            ? request
            : await changedHeaders(request, started, (headers) =>
                headers.set('idempotency-key', `${key}-${times}`),
              ),
        );
      };
    },
  },
  {
    id: 'client-impatient',
    title: { 'zh-CN': '不理会 Retry-After', en: 'ignores Retry-After' },
    killedBy: ['pace/retry-after'],
    wrap: (fetch, started) => async (request) => {
      const copy = request.clone();
      const answer = await fetch(request);
      if (!isSubmit(copy) || answer.status !== 503) return answer;
      return fetch(await changedHeaders(copy, started, () => undefined));
    },
  },
  {
    id: 'client-gives-up',
    title: { 'zh-CN': '平台繁忙时放弃', en: 'gives up when the platform is busy' },
    killedBy: ['unknown/lost-request', 'pace/retry-after', 'pace/order'],
    options: { retry: { attempts: 1 } },
  },
  {
    id: 'client-out-of-order',
    title: { 'zh-CN': '前一份没有成功就发后一份', en: 'goes on before the first is accepted' },
    killedBy: ['pace/order'],
    act: async (client, step) => {
      if (step !== 'pace/order') return client.act(step);
      const [first, second] = [client.body(), client.body()];
      const waiting = client.submit(first, 'order-first').catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 200));
      await client.submit(second, 'order-second');
      await waiting;
    },
  },
  {
    id: 'client-sends-refused-again',
    title: { 'zh-CN': '被拒绝后原样再发', en: 'sends what was refused again' },
    killedBy: ['basics/document'],
    act: async (client, step) => {
      if (step !== 'basics/document') return client.act(step);
      const body = { ...client.body(), residentId: 'P000000000000' };
      await client.submit(body, 'refused').catch(() => undefined);
      await client.submit(body, 'refused').catch(() => undefined);
    },
  },
  {
    id: 'client-sends-twice',
    title: { 'zh-CN': '同一内容用两个键各发一次', en: 'sends the same content under two keys' },
    killedBy: ['basics/register'],
    wrap: (fetch, started) => async (request) => {
      const copy = request.clone();
      if (copy.method === 'POST' && new URL(copy.url).pathname === '/residents')
        await fetch(
          await changedHeaders(copy, started, (headers) => headers.set('idempotency-key', 'first-of-two')),
        );
      return fetch(request);
    },
  },
];
