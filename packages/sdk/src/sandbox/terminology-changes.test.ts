import { afterEach, expect, test } from 'vitest';
import type { Sandbox } from './create-sandbox.js';
import { startTestPlatform } from './sandbox.test-kit.js';

let sandbox: Sandbox;
afterEach(() => sandbox.close());

const table = (oid: string, version = '1') => ({
  oid,
  version,
  name: '虚构的表',
  items: [{ code: '1', name: '一' }],
});

test('changes come in their order, page by page, and later ones from where the reader was', async () => {
  let now = 1_780_000_000_000;
  const { platform, sandbox: started } = startTestPlatform({ clock: () => now });
  sandbox = started;
  expect(await platform.terminologies.changes({})).toEqual({ items: [] });
  const ids = [];
  // Two in the same millisecond.
  for (const oid of ['2.999.1', '2.999.2', '2.999.3']) {
    if (oid !== '2.999.2') now += 1;
    ids.push((await platform.terminologies.register(table(oid))).id);
  }
  now += 1;
  await platform.terminologies.update(ids[0] ?? '', table('2.999.1', '2'), { version: 1 });
  const seen: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < 4; page += 1) {
    const { items, latest } = await platform.terminologies.changes({ limit: 2, ...(cursor && { cursor }) });
    seen.push(...items.map(({ oid, version, revision }) => `${oid} ${version} ${revision}`));
    cursor = latest;
  }
  expect(seen).toEqual(['2.999.1 1 1', '2.999.2 1 1', '2.999.3 1 1', '2.999.1 2 2']);
  now += 1;
  await platform.terminologies.register(table('2.999.4'));
  const { items } = await platform.terminologies.changes({ ...(cursor && { cursor }) });
  expect(items).toMatchObject([{ oid: '2.999.4', institution: '12990000TEST000001' }]);
});

test('a cursor of another form and a limit out of range are refused', async () => {
  const { platform, sandbox: started } = startTestPlatform();
  sandbox = started;
  for (const query of [{ cursor: 'x' }, { cursor: "c1.A'.1" }, { limit: 0 }, { limit: 501 }])
    await expect(platform.terminologies.changes(query)).rejects.toMatchObject({ platformCode: 'C007' });
});
