import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createConfig, lint } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
import { elementSchemas, elementSchemasFile } from '../../scripts/element-schemas.js';
import { servicePages } from '../../scripts/service-pages.js';
import { generatedFiles } from '../../scripts/generated-files.js';
import { schemas } from '../generated/schemas.js';

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
  expect(files.size).toBe(9);
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

test('members that are data elements have what the library says of them, and nothing typed by hand', async () => {
  expect(readFileSync(elementSchemasFile, 'utf8'), 'npm run generate -w @hulian/sdk').toBe(
    await elementSchemas(),
  );
  const { properties } = schemas['Resident'] as { properties: Record<string, object> };
  const text = { type: 'string', minLength: 1 };
  expect(properties['name']).toEqual({
    ...text,
    maxLength: 50,
    description: '姓名',
    'x-element': 'DE02.01.039.00',
  });
  expect(properties['genderCode']).toMatchObject({
    ...text,
    maxLength: 1,
    'x-value-domain': 'GB/T 2261.1-2003',
  });
  expect(properties['birthDate']).toMatchObject({ type: 'string', format: 'date' });
  expect(properties['healthRecordNumber']).toMatchObject({
    minLength: 17,
    maxLength: 17,
    pattern: '^[0-9]+$',
  });
});
