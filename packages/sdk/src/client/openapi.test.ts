import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createConfig, lint } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { servicePages } from '../../scripts/service-pages.js';
import { generatedFiles } from '../../scripts/generated-files.js';

const entry = fileURLToPath(new URL('../../../../standards/openapi/openapi.yaml', import.meta.url));

test('the OpenAPI document lints clean', { timeout: 60_000 }, async () => {
  // `default` answers with problem details for every 4xx and 5xx, so a 4XX answer of its own would say less.
  const config = await createConfig({ extends: ['recommended'], rules: { 'operation-4xx-response': 'off' } });
  const problems = await lint({ ref: entry, config });
  expect(
    problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`),
  ).toEqual([]);
});

test('the committed generated files are those of the OpenAPI document', { timeout: 60_000 }, async () => {
  const files = await generatedFiles();
  expect(files.size).toBe(8);
  for (const [name, text] of files) {
    expect(
      readFileSync(new URL(`../generated/${name}`, import.meta.url), 'utf8'),
      `${name}: npm run generate -w @hulian/sdk`,
    ).toBe(text);
  }
});

test('the committed pages of docs/services are those of the operations', () => {
  for (const [name, text] of servicePages()) {
    const page = readFileSync(new URL(`../../../../docs/services/${name}`, import.meta.url), 'utf8');
    expect(page, `${name}: npm run docs -w @hulian/sdk`).toBe(text);
  }
});
