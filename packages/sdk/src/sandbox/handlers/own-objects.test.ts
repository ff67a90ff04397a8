import { afterAll, expect, test } from 'vitest';
import { openStore } from '../../store/database.js';
import type { Call } from '../call.js';
import { Objects } from '../objects.js';
import { sandboxApplicationId, sandboxSchema } from '../schema.js';
import { ownObjects } from './own-objects.js';

const store = openStore({
  path: ':memory:',
  schema: sandboxSchema,
  applicationId: sandboxApplicationId,
  kind: 'sandbox',
});
afterAll(() => store.close());
const objects = new Objects(store);
const call = { platform: { store, objects }, institution: 'A' } as unknown as Call;

test('what the caller sent is read to the end, oldest first, however many pages it takes', () => {
  const count = 2 * 1000 + 1;
  store.transaction(() => {
    for (let n = 0; n < count; n += 1) {
      objects.create({ kind: 'settlementList', institution: 'A', body: { n }, at: n }, 'SL');
      if (n % 10 === 0)
        objects.create({ kind: 'settlementList', institution: 'B', body: { n }, at: n }, 'SL');
    }
  });
  const all = ownObjects(call, 'settlementList', [], ({ body }) => body['n']);
  expect(all).toEqual(Array.from({ length: count }, (_, n) => n));
  // A page that is full to the last is not taken for the end.
  expect(ownObjects(call, 'settlementList', [['received_at < ?', 1000]], () => 1)).toHaveLength(1000);
  expect(ownObjects(call, 'paymentNotice', [], () => 1)).toEqual([]);
});
