import { DuckDBInstance } from '@duckdb/node-api';
import { nationalLibrary } from '@hulian/standards';
import {
  countWithSql,
  exportedColumn,
  makeScore,
  openDuckDbDatabase,
  RowScore,
} from '@hulian/validators/quality';
import { expect, it } from 'vitest';
import { makeFaultyRecords } from './faulty-records.js';

const library = nationalLibrary();
const asOf = '20261122';

it.each([
  ['HDSD00.04-western-medicine-prescription', 1500],
  ['HDSD00.06-transfusion-record', 800],
  ['public-health/hypertension-follow-up', 800],
])('%s scores the same with rows and with DuckDB', { timeout: 300_000 }, async (id, count) => {
  const dataSet = library.dataSet(id)!;
  const required = { [id]: dataSet.fields.slice(0, 5).map((field) => field.id) };
  const records = makeFaultyRecords(id, count, 11);
  const rows = new RowScore({ library, asOf, required });
  const content = new TextEncoder().encode(records.map((record) => JSON.stringify(record)).join('\n'));
  await rows.add({ path: 'records.ndjson', content, as: id });
  const manifest = rows.manifest();
  const expected = makeScore({ engine: 'row', counts: rows.finish(), library, manifest });

  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const fields = dataSet.fields.map((field) => field.id);
  await connection.run(
    `CREATE TABLE records (${fields.map((field) => `${exportedColumn(field)} TEXT`).join(', ')})`,
  );
  const quote = (value: string | undefined): string =>
    value === undefined || value === '' ? 'NULL' : `'${value.replaceAll("'", "''")}'`;
  const values = records.map((record) => `(${fields.map((field) => quote(record[field])).join(', ')})`);
  await connection.run(`INSERT INTO records VALUES ${values.join(', ')}`);
  const columns = new Map(fields.map((field) => [field, exportedColumn(field)]));
  const counts = await countWithSql({ dataSet, table: 'records', columns }, openDuckDbDatabase(connection), {
    library,
    asOf,
    required,
  });
  const found = makeScore({ engine: 'duckdb', counts, library, manifest });

  // Rules about other records that are more than uniqueness run with the row engine only; `notRun` names them.
  const left = new Set(counts.notRun);
  const rowOnly = /^(MET-MATCH|MET-REF|MET-TRACE|MET-EMR-INTEG|MET-IDR|MET-SCORE)/u;
  const comparable = ({ metrics, dataSets, institutions, groups, worstRules }: typeof expected) => ({
    metrics: metrics.filter(({ code }) => !rowOnly.test(code)),
    dataSets,
    institutions,
    groups,
    worstRules: worstRules.filter(({ code }) => code === undefined || !left.has(code)),
  });
  expect(comparable(found)).toEqual(comparable(expected));
  expect(expected.total.records).toBe(count);
  expect(expected.worstRules.length).toBeGreaterThan(5);
});
