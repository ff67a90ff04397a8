// Proves the MySQL dialect on a running MariaDB or MySQL: the same findings as the row engine on records with planted faults.
// node --conditions=@hulian/source --import ./node_modules/tsx/dist/loader.mjs tests/engines/prove-mysql.ts SOCKET [COUNT]
// Needs the command `mariadb` and a server on a local socket whose root has no password; says so and ends with 0 where they are missing.
import { spawnSync } from 'node:child_process';
import { nationalLibrary } from '@hulian/standards';
import { compileRules, exportedColumn } from '@hulian/validators/quality';
import { flatten, makeFaultyRecords } from './faulty-records.js';
import { findWithRows, tellEqual } from './row-engine.js';

const [socket = '', count = '500'] = process.argv.slice(2);
const sets = ['HDSD00.04-western-medicine-prescription', 'HDSD00.02-patient-information'];

/** Runs statements and gives the rows of the last one. */
function run(sql: string): string[][] {
  const options = ['--no-defaults', '-S', socket, '-uroot', '-B', '-N', '--default-character-set=utf8mb4'];
  const done = spawnSync('mariadb', [...options, '--max-allowed-packet=256M'], {
    input: sql,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (done.status !== 0) throw new Error(done.error?.message ?? done.stderr.slice(0, 3000));
  return done.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

let version: string | undefined;
try {
  version = run('SELECT version()')[0]?.[0];
} catch (error) {
  console.log(`SKIPPED: the MySQL dialect was not proved here (${String(error).split('\n')[0]}).`);
  process.exit(0);
}
console.log(version);

const library = nationalLibrary();
const quote = (value: string | undefined): string =>
  value === undefined ? 'NULL' : `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
let failed = false;
for (const id of sets) {
  const dataSet = library.dataSet(id);
  if (!dataSet) throw new Error(id);
  const records = makeFaultyRecords(id, Number(count), 7);
  const fields = dataSet.fields.map((field) => field.id);
  const columns = fields.map((field) => `${exportedColumn(field)} TEXT`).join(', ');
  const rows = records.map(
    (record, index) => `(${index + 1}, ${fields.map((field) => quote(record[field])).join(', ')})`,
  );
  const compiled = compileRules(dataSet, 'mysql', { library, table: 'records', asOf: '20261122' });
  const found = run(
    [
      'CREATE DATABASE IF NOT EXISTS hulian_proof CHARACTER SET utf8mb4; USE hulian_proof; SET NAMES utf8mb4;',
      `CREATE OR REPLACE TABLE records (record_id INTEGER PRIMARY KEY, ${columns});`,
      `INSERT INTO records VALUES ${rows.join(',\n')};`,
      `${compiled.sql};`,
      'DROP DATABASE hulian_proof;',
    ].join('\n'),
  )
    .map(([key = '', rule = '', code = '', severity = '', field = '']) =>
      flatten(Number(key), rule, code, severity, field),
    )
    .sort();
  const expected = await findWithRows(id, records, compiled.uncompiled);
  if (!tellEqual(`${id}: ${records.length} records`, found, expected)) failed = true;
}
process.exitCode = failed ? 1 : 0;
