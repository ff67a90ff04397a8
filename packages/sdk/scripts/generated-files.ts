/**
 * The files of packages/sdk/src/generated from standards/openapi: types, the table of operations with the schemas the sandbox checks
 * requests by, the typed list of services, and the table of platform codes
 */
import { readFileSync } from 'node:fs';
import { bundle, createConfig } from '@redocly/openapi-core';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { format } from 'prettier';
import { interactionGroups } from './interaction-table.js';
import { operationTable, type OpenApi } from './operation-table.js';
import { recordKeysSource } from './record-keys.js';
import { servicesSource } from './services-source.js';

const openapi = new URL('../../../standards/openapi/', import.meta.url);
const banner = '// Generated from standards/openapi by packages/sdk/scripts/generate.ts. Do not edit.\n';

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

/** The document with the schemas of data elements in the place of references to them. */
function withElements(api: OpenApi): OpenApi {
  const isElement = (name: string) => /^DE[0-9]/.test(name);
  const elements = api.components.schemas;
  const inline = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(inline);
    if (typeof node !== 'object' || node === null) return node;
    const { $ref } = node as { readonly $ref?: unknown };
    const name = typeof $ref === 'string' ? ($ref.split('/').at(-1) ?? '') : '';
    return isElement(name)
      ? elements[name]
      : Object.fromEntries(Object.entries(node).map(([key, value]) => [key, inline(value)]));
  };
  const schemas = Object.fromEntries(Object.entries(elements).filter(([name]) => !isElement(name)));
  return { ...api, components: { ...api.components, schemas: inline(schemas) as typeof schemas } };
}

/** Name and text of every generated file. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const entry = new URL('openapi.yaml', openapi);
  const { bundle: bundled } = await bundle({ ref: entry.pathname, config: await createConfig({}) });
  const api = withElements(bundled.parsed as OpenApi);
  const table = operationTable(api);
  const sources = {
    'openapi.ts': astToString(await openapiTypescript(entry)),
    'operations.ts':
      `import type { Operation } from '../client/operation.js';\n` +
      `export const operationTable: readonly Operation[] = ${JSON.stringify(table)};`,
    'schemas.ts': `/** Schemas of request bodies, JSON Schema 2020-12. */\nexport const schemas: Readonly<Record<string, object>> = ${JSON.stringify(api.components.schemas)};`,
    'services.ts': servicesSource(table),
    'platform-codes.ts': platformCodes(),
    'state-machines.ts':
      `import type { StateMachine } from '../client/state-machine.js';\n` +
      `export const stateMachines: readonly StateMachine[] = ${readFileSync(new URL('state-machines.json', openapi), 'utf8')};`,
    'record-data-sets.ts':
      `import type { RecordDataSets } from '../client/record-data-sets.js';\n` +
      `export const recordDataSets: readonly RecordDataSets[] = ${readFileSync(new URL('record-data-sets.json', openapi), 'utf8')};`,
    'interactions.ts':
      `import type { InteractionGroup } from '../soap/interaction.js';\n` +
      `export const interactionGroups: readonly InteractionGroup[] = ${JSON.stringify(interactionGroups())};`,
    'record-keys.ts': recordKeysSource(),
  };
  const files = new Map<string, string>();
  for (const [name, source] of Object.entries(sources)) {
    files.set(
      name,
      await format(banner + source, { parser: 'typescript', singleQuote: true, printWidth: 140 }),
    );
  }
  return files;
}
