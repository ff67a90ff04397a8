import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import sqlite from 'node-sqlite3-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MappingFile } from './mapping-file.js';
import { runMapping } from './run-mapping.js';
import type { SourceReader } from './source-reader.js';
import { pgQuery, readPostgres, readSqlite } from './sql-readers.js';

const mapping: MappingFile = {
  format: 'hulian-mapping-1',
  tables: { CF: { query: 'select cf.no, br.xm from cf join br on br.id = cf.br order by cf.no' } },
  maps: [{ to: '西药处方', from: 'CF', fields: { 处方编号: { column: 'no' }, 患者姓名: { column: 'XM' } } }],
};
const tables = [
  'create table br (id integer, xm text)',
  "insert into br values (1, '测试甲'), (2, null)",
  'create table cf (no bigint, br integer)',
  'create table empty_one (a text, b text)',
];

const take = async (reader: SourceReader) => {
  const going = runMapping(mapping, { reader });
  const records = [];
  for await (const batch of going.batches) records.push(...batch.records);
  return { records, reports: going.reports };
};

const columnsOf = async (reader: SourceReader, name: string) =>
  (
    await reader.open(
      name,
      {},
      {
        limits: { maxBytes: 1, maxRecordLength: 1, maxDepth: 1, maxFields: 1 },
        collector: { report: () => undefined },
      },
    )
  ).columns;

describe('SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hulian-sqlite-'));
  const path = join(folder, 'his.db');
  beforeAll(() => {
    const database = new sqlite.Database(path);
    for (const statement of tables) database.exec(statement);
    database.exec(
      'insert into cf with recursive n(i) as (select 1 union all select i + 1 from n where i < 2500) select i, 1 + i % 2 from n',
    );
    database.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('gives the rows of a query and of tables, read only', async () => {
    const reader = readSqlite(path);
    expect(await reader.list()).toEqual(['br', 'cf', 'empty_one']);
    const { records, reports } = await take(reader);
    expect(records).toHaveLength(2500);
    expect(records[1]?.record).toEqual({ 'HDSD00.04.002': '2', 'HDSD00.04.014': '测试甲' });
    expect(records[0]?.source).toEqual({ source: 'CF', path: 'row 1' });
    expect(reports[0]?.verdict).toBe('pass');
    expect(await columnsOf(reader, 'empty_one')).toEqual(['a', 'b']);
    await expect(reader.open('nothing', {}, undefined as never)).rejects.toMatchObject({
      code: 'CONFIG_STORAGE_FAILED',
    });
    reader.close();
  });

  it('that is not there is an error of the configuration', () => {
    expect(() => readSqlite(join(folder, 'none.db'))).toThrow(
      expect.objectContaining({ code: 'CONFIG_FILE_NOT_FOUND' }),
    );
  });
});

describe('PostgreSQL', () => {
  const database = new PGlite();
  beforeAll(async () => {
    for (const statement of tables) await database.query(statement);
    await database.query('insert into cf select i, 1 + i % 2 from generate_series(1, 2500) i');
    // The first start of the server compiles it.
  }, 120_000);
  afterAll(() => database.close());

  // The real server, in WebAssembly: its query function has the shape of the client `pg`.
  const query = pgQuery({ query: ({ text, rowMode }) => database.query<unknown[]>(text, [], { rowMode }) });

  it('gives the rows of a query through a cursor', async () => {
    const reader = readPostgres(query);
    expect(await reader.list()).toEqual(['br', 'cf', 'empty_one']);
    const { records, reports } = await take(reader);
    expect(records).toHaveLength(2500);
    expect(records[2499]?.record).toEqual({ 'HDSD00.04.002': '2500', 'HDSD00.04.014': '测试甲' });
    expect(reports[0]?.verdict).toBe('pass');
    expect(await columnsOf(reader, 'empty_one')).toEqual(['a', 'b']);
    expect((await database.query("select * from pg_cursors where name like 'hulian%'")).rows).toEqual([]);
    await expect(reader.open('nothing', {}, undefined as never)).rejects.toMatchObject({
      code: 'CONFIG_STORAGE_FAILED',
    });
  });
});
