// What the sandbox finds in a request is told in sentences, in both languages, by everybody who shows it.
import { readdirSync, readFileSync } from 'node:fs';
import { findMessage } from '@hulian/validators';
import { expect, it } from 'vitest';

const folder = new URL('../../packages/sdk/src/sandbox/', import.meta.url);
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !/\.test(?:-kit)?\./.test(name))
  .map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), folder), 'utf8'));
const named = sources.flatMap((source) => [
  ...[...source.matchAll(/rule: '([a-z/-]+)',\s*message: '([a-z-]+)'/g)].map(
    ([, rule, message]) => `${rule}/${message}`,
  ),
  // Those of refuse-contradiction.ts name the message alone.
  ...[...source.matchAll(/(?:doubt\(|\{\}, |message = )'([a-z-]+)'/g)].map(
    ([, message]) => `request/consistency/${message}`,
  ),
]);

it.each([...new Set(named)].sort().map((key) => [key]))('%s has its sentence', (key) => {
  for (const language of ['zh-CN', 'en'] as const) expect(findMessage(key, language)).toBeDefined();
});

it('finds the names in the sources', () => {
  expect(named).toContain('request/consistency/contradicts');
  expect(named).toContain('request/consistency/after-death');
  expect(named).toContain('request/consistency/future');
  expect(named).toContain('request/data-set/differs');
});
