import type { mapping as chinese } from '../zh-CN/mapping.js';

const basis = (kind: string, document: string | undefined): string =>
  kind === 'source-interface'
    ? 'interface of the source'
    : `structure of ${document ?? ''} used to prepare for the assessment`;

export const mapping: typeof chinese = {
  arguments: {
    source:
      'source: a CSV, TSV, XLSX, JSON or NDJSON file, a folder of such files, a SQLite file (.db, .sqlite), or postgres: (connection from PGHOST and the like)',
    mapping: 'mapping file (JSON); - is standard input',
  },
  options: {
    to: 'id or Chinese name of a data subset, for example 西药处方; repeatable',
    table: 'table whose rows become records; the best one by default',
    mapping: 'write the mapping file here, with a schema beside it for editors; standard output by default',
    source: 'source; by default the folder of the mapping file',
    only: 'run these data subsets only; repeatable',
    records:
      'write the records (NDJSON) to a file; by default to standard output, and the report to standard error',
    report: 'write the report to a file',
    noValidate: 'convert only, do not judge the records',
    fields: 'list every data element',
  },
  noDataSet: (ranked) =>
    `--to is missing: the data set to map to. ${
      ranked.size === 0
        ? 'No table has the columns of a known data set; see hulian standards list data-sets.'
        : 'By columns and values the tables look like:\n' +
          [...ranked]
            .map(
              ([table, candidates]) =>
                `  ${table}  ${candidates.map(({ name, proposed, fields }) => `${name} (${proposed} of ${fields} fields)`).join(', ')}`,
            )
            .join('\n')
    }`,
  proposed: (from, to, mapped, all, high, medium, low) =>
    `${from} → ${to}: ${mapped} of ${all} data elements proposed (confidence high ${high}, medium ${medium}, low ${low}). Look at those of medium and low confidence, delete their proposal, then run hulian mapping check.`,
  heading: (to, from, mapped, all) => `${to} ← ${from}: ${mapped} of ${all} data elements mapped`,
  checked: (count) => (count === 0 ? 'Nothing to do.' : `${count} to look at.`),
  unused: (columns) => `Columns not used: ${columns.join(', ')}`,
  problems: {
    required: (field, name, kind, document) =>
      `Required but not mapped: "${name}" (${field}), by the ${basis(kind, document)}.`,
    doubtful: (field, name, column, confidence, reason) =>
      `To be confirmed: "${name}" (${field}) ← ${column}, confidence ${confidence}: ${reason}. Delete the proposal once confirmed.`,
    unknownCode: (field, name, code, domain) =>
      `The mapping of "${name}" (${field}) writes the code ${code}, which is not in ${domain}.`,
  },
  ran: (records) => `${records} records.`,
  wrong: (path, text) => `Mapping ${path}: ${text}`,
  tableNotFound: (path, table) =>
    `Mapping ${path} uses the table ${table}, which is not there. Where the source is elsewhere, name it with --source (a file, a folder, a SQLite file or postgres:).`,
  notMapping: (path, name, all) => `${path} has no map to ${name}. --only takes one of: ${all.join(', ')}.`,
  coverageHeadings: ['Data subset', 'Name', 'Records', 'Elements', 'Mapped', 'With values', 'Delivered'],
  fieldHeadings: ['Id', 'Name', 'Records with a value'],
  notMapped: 'not mapped',
};
