import { PGlite } from '@electric-sql/pglite';
import { DuckDBInstance } from '@duckdb/node-api';
import { nationalLibrary } from '@hulian/standards';
import { compileRules, exportedColumn, type QualityDialectName } from '@hulian/validators/quality';
import { describe, expect, it } from 'vitest';
import { flatten, makeFaultyRecords } from './faulty-records.js';
import { findWithRows } from './row-engine.js';

const library = nationalLibrary();

/** Data sets of the comparison and how many records of each; with HULIAN_DEEP=1 20,000 in all. */
const sets: readonly (readonly [id: string, count: number])[] = process.env['HULIAN_DEEP']
  ? [
      ['HDSD00.04-western-medicine-prescription', 16_000],
      ['HDSD00.02-patient-information', 1000],
      ['HDSD00.06-transfusion-record', 1000],
      ['HDSD00.05-laboratory-record', 1000],
      ['public-health/delivery-record', 1000],
    ]
  : [
      ['HDSD00.04-western-medicine-prescription', 600],
      ['HDSD00.02-patient-information', 200],
      ['public-health/delivery-record', 60],
      // Numbers whose decimals are optional, and those of which the sources lost them.
      ['public-health/disabled-person', 200],
      ['HDSD00.18-institution-information', 200],
    ];

interface Engine {
  run(sql: string): Promise<readonly Record<string, unknown>[]>;
}

const engines: Readonly<Partial<Record<QualityDialectName, () => Promise<Engine>>>> = {
  duckdb: async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    return {
      run: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson(),
    };
  },
  postgres: async () => {
    const database = await PGlite.create();
    return { run: async (sql) => (await database.query<Record<string, unknown>>(sql)).rows };
  },
};

/** A table of texts with the records, row numbers from 1. */
async function load(
  engine: Engine,
  dataSetId: string,
  records: readonly Record<string, string>[],
): Promise<string> {
  const fields = library.dataSet(dataSetId)?.fields.map(({ id }) => id) ?? [];
  const table = exportedColumn(dataSetId);
  await engine.run(
    `CREATE TABLE ${table} (record_id INTEGER, ${fields.map((id) => `${exportedColumn(id)} TEXT`).join(', ')})`,
  );
  const quote = (value: string | undefined): string =>
    value === undefined ? 'NULL' : `'${value.replaceAll("'", "''")}'`;
  for (let at = 0; at < records.length; at += 250) {
    const rows = records
      .slice(at, at + 250)
      .map((record, index) => `(${at + index + 1}, ${fields.map((id) => quote(record[id])).join(', ')})`);
    await engine.run(`INSERT INTO ${table} VALUES ${rows.join(',\n')}`);
  }
  return table;
}

describe.each(Object.entries(engines))('quality rules compiled for %s', (name, open) => {
  it.each(sets)(
    '%s: %i records with planted faults give the findings of the row engine',
    { timeout: 600_000 },
    async (id, count) => {
      const records = makeFaultyRecords(id, count, 7);
      const dataSet = library.dataSet(id)!;
      const engine = await open();
      const table = await load(engine, id, records);
      const compiled = compileRules(dataSet, name as QualityDialectName, {
        library,
        table,
        asOf: '20261122',
      });
      const rows = await engine.run(compiled.sql);
      const found = rows
        .map(({ row_key, rule, code, severity, field }) =>
          flatten(Number(row_key), String(rule), String(code), String(severity), String(field)),
        )
        .sort();
      const expected = await findWithRows(id, records, compiled.uncompiled);
      expect(expected.length).toBeGreaterThan(count / 20);
      const [known, given] = [new Set(expected), new Set(found)];
      const missing = expected.filter((one) => !given.has(one));
      const extra = found.filter((one) => !known.has(one));
      expect({ missing: missing.slice(0, 20), extra: extra.slice(0, 20) }).toEqual({
        missing: [],
        extra: [],
      });
      expect(found).toEqual(expected);
    },
  );
});
