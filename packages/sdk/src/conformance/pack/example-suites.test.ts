// Suites of examples/packs: the sandbox passes them, and platforms that are wrong in one way do not.
import { fileURLToPath } from 'node:url';
import { readPackFiles } from '@hulian/standards';
import { expect, test, vi } from 'vitest';
import { startTestPlatform } from '../../sandbox/sandbox.test-kit.js';
import { runConformance, type ConformanceSuite } from '../index.js';
import { altering, lax, optionsOf, remake, startMutant, type Mutant } from '../wrong-platform.test-kit.js';
import { readSuites } from './index.js';

vi.setConfig({ testTimeout: 60_000 });

const files = readPackFiles(
  fileURLToPath(new URL('../../../../../examples/packs/tiered-care', import.meta.url)),
);
const suite = readSuites(files, 'tiered-care')[0]?.suite as ConformanceSuite;

/** Tests that did not pass, without the name of the suite; those that only wait for another are left out. */
async function failedAt(wrap: Mutant['wrap']): Promise<string[]> {
  const { started, fetch } = startMutant({ id: '', title: suite.title, killedBy: {}, wrap });
  const { tests } = await runConformance(suite, { ...optionsOf(started), fetch });
  return tests.flatMap(({ id, result }) => (result === 'fail' ? [id.slice(suite.id.length + 1)] : []));
}

const remakeBody = (change: (body: Record<string, unknown>) => object) => ({
  text: remake((value) => ({ ...value, body: change(value['body'] as Record<string, unknown>) })),
});

test('the sandbox passes every test', async () => {
  const run = await runConformance(suite, optionsOf(startTestPlatform()));
  expect(run.tests.filter(({ result }) => result !== 'pass')).toEqual([]);
  expect(run.tests.length).toBeGreaterThanOrEqual(12);
});

test.each<readonly [fault: string, failed: readonly string[], wrap: Mutant['wrap']]>([
  [
    'forgets the first-visit flag',
    ['first-visit/flag'],
    altering(
      'GET',
      /^\/encounters\/\w+$/,
      remakeBody((body) => ({ ...body, record: {} })),
    ),
  ],
  ['takes records that are wrong', ['first-visit/record-wrong'], lax('C033', 'POST', /^\/encounters$/)],
  [
    'counts one bed too many',
    ['beds/free'],
    altering(
      'GET',
      /^\/bed-reports\/\w+$/,
      remakeBody((body) => ({ ...body, free: 4 })),
    ),
  ],
  ['takes old figures of beds', ['beds/old'], lax('C041', 'POST', /^\/bed-reports$/)],
  ['lets patients return who never arrived', ['up/return-early'], lax('A412', 'POST', /:return$/)],
  ['accepts a referral that is closed', ['back/return'], lax('A412', 'POST', /:accept$/)],
  [
    'turns every referral up into one down',
    ['up/request'],
    altering(
      'GET',
      /^\/referrals\/\w+$/,
      remakeBody((body) => ({ ...body, direction: 'down' })),
    ),
  ],
  [
    'loses a step of the time line',
    ['back/whole'],
    altering('POST', /:timeline$/, {
      text: remake((page) => ({ ...page, items: (page['items'] as unknown[]).slice(1) })),
    }),
  ],
])('a platform that %s fails %j', async (_, failed, wrap) => {
  expect(await failedAt(wrap)).toEqual(failed);
});
