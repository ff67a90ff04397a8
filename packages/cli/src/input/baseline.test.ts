import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Report } from '@hulian/validators';
import type { Context } from '../context.js';
import { readBaseline, saveBaseline } from './baseline.js';

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

/** A file that lists one error of so many. */
const capped = (errors: number): Report =>
  ({
    files: [
      {
        path: 'a.csv',
        findings: [
          { fingerprint: 'f', rule: 'r', severity: 'error' },
          {
            fingerprint: `cap-${errors}`,
            rule: 'file/too-many-findings',
            severity: 'info',
            params: { errors, warnings: 0 },
          },
        ],
      },
    ],
  }) as unknown as Report;

it('counts what a file does not list: more than was known is new, fewer is not', async () => {
  await writeFile(join(cwd, 'report.json'), JSON.stringify(capped(1500)));
  const messages = { program: { written: () => '' } };
  const context = { io: { cwd }, messages, note: () => undefined } as unknown as Context;
  const accepted = { reason: '历史数据', owner: '信息科', expires: '2099-12-31' };
  await saveBaseline(context, capped(1500), 'accepted.json', accepted);
  for (const path of ['report.json', 'accepted.json']) {
    const baseline = await readBaseline(context, path);
    const split = (errors: number) => {
      const { fresh, unlisted } = baseline.split(capped(errors));
      return [fresh.length, unlisted.error];
    };
    expect([split(1500), split(1200), split(2200)], path).toEqual([
      [0, 0],
      [0, 0],
      [1, 700],
    ]);
  }
});
