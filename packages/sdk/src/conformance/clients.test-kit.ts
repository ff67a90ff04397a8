/** Clients that carry out the steps of the upload suite: one right, the others wrong in one way each. */
import { createPlatform, type Platform } from '../client/create-platform.js';
import type { PlatformOptions } from '../client/options.js';
import type { startTestPlatform } from '../sandbox/sandbox.test-kit.js';
import { syntheticDocument, syntheticResident } from './synthetic.js';

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
    this.platform = createPlatform({
      ...options,
      retry: { attempts: 4, wait: 1, maxWait: 2_000, ...options.retry },
    });
  }

  body(): Parameters<Platform['documents']['submit']>[0] {
    this.#documents += 1;
    return { ...syntheticDocument('listen', 0, this.#documents), residentId: this.#residentId };
  }

  async submit(body = this.body(), key = `client-document-${this.#documents}`): Promise<void> {
    await this.platform.documents.submit(body, { idempotencyKey: key });
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
