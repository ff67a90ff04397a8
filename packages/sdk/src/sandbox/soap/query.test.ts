import { readXml } from '@hulian/validators/xml';
import { expect, test } from 'vitest';
import { interactions } from '../../soap/interaction.js';
import { openStore } from '../../store/database.js';
import type { FaceExchange } from '../face.js';
import { Objects } from '../objects.js';
import { Problem } from '../problem.js';
import { sandboxSchema } from '../schema.js';
import { answerQuery, mostFound } from './query.js';

const store = openStore({ path: ':memory:', schema: sandboxSchema, applicationId: 1, kind: 'sandbox' });
const objects = new Objects(store);
const ask = (parameter: string) => {
  const query = readXml(`<q><queryId extension="1"/>${parameter}</q>`);
  const routed = interactions.get('OrganizationInfoQuery');
  if (!query.ok || !routed) throw new Error('no query');
  const exchange = { platform: { store, objects }, institution: 'i', at: 0 } as unknown as FaceExchange;
  return answerQuery(exchange, routed, { query: query.tree.root } as never).subjects.length;
};

test('the oldest of many objects is found, and too many are said to be too many', () => {
  store.transaction(() => {
    for (let n = 0; n < 2600; n += 1) {
      const body = { organizationCode: `C${n}`, name: n < 2600 - mostFound ? '早' : '晚' };
      objects.create({ kind: 'organization', institution: 'i', body, at: n }, 'OR');
    }
  });
  expect(ask('<a><id root="2.16.156.10011.1.5" extension="C0"/></a>')).toBe(1);
  expect(ask('<a><value>晚</value></a>')).toBe(mostFound);
  expect(() => ask('<a><value>早</value></a>')).toThrow(Problem);
  store.close();
});
