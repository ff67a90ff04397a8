import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nationalLibrary } from '@hulian/standards';
import { bundle, createConfig, lint } from '@redocly/openapi-core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeRecords } from '../samples/index.js';
import { diffOpenapi } from './diff.js';
import { withRecordSchemas } from './record-schemas.js';

type Json = Record<string, unknown>;
interface Full extends Json {
  readonly components: { readonly schemas: Record<string, { properties: Json; maxLength?: number }> };
}

const entry = fileURLToPath(new URL('../../../../standards/openapi/openapi.yaml', import.meta.url));
const library = nationalLibrary();
let document: Full;
let check: (body: object) => boolean;

beforeAll(async () => {
  const { bundle: bundled } = await bundle({ ref: entry, config: await createConfig({}) });
  document = withRecordSchemas(bundled.parsed as Json, library) as Full;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: 'openapi', components: document.components });
  check = ajv.compile({ $ref: 'openapi#/components/schemas/Order' });
}, 60_000);

const order = (dataSet: string, record: object) => ({
  orderNumber: '1',
  residentId: 'P1',
  encounterId: 'E1',
  orderedAt: '2026-11-22T08:00:00+08:00',
  practitioner: 'D1',
  items: [{ itemCode: '1', itemName: '甲' }],
  dataSet,
  record,
});

test('the document with the records of all data sets lints clean', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hulian-openapi-'));
  const ref = join(folder, 'openapi.json');
  writeFileSync(ref, JSON.stringify(document));
  const config = await createConfig({ extends: ['recommended'], rules: { 'operation-4xx-response': 'off' } });
  const problems = await lint({ ref, config });
  rmSync(folder, { recursive: true });
  expect(
    problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`),
  ).toEqual([]);
});

describe('the record of a body', () => {
  const dataSets = library.list('data-set').filter(({ id }) => (library.dataSet(id)?.fields.length ?? 0) > 0);

  test('of every data set is taken when the validators take it, and refused with a member it does not have', () => {
    for (const { id } of dataSets) {
      const record = [...makeRecords(id, 1, { seed: '7' })][0] as Json;
      expect(check(order(id, record)), id).toBe(true);
      expect(check(order(id, { ...record, 没有的字段: 'x' })), id).toBe(false);
    }
    expect(dataSets.length).toBeGreaterThan(100);
  }, 30_000);

  test('is held to the form of its data set, under each name of a field and of the set', () => {
    for (const dataSet of ['西药处方', 'HDSD00.04-western-medicine-prescription'])
      for (const key of [
        'HDSD00.04.006',
        library.dataSet('西药处方')?.fields.find(({ id }) => id === 'HDSD00.04.006')?.name ?? '',
      ])
        expect([
          check(order(dataSet, { [key]: '20261122' })),
          check(order(dataSet, { [key]: '2026-11-22' })),
        ]).toEqual([true, false]);
  });

  test('of a data set the library does not have is left to the platform', () => {
    expect(check(order('PROV.99', { anything: 1 }))).toBe(true);
  });
});

test('a change of a data set is told once, with its rating', () => {
  const name = 'record.HDSD00.04-western-medicine-prescription';
  const changed = structuredClone(document);
  const properties = changed.components.schemas[name]?.properties as Record<string, { maxLength?: number }>;
  delete properties['HDSD00.04.001'];
  (properties['HDSD00.04.020'] as Json)['maxLength'] = 1;
  delete changed.components.schemas['record.HDSD00.01-referral-information'];
  expect(diffOpenapi(document, changed)).toEqual([
    { rating: 'breaking', kind: 'member-removed', place: 'record.HDSD00.01-referral-information' },
    { rating: 'breaking', kind: 'member-removed', place: `${name}.HDSD00.04.001` },
    { rating: 'breaking', kind: 'limit-tightened', place: `${name}.HDSD00.04.020`, detail: 'maxLength' },
  ]);
});
