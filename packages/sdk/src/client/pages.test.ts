// Pages of a platform that works, and of one that lies: no answer may keep a caller for ever.
import { expect, test } from 'vitest';
import type { PlatformError } from '../errors/platform-error.js';
import type { Caller } from './caller.js';
import { itemsOfPages } from './pages.js';

const read = async (...answers: readonly unknown[]) => {
  const asked: unknown[] = [];
  const caller: Caller = {
    call: (_operation, input) => {
      const at = asked.push((input as { body: { cursor?: string } }).body.cursor) - 1;
      return Promise.resolve({ status: 200, data: answers[at % answers.length] } as never);
    },
  };
  const items: unknown[] = [];
  const pages = itemsOfPages(
    caller,
    { id: 'listDailyKeys', member: 'body' },
    { body: { date: '2026-11-21' } },
  );
  try {
    for await (const item of pages) items.push(item);
    return { items, asked };
  } catch (error) {
    const { code, details } = error as PlatformError;
    return { items, error: `${code} ${String(details['reason'])}` };
  }
};

test('every page is asked for by the cursor of the one before', async () => {
  expect(await read({ items: ['a', 'b'], next: '1' }, { items: [], next: '2' }, { items: ['c'] })).toEqual({
    items: ['a', 'b', 'c'],
    asked: [undefined, '1', '2'],
  });
});

test('a page that comes again ends the reading, also by a way round', async () => {
  const error = 'TRANSPORT_ANSWER_INVALID next';
  expect(await read({ items: ['a'], next: '1' })).toMatchObject({ error });
  expect(await read({ items: ['a'], next: '1' }, { items: ['b'], next: '2' })).toMatchObject({ error });
});

test('an answer without a list is no page', async () => {
  for (const answer of [null, {}, { items: {} }, { items: 'abc' }, 'text'])
    expect(await read(answer)).toEqual({ items: [], error: 'TRANSPORT_ANSWER_INVALID items' });
});
