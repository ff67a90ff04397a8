// Proves the Spark dialect on a real local Spark: the same findings as the row engine on records with planted faults.
// node --conditions=@hulian/source --import ./node_modules/tsx/dist/loader.mjs tests/engines/prove-spark.ts [PYTHON] [COUNT]
// Needs Python with pyspark and a Java runtime; says so and ends with 0 where they are missing.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nationalLibrary } from '@hulian/standards';
import { compileRules, exportedColumn } from '@hulian/validators/quality';
import { flatten, makeFaultyRecords } from './faulty-records.js';
import { findWithRows, tellEqual } from './row-engine.js';

const [python = 'python3', count = '500'] = process.argv.slice(2);
const sets = ['HDSD00.04-western-medicine-prescription', 'HDSD00.02-patient-information'];

const probe = spawnSync(python, ['-c', 'import pyspark; print(pyspark.__version__)'], { encoding: 'utf8' });
const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
if (probe.status !== 0 || java.status !== 0) {
  console.log(
    `SKIPPED: the Spark dialect was not proved here (${probe.status === 0 ? 'no Java runtime' : `no pyspark in ${python}`}).`,
  );
  process.exit(0);
}

const library = nationalLibrary();
const folder = mkdtempSync(join(tmpdir(), 'hulian-spark-'));
let failed = false;
try {
  for (const id of sets) {
    const dataSet = library.dataSet(id);
    if (!dataSet) throw new Error(id);
    const records = makeFaultyRecords(id, Number(count), 7);
    const fields = dataSet.fields.map((field) => field.id);
    const [data, statement, output] = ['records.json', 'statement.sql', 'findings.json'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    const rows = records.map((record) => fields.map((field) => record[field] ?? null));
    writeFileSync(data, JSON.stringify({ columns: fields.map(exportedColumn), rows }));
    const compiled = compileRules(dataSet, 'spark', { library, table: 'records', asOf: '20261122' });
    writeFileSync(statement, compiled.sql);
    const script = fileURLToPath(new URL('spark-findings.py', import.meta.url));
    const run = spawnSync(python, [script, data, statement, output], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr.slice(-3000));
    const found = (JSON.parse(readFileSync(output, 'utf8')) as Record<string, unknown>[])
      .map(({ row_key, rule, code, severity, field }) =>
        flatten(Number(row_key), String(rule), String(code), String(severity), String(field)),
      )
      .sort();
    const expected = await findWithRows(id, records, compiled.uncompiled);
    if (!tellEqual(`${id}: ${records.length} records`, found, expected)) failed = true;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
