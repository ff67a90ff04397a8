/**
 * Makes packages/sdk/src/generated from standards/openapi: types, the table of operations with the schemas the sandbox checks
 * requests by, the typed list of services, and the table of platform codes. Run: npm run generate -w @hulian/sdk
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { bundle, createConfig } from '@redocly/openapi-core';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { format } from 'prettier';
import { operationTable, type OpenApi } from './operation-table.js';
import { servicesSource } from './services-source.js';

const openapi = new URL('../../../standards/openapi/', import.meta.url);
const generated = new URL('../src/generated/', import.meta.url);
const banner = '// Generated from standards/openapi by packages/sdk/scripts/generate.ts. Do not edit.\n';

async function write(name: string, source: string): Promise<void> {
  const text = await format(banner + source, { parser: 'typescript', singleQuote: true, printWidth: 140 });
  writeFileSync(new URL(name, generated), text);
}

function platformCodes(): string {
  const [header, ...rows] = readFileSync(new URL('codes.tsv', openapi), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  const entries = rows.map((row) => {
    const cell = (name: string) => row[header?.indexOf(name) ?? -1] ?? '';
    const both = (name: string) => ({ 'zh-CN': cell(`${name}.zh`), en: cell(`${name}.en`) });
    return [
      cell('code'),
      {
        status: Number(cell('status')),
        resend: cell('resend'),
        title: both('title'),
        cause: both('cause'),
        action: both('action'),
      },
    ];
  });
  return `export const platformCodes = ${JSON.stringify(Object.fromEntries(entries))} as const;`;
}

const entry = new URL('openapi.yaml', openapi);
const { bundle: bundled } = await bundle({ ref: entry.pathname, config: await createConfig({}) });
const api = bundled.parsed as OpenApi;
const table = operationTable(api);

await write('openapi.ts', astToString(await openapiTypescript(entry)));
await write(
  'operations.ts',
  `import type { Operation } from '../client/operation.js';\n` +
    `export const operationTable = ${JSON.stringify(table)} as const satisfies readonly Operation[];`,
);
await write(
  'schemas.ts',
  `/** Schemas of request bodies, JSON Schema 2020-12. */\nexport const schemas: Readonly<Record<string, object>> = ${JSON.stringify(api.components.schemas)};`,
);
await write('services.ts', servicesSource(table));
await write('platform-codes.ts', platformCodes());
