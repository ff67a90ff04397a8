// What records of one source say together, counted with DuckDB: sent twice, one number for two persons, code and name, receipt.
import { codeName, findNamePairs } from '../../rules/value-domain/code-name.js';
import { findPersonFacts, maxPersons } from '../../rules/identifier/identity-conflict.js';
import { findIdentityFields } from '../../rules/identifier/identity-fields.js';
import type { FieldSubject } from '../../engine/field-rule.js';
import { qualityDialects } from '../sql/dialects.js';
import { CheckList } from '../sql/check-list.js';
import { length, part } from '../sql/parts.js';
import { identityColumns, isResident } from '../sql/record-checks.js';
import { FindingCollector } from '../../engine/collector.js';
import { nationalRuleset } from '../../rulesets/index.js';
import { limitHours, receiptHours, timeFields } from './fields.js';
import { cleanColumn as column } from './judged-columns.js';
import { percentiles, type RuleCount, type Tally } from './model.js';
import { askAll, listedSeverity } from './severities.js';
import type { SqlScore } from './sql-score.js';

const dialect = qualityDialects.duckdb;

/** Severity of a rule without conditions of its own. */
function severityOf(rule: string, { options }: SqlScore): RuleCount['severity'] | undefined {
  const list = new CheckList(options.ruleset, column);
  list.add({ rule, sql: '' }, '');
  return list.checks[0]?.severity;
}

/** Records that equal an earlier one of their file, where they carry a number of their own. */
export async function countDuplicates(
  score: SqlScore,
  tallyOf: (institution: unknown, month: unknown) => Tally | undefined,
): Promise<RuleCount[]> {
  const { source, database, judged, fields, institution, month } = score;
  const rule = 'data-set/duplicate-record';
  const severity = severityOf(rule, score);
  const present = fields.filter(({ field }) => source.columns.has(field.id));
  const keys = present.filter(({ field }) => field.element?.startsWith('DE01.00.') === true);
  if (keys.length === 0) return [];
  const key = `CASE ${keys.map((field) => `WHEN ${column(field)} IS NOT NULL THEN ${field.index}`).join(' ')} END`;
  const number = `COALESCE(${keys.map(column).join(', ')}, NULL)`;
  const repeated = 'hulian_repeated';
  // In most tables no number stands twice: only where one does, all that the records say is compared.
  await database.run(
    `CREATE OR REPLACE TABLE ${repeated} AS SELECT hash(file, ${number}) AS number FROM (${judged.select(keys)}) WHERE ${number} IS NOT NULL GROUP BY 1 HAVING count(*) > 1`,
  );
  const rows = await database.run(
    `SELECT institution, month, key, sum(copies - 1) AS copies FROM (
  SELECT ${institution} AS institution, ${month} AS month, ${key} AS key, count(*) AS copies
  FROM (${judged.select(fields)}) clean JOIN ${repeated} ON ${repeated}.number = hash(clean.file, ${number})
  GROUP BY clean.file, 1, 2, 3, hash(${present.map(column).join(', ')})
) GROUP BY 1, 2, 3`,
  );
  await database.run(`DROP TABLE ${repeated}`);
  return rows.flatMap((row) => {
    const count = Number(row['copies']);
    const tally = tallyOf(row['institution'], row['month']);
    if (tally) tally.duplicates += count;
    if (severity === undefined) return [];
    return [{ rule, severity, field: fields[Number(row['key'])]?.field.id ?? '', count }];
  });
}

/** One resident identity number with several names, birth dates or sexes in one file. */
export async function countConflicts(score: SqlScore): Promise<RuleCount[]> {
  const { source, database, judged, fields } = score;
  const rule = 'identifier/identity-conflict';
  const severity = severityOf(rule, score);
  const subject = { dataSet: source.dataSet, fields };
  const counts: RuleCount[] = [];
  for (const pair of findIdentityFields(subject)) {
    const facts = findPersonFacts(subject, pair.owner);
    if (facts.length === 0 || severity === undefined || !source.columns.has(pair.number.field.id)) continue;
    const number = column(pair.number);
    // The check character follows from the 17 digits before it.
    const person = `CASE WHEN ${length(number)} = 15 THEN concat(${part(number, 1, 6)}, '19', ${part(number, 7, 9)}) ELSE ${part(number, 1, 17)} END`;
    const needed = [pair.number, ...(pair.type ? [pair.type] : []), ...facts];
    const first = facts.map(
      (field) =>
        `arg_min(${column(field)}, row_key) FILTER (WHERE ${column(field)} IS NOT NULL) AS f${field.index}`,
    );
    const differs = facts.map(
      (field) => `COUNT(*) FILTER (WHERE ${column(field)} <> firsts.f${field.index}) AS d${field.index}`,
    );
    const [row = {}] = await database.run(
      `WITH clean AS (${judged.select([...new Set(needed)])}),
identified AS (SELECT *, ${identityColumns({ subject, dialect, column })
        .filter((one) => one.endsWith(` AS b${pair.number.index}`))
        .join('')} FROM clean),
persons AS (SELECT *, ${person} AS person FROM identified WHERE b${pair.number.index} IS NOT NULL AND ${isResident(pair, { dialect, column })}),
firsts AS (SELECT file, person, count(*) AS records, ${first.join(', ')} FROM persons GROUP BY file, person
  QUALIFY row_number() OVER (PARTITION BY file ORDER BY min(row_key)) <= ${maxPersons})
SELECT ${differs.join(', ')} FROM persons JOIN firsts ON persons.file = firsts.file AND persons.person = firsts.person WHERE firsts.records > 1`,
    );
    for (const field of facts)
      counts.push({ rule, severity, field: field.field.id, count: Number(row[`d${field.index}`] ?? 0) });
  }
  return counts;
}

/** Codes with the names beside them: each different pair is judged once by the rule of the row engine. */
export async function countNamePairs({
  source,
  database,
  judged,
  fields,
  options,
  suppressions,
}: SqlScore): Promise<{
  readonly rules: readonly RuleCount[];
  readonly run: number;
  readonly wrong: number;
}> {
  const rules: RuleCount[] = [];
  let [run, wrong] = [0, 0];
  for (const { code, name } of findNamePairs(fields)) {
    if (![code, name].every(({ field }) => source.columns.has(field.id))) continue;
    let found: RuleCount['severity'] | 'off' | undefined;
    const collector = new FindingCollector({
      source: '',
      ruleset: nationalRuleset,
      changes: askAll(options.ruleset),
      maxFindings: 0,
      suppressions,
      onFinding: (rule, report) => (found = listedSeverity(rule, report, options.ruleset)),
    });
    const check = codeName.prepare(
      { dataSet: source.dataSet, fields: [code, name] },
      { library: options.library, notChecked: () => undefined },
    );
    const counts = new Map<RuleCount['severity'] | 'off', number>();
    for await (const rows of database.parts(
      `SELECT ${column(code)}, ${column(name)}, count(*) FROM (${judged.select([code, name])}) WHERE ${column(code)} IS NOT NULL AND ${column(name)} IS NOT NULL GROUP BY 1, 2`,
    )) {
      for (const [codeValue, nameValue, records] of rows as [string, string, unknown][]) {
        run += Number(records);
        found = undefined;
        const valueOf = (field: FieldSubject): string => (field === code ? codeValue : nameValue);
        check?.({
          ordinal: 0,
          valueOf,
          valuesOf: (field) => [valueOf(field)],
          recall: () => 0,
          report: (field, { message, params = {}, confidence = 'low' }) =>
            collector.report(codeName, {
              message,
              params,
              confidence,
              references: field.references,
              location: { source: '' },
            }),
        });
        if (found !== undefined) counts.set(found, (counts.get(found) ?? 0) + Number(records));
      }
    }
    for (const [severity, count] of counts) {
      wrong += count;
      if (severity !== 'off') rules.push({ rule: codeName.id, severity, field: name.field.id, count });
    }
  }
  return { rules, run, wrong };
}

/** Hours from the event to its receipt, by the functions of the row engine, each different pair of times once. */
export async function countReceipts(
  { source, database, judged, fields, options, institution, month, groupFields }: SqlScore,
  tallyOf: (institution: unknown, month: unknown) => Tally | undefined,
): Promise<ReturnType<typeof percentiles>> {
  if (source.received === undefined) return undefined;
  const times = timeFields({ dataSet: source.dataSet, fields });
  const limit = limitHours(source.dataSet.id, options.limitHours);
  const received = `"${source.received.replaceAll('"', '""')}"`;
  const hours: number[] = [];
  for await (const rows of database.parts(
    `SELECT ${institution}, ${month}, COALESCE(${[...times.map(column), 'NULL'].join(', ')}), ${received}, count(*)
FROM (${judged.select([...new Set(groupFields)])}) clean JOIN ${source.table} given ON given.${source.rowKey ?? 'rowid'} = clean.row_key GROUP BY 1, 2, 3, 4`,
  )) {
    for (const [own, monthOf, time, given, records] of rows as [string, string, string, string, unknown][]) {
      const delay = receiptHours(time ?? undefined, given ?? undefined);
      const tally = tallyOf(own, monthOf);
      if (delay === undefined || !tally) continue;
      tally.received += Number(records);
      if (delay <= limit) tally.receivedInTime += Number(records);
      for (let copy = 0; copy < Number(records); copy += 1) hours.push(delay);
    }
  }
  return percentiles(hours);
}
