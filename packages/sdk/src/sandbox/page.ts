import { refuseMember } from './problem.js';

/** Size and position of a page, from the members `limit` and `cursor` of a query. */
export function pageOf(query: Readonly<Record<string, unknown>>): {
  readonly before?: number;
  readonly limit: number;
} {
  const limit = typeof query['limit'] === 'number' ? query['limit'] : 50;
  const cursor = query['cursor'];
  if (cursor === undefined) return { limit };
  const match = /^b([0-9]{1,15})$/.exec(typeof cursor === 'string' ? cursor : '');
  if (!match) refuseMember('cursor');
  return { before: Number(match[1]), limit };
}

/** A page answer: `next` and Link are there while there may be more. */
export function pageAnswer<Item>(
  rows: readonly { readonly seq: number }[],
  items: readonly Item[],
  limit: number,
  path: string,
) {
  const last = rows.at(-1);
  const next = rows.length === limit && last ? `b${last.seq}` : undefined;
  return {
    status: 200,
    ...(next && { headers: { link: `<${path}?cursor=${next}>; rel="next"` } }),
    body: { items, ...(next && { next }) },
  };
}
