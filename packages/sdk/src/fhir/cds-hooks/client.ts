// Asks decision support services by CDS Hooks; what breaks the contract is refused, never shown to a physician.
import { randomUUID } from 'node:crypto';
import { SdkError } from '../../errors/sdk-error.js';
import { checkCdsDiscovery, checkCdsRequest, checkCdsResponse } from './check.js';
import type { CdsFault, CdsRequest, CdsResponse, CdsService } from './types.js';

/** How services are reached. */
export interface CdsClientOptions {
  /** Address above `/cds-services`. */
  readonly baseUrl: string;
  /** The token that the service knows this client by. */
  readonly token?: string;
  /** Milliseconds until an answer comes too late; default 2 000: a physician waits. */
  readonly timeout?: number;
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** A request without what the client adds. */
export type CdsQuestion = CdsRequest extends infer Asked
  ? Asked extends CdsRequest
    ? Omit<Asked, 'hookInstance'>
    : never
  : never;

/** Services of one provider. Every method throws SdkError TRANSPORT_ANSWER_INVALID, TRANSPORT_UNREACHABLE or TRANSPORT_TIMEOUT. */
export interface CdsClient {
  discover(): Promise<readonly CdsService[]>;
  /** @throws SdkError CONFIG_INVALID when the question breaks the contract */
  ask(service: string, question: CdsQuestion): Promise<CdsResponse>;
}

/** Makes a client of decision support services. */
export function createCdsClient(options: CdsClientOptions): CdsClient {
  const send = options.fetch ?? ((request: Request) => fetch(request));
  const base = `${options.baseUrl.replace(/\/$/u, '')}/cds-services`;

  async function call(url: string, operation: string, body?: unknown): Promise<unknown> {
    const timeout = options.timeout ?? 2000;
    const request = new Request(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        accept: 'application/json',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(options.token !== undefined && { authorization: `Bearer ${options.token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeout),
      redirect: 'error',
    });
    let response: Response;
    try {
      response = await send(request);
    } catch (cause) {
      const late = (cause as { name?: string }).name === 'TimeoutError';
      throw late
        ? new SdkError('TRANSPORT_TIMEOUT', { operation, timeout }, { cause })
        : new SdkError('TRANSPORT_UNREACHABLE', { operation, reason: 'connection' }, { cause });
    }
    const { status } = response;
    if (!response.ok) throw new SdkError('TRANSPORT_ANSWER_INVALID', { operation, status, reason: 'status' });
    try {
      return await response.json();
    } catch (cause) {
      throw new SdkError('TRANSPORT_ANSWER_INVALID', { operation, status, reason: 'json' }, { cause });
    }
  }

  const refuse = (operation: string, faults: readonly CdsFault[]): void => {
    const [fault] = faults;
    if (fault)
      throw new SdkError('TRANSPORT_ANSWER_INVALID', {
        operation,
        reason: `${fault.path}: ${fault.expected}`,
      });
  };

  return {
    async discover() {
      const found = await call(base, 'cds-services');
      refuse('cds-services', checkCdsDiscovery(found));
      return (found as { services: readonly CdsService[] }).services;
    },
    async ask(service, question) {
      const request = { ...question, hookInstance: randomUUID() };
      const [fault] = checkCdsRequest(request);
      if (fault) throw new SdkError('CONFIG_INVALID', { option: fault.path, expected: fault.expected });
      const answered = await call(`${base}/${encodeURIComponent(service)}`, question.hook, request);
      refuse(question.hook, checkCdsResponse(answered));
      return answered as CdsResponse;
    },
  };
}
