import type { Outbox } from '../outbox/outbox.js';
import type { OutboxEntry } from '../outbox/record.js';

/**
 * Puts an input into the queue: `queued` when it is new there, or was refused before and goes again with what it says now; `known` when
 * the queue has it already; `key-reused` when the queue has something else under its key, whose receipt is none for this input.
 */
export async function enqueue(
  outbox: Outbox,
  entry: OutboxEntry & { readonly key: string },
): Promise<'queued' | 'known' | 'key-reused'> {
  const { added } = await outbox.put(entry);
  if (added) return 'queued';
  const { operation, key, path, body, version } = entry;
  const known = outbox.find(key);
  if (known?.operation !== operation) return 'key-reused';
  if (known.state === 'refused' || known.state === 'held') {
    outbox.retry(key, { ...(path && { path }), body, ...(version !== undefined && { version }) });
    return 'queued';
  }
  return outbox.isOf(entry) ? 'known' : 'key-reused';
}
