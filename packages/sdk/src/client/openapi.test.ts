import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { nationalLibrary } from '@hulian/standards';
import { createConfig, lint } from '@redocly/openapi-core';
import { expect, test } from 'vitest';
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

test('members that carry a data element have its form', () => {
  const library = nationalLibrary();
  const told: string[] = [];
  for (const [schema, { properties = {} }] of Object.entries(schemas as Readonly<Record<string, Described>>))
    for (const [member, { 'x-element': id, maxLength, $ref, description = '' }] of Object.entries(
      properties,
    )) {
      if (id === undefined) continue;
      const element = library.dataElement(id);
      const longest = Number(/([0-9]+)$/.exec(element?.format ?? '')?.[1]);
      told.push(`${schema}.${member}`);
      if (element?.format?.startsWith('D')) expect($ref, id).toMatch(/Date/);
      else expect(maxLength, `${schema}.${member} ${id} ${element?.format}`).toBe(longest);
      expect(description, `${schema}.${member}`).toContain(element?.name);
    }
  expect(told.length).toBeGreaterThan(10);
});

interface Described {
  readonly properties?: Readonly<
    Record<string, { 'x-element'?: string; maxLength?: number; $ref?: string; description?: string }>
  >;
}
