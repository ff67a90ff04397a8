// R4 subscriptions by REST hook: after a change, every active Subscription whose criteria fit is called.
import { readPath } from '../../fhir/path.js';
import type { Platform } from '../call.js';
import { stringifyExact } from '@hulian/validators/fhir';
import type { Resource } from './outcome.js';
import { matches, readConditions } from './parameters.js';
import { searchResources } from './resources.js';

/** Calls the subscribers of a resource; never throws, and gives what was called. */
export async function notify(
  resource: Resource,
  platform: Platform,
  deliver: (request: Request) => Promise<Response>,
): Promise<void> {
  const { resources } = searchResources('Subscription', [], { limit: 200 }, platform);
  for (const subscription of resources) {
    if (subscription['status'] !== 'active' && subscription['status'] !== 'requested') continue;
    const [type, query = ''] = String(subscription['criteria']).split('?', 2);
    const endpoint = readPath(subscription, 'channel.endpoint');
    if (
      type !== resource.resourceType ||
      typeof endpoint !== 'string' ||
      readPath(subscription, 'channel.type') !== 'rest-hook'
    )
      continue;
    if (!matches(resource, readConditions(type, new URLSearchParams(query)))) continue;
    const payload = readPath(subscription, 'channel.payload');
    const headers = (readPath(subscription, 'channel.header') ?? []) as readonly string[];
    await deliver(
      new Request(endpoint, {
        method: 'POST',
        redirect: 'error',
        headers: [
          ...(payload === undefined ? [] : [['content-type', 'application/fhir+json'] as [string, string]]),
          ...headers.map((line) => line.split(/:\s*/u, 2) as [string, string]),
        ],
        // Without a payload the subscriber only learns that something happened.
        body: payload === undefined ? null : stringifyExact(resource),
      }),
    ).catch(() => undefined);
  }
}
