// FHIR transactions that are kept until the platform has them: the durable queue of the SDK, sent by a FHIR client.
import type { Caller } from '../client/caller.js';
import type { OperationId } from '../client/operation-types.js';
import { openOutbox } from '../outbox/open-outbox.js';
import type { Outbox, OutboxOptions } from '../outbox/outbox.js';
import type { FhirClient } from './client.js';
import type { Resource } from './to-fhir.js';

/** Name of the records in the queue. */
const operation = 'fhirTransaction';

/** An outbox for transactions. */
export interface FhirOutbox {
  /** The queue: run, list, retry, close. Operations of the unified interface may be put into it as well. */
  readonly outbox: Outbox;
  /** Keeps a transaction durably. The same business uses the same key; transactions of one lane are sent in their order. */
  put(
    bundle: Resource,
    options?: { readonly key?: string; readonly lane?: string },
  ): Promise<{ readonly key: string; readonly added: boolean }>;
}

/**
 * Opens an outbox whose transactions are sent by `fhir`. `platform` is asked what became of those whose answer was lost, by their key,
 * before they are sent again.
 * @throws SdkError CONFIG_FILE_LOCKED, CONFIG_FILE_FOREIGN, CONFIG_STORAGE_FAILED
 */
export async function openFhirOutbox(
  path: string,
  fhir: FhirClient,
  platform: Caller,
  options: OutboxOptions = {},
): Promise<FhirOutbox> {
  const call = async (id: string, input: { body?: Resource }, given?: { idempotencyKey?: string }) => {
    if (id !== operation) return platform.call(id as OperationId, input as never, given);
    const key = given?.idempotencyKey;
    const data = await fhir.transaction(input.body as Resource, key === undefined ? {} : { key });
    return { outcome: 'accepted', data, status: 200, headers: {}, repeated: false };
  };
  const outbox = await openOutbox(path, { call: call as unknown as Caller['call'] }, options);
  return {
    outbox,
    // The queue keeps the name as it is; only the type knows the operations of the unified interface alone.
    put: (bundle, given = {}) => outbox.put({ ...given, operation: operation as OperationId, body: bundle }),
  };
}
