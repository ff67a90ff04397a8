import { PlatformError } from '../errors/platform-error.js';
import type { Caller } from './caller.js';
import type { CallOptions, OperationId } from './operation-types.js';

/** An operation that answers in pages, and where its cursor goes. */
interface PagedOperation {
  readonly id: OperationId;
  readonly member: 'body' | 'query';
}

/**
 * All items of all pages, fetched as they are asked for.
 * @throws PlatformError TRANSPORT_ANSWER_INVALID when an answer is no page, or names a page again: that would never end
 */
export async function* itemsOfPages(
  caller: Caller,
  { id, member }: PagedOperation,
  input: object,
  options: CallOptions = {},
): AsyncGenerator<unknown> {
  const given = (input as Readonly<Record<string, object | undefined>>)[member];
  const seen = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = { ...input, [member]: { ...given, ...(cursor !== undefined && { cursor }) } };
    const answer = await caller.call(id, page, options);
    const { items, next } = readPage(answer.data);
    if (items === undefined || (next !== undefined && seen.has(next)))
      throw new PlatformError(
        'TRANSPORT_ANSWER_INVALID',
        'unknown',
        id,
        { status: answer.status, headers: {}, rawBody: '', findings: [] },
        { details: { reason: items === undefined ? 'items' : 'next' } },
      );
    yield* items;
    if (next !== undefined) seen.add(next);
    cursor = next;
  } while (cursor !== undefined);
}

function readPage(data: unknown): { readonly items?: readonly unknown[]; readonly next?: string } {
  const { items, next } = (data ?? {}) as { readonly items?: unknown; readonly next?: unknown };
  return {
    ...(Array.isArray(items) && { items }),
    ...(typeof next === 'string' && { next }),
  };
}
