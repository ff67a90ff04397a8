import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Report } from '@hulian/validators';
import type { Context } from '../context.js';
import { readBaseline } from './baseline.js';

const report = (...paths: string[]): Report =>
  ({ files: paths.map((path) => ({ path, findings: [{ fingerprint: 'f' }] })) }) as unknown as Report;

let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'hulian-baseline-'));
});
afterAll(() => rm(cwd, { recursive: true }));

/** How many findings of a run are new, against a run over other paths. */
async function countNew(before: readonly string[], now: readonly string[]): Promise<number> {
  await writeFile(join(cwd, 'known.json'), JSON.stringify(report(...before)));
  const baseline = await readBaseline({ io: { cwd } } as Context, 'known.json');
  return baseline.split(report(...now)).fresh.length;
}

it('knows a file again that is named from another folder', async () => {
  expect(await countNew(['in/a.xml'], ['./in/a.xml'])).toBe(0);
  expect(await countNew(['in/a.xml'], ['/srv/in/a.xml'])).toBe(0);
  expect(await countNew(['/srv/in/a.xml'], ['a.xml'])).toBe(0);
  expect(await countNew(['in\\a.xml'], ['in/a.xml'])).toBe(0);
});

it('takes no other file for a known one', async () => {
  expect(await countNew(['in/a.xml'], ['out/a.xml'])).toBe(1);
  expect(await countNew(['in/a.xml'], ['in/a.xml', 'more/in/a.xml'])).toBe(1);
  expect(await countNew(['one/a.xml', 'two/a.xml'], ['a.xml'])).toBe(1);
});
