import { afterEach, expect, it } from 'vitest';
import { openStore } from '../store/database.js';
import { Objects } from './objects.js';
import { sandboxApplicationId, sandboxSchema } from './schema.js';

const open = () =>
  openStore({
    path: ':memory:',
    schema: sandboxSchema,
    applicationId: sandboxApplicationId,
    kind: 'sandbox',
  });
let store = open();
afterEach(() => {
  store.close();
  store = open();
});

const create = (objects: Objects, name: string) =>
  objects.create({ kind: 'resident', institution: 'A', state: 'active', body: { name }, at: 1 }, 'P');

it('what was read is what is stored: after a change, after one that was undone, after a reset', () => {
  const objects = new Objects(store);
  const first = create(objects, '甲');
  expect(objects.read('resident', first.id)).toEqual(first);
  store.transaction(() => objects.change(first, { body: { name: '乙' }, state: 'closed', at: 2 }));
  expect(objects.read('resident', first.id)).toMatchObject({
    version: 2,
    state: 'closed',
    body: { name: '乙' },
  });

  store.transaction(() => {
    expect(() =>
      store.attempt(() => {
        objects.change(objects.read('resident', first.id), { body: { name: '丙' }, at: 3 });
        expect(objects.read('resident', first.id).body).toEqual({ name: '丙' });
        create(objects, '丁');
        throw new Error('undone');
      }),
    ).toThrow('undone');
    expect(objects.read('resident', first.id)).toMatchObject({ version: 2, body: { name: '乙' } });
  });
  expect(objects.find('resident', 'P000000000002')).toBeUndefined();

  store.run('delete from objects');
  objects.forget();
  expect(objects.find('resident', first.id)).toBeUndefined();
});

it('an object is as it was stored, also beyond what is remembered, and no reader can change it for the next', () => {
  const objects = new Objects(store);
  const made = Array.from({ length: 1005 }, (_, n) => create(objects, `${n} "\\ 1.10`));
  const long = create(objects, 'x'.repeat(20_000));
  for (const one of [...made, long, ...made]) expect(objects.read('resident', one.id)).toEqual(one);
  expect(() => Object.assign(objects.read('resident', made[1004]?.id ?? '').body, { name: '' })).toThrow(
    TypeError,
  );
});
