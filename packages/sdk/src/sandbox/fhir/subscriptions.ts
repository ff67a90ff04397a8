// R4 subscriptions by REST hook: after a change, whichever face it came by, every active Subscription whose criteria fit is called.
import { stringifyExact } from '@hulian/validators/fhir';
import { findOperation } from '../../client/find-operation.js';
import { readPath } from '../../fhir/path.js';
import type { Answer, Platform } from '../call.js';
import { isOwn } from '../may-read.js';
import { mayCallBack } from '../callback.js';
import type { StoredObject } from '../objects.js';
import { counterparts } from './counterparts/index.js';
import type { Resource } from './outcome.js';
import { matches, readConditions } from './parameters.js';
import { findObject, showObject } from './resources.js';

/** Calls the subscribers, beside the answer and after the transaction. */
export class Hooks {
  readonly #pending = new Set<Promise<void>>();

  constructor(
    private readonly platform: Platform,
    private readonly deliver: (request: Request) => Promise<Response>,
  ) {}

  /** Looks at what an operation of the unified interface did. */
  afterwards(id: string, { status, target }: Answer): void {
    const operation = findOperation(id);
    if (operation === undefined || operation.method === 'GET' || status >= 300 || target === undefined)
      return;
    for (const { kind, type } of counterparts) if (kind === operation.resource) this.changed(type, target);
  }

  /** Looks at the resources of an object that was written. */
  changed(type: string, id: string): void {
    // The transaction ends first.
    const work: Promise<void> = new Promise((resolve) => setTimeout(resolve, 0))
      .then(() => this.#notify(type, id))
      .catch(() => undefined)
      .finally(() => this.#pending.delete(work));
    this.#pending.add(work);
  }

  /** Resolves when no call is under way. */
  async settled(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
  }

  async #notify(type: string, id: string): Promise<void> {
    const { platform } = this;
    const object = findObject(type, id, platform);
    const resources = showObject(type, object, platform);
    const subscriptions = platform.objects.page('fhir-Subscription', [], { limit: 500 });
    for (const { object: subscriber } of subscriptions) {
      const [subscription] = showObject('Subscription', subscriber, platform);
      if (subscription === undefined || !this.#isActive(subscription)) continue;
      for (const resource of resources)
        if (fits(subscription, resource))
          await this.deliver(requestOf(subscription, subscriber, object, resource)).catch(() => undefined);
    }
  }

  #isActive({ status, end }: Resource): boolean {
    const over = typeof end === 'string' && Date.parse(end) <= this.platform.clock();
    return (status === 'active' || status === 'requested') && !over;
  }
}

function fits(subscription: Resource, resource: Resource): boolean {
  const [type = '', query = ''] = String(subscription['criteria']).split('?', 2);
  return (
    type === resource.resourceType &&
    mayCallBack(readPath(subscription, 'channel.endpoint')) &&
    readPath(subscription, 'channel.type') === 'rest-hook' &&
    matches(resource, readConditions(type, new URLSearchParams(query)))
  );
}

function requestOf(
  subscription: Resource,
  subscriber: StoredObject,
  object: StoredObject,
  resource: Resource,
): Request {
  const payload = readPath(subscription, 'channel.payload');
  // Others only learn that something happened: the content is read with a purpose.
  const tells = typeof payload === 'string' && isOwn(object, subscriber);
  const headers = (readPath(subscription, 'channel.header') ?? []) as readonly string[];
  const endpoint = String(readPath(subscription, 'channel.endpoint'));
  // With a payload the endpoint is the base of a FHIR server that the resource is put to.
  const url = tells
    ? `${endpoint.replace(/\/$/u, '')}/${resource.resourceType}/${String(resource['id'])}`
    : endpoint;
  return new Request(url, {
    method: tells ? 'PUT' : 'POST',
    redirect: 'error',
    headers: [
      ...(tells ? [['content-type', 'application/fhir+json'] as [string, string]] : []),
      ...headers.map((line) => line.split(/:\s*/u, 2) as [string, string]),
    ],
    body: tells ? stringifyExact(resource) : null,
  });
}
