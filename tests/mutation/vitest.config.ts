import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// One topic at a time: Stryker runs this configuration inside its copy of the sources, with only the tests of that topic.
const topics = JSON.parse(readFileSync(new URL('./topics.json', import.meta.url), 'utf8')) as Record<
  string,
  { tests: string[] }
>;
const topic = topics[process.env['HULIAN_MUTATION_TOPIC'] ?? ''];
if (!topic) throw new Error('HULIAN_MUTATION_TOPIC names no topic of topics.json');

const conditions = ['@hulian/source'];

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: { include: topic.tests, testTimeout: 60_000 },
});
