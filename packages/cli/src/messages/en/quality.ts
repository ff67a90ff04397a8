import type { Messages } from '../index.js';

export const quality: Messages['quality'] = {
  arguments: {
    paths: 'files, folders or globs (JSON, NDJSON, CSV, XLSX; Parquet and CSV with the DuckDB engine)',
    dataSet: 'data subset: identifier or Chinese name, such as 西药处方',
    score: 'a score written by quality score --format json',
  },
  options: {
    as: 'data subset to judge by: identifier or Chinese name',
    engine: 'row runs every rule record by record; duckdb counts Parquet and CSV with SQL',
    output: 'write to a file (temporary file, then rename)',
    before: 'an earlier score (JSON) to compare with',
    figures:
      'figures that records do not hold (JSON): happened, accepted, submitted, rejected, discharges, onlineMinutes, totalMinutes, keysOneSided, keysUnion, sampledPages, rightPages, expectedDataSets',
    required: 'required fields by data set (JSON): {"data set": ["field", …]}',
    received: 'key of a record with the time of receipt (row engine only)',
    limitHours: 'limit of the timeliness rate in hours; default 240 for front pages, else 24',
    minimum: 'exit code 1 when the overall score is lower or was not computed',
    sign: 'sign the report with this SM2 private key: writes <file>.sig, to be checked with hulian verify',
    dialect: 'dialect of the database',
    table: 'table; default the name of the table that standards export --to sql makes',
    key: 'column that names a row; default record_id',
    typed: 'columns have the types of the exported table (dates, flags …); default text',
    indicatorFigures: 'outside figures (JSON): residents, institutions, areas',
    institutions:
      'register of institutions (CSV): code, name, level, area; gives the numbers of institutions and areas',
    by: 'also apart by level or area of the institutions; needs --institutions',
    zeroReports: 'zero reports (CSV): code, date; a day without cases is reported, too',
    onboarding:
      'list how far each institution is connected: registered only, sending, sending what conforms; data sets, first and last day; needs --institutions',
    since:
      'list institutions and days from this day to --as-of without card and without zero report, exit code 1 where there are any; needs --institutions',
    answer: 'write a measured indicator as an answer: scheme indicator=plan indicator; may be repeated',
    scheme: 'scheme of the answers',
  },
  label: 'Scoring',
  signNeedsOutput: '--sign signs the written file: give --output too.',
  unknownDataSet: (name, nearest) =>
    `No data subset is called "${name}". ${nearest.length > 0 ? `Nearest: ${nearest.map((one) => `${one.name} (${one.id})`).join('; ')}.` : ''}`,
  notJson: (path) => `${path} is no JSON.`,
  notScore: (path) => `${path} is no score of quality score --format json.`,
  duckdbMissing: 'DuckDB is not installed. Install @duckdb/node-api in your project, or use --engine row.',
  duckdbFilesOnly: 'The DuckDB engine reads files, not standard input.',
  unevenTable: (path: string) =>
    `"${path}" has broken rows, repeated column names or is not UTF-8, so DuckDB does not read it alike; the row engine counted everything.`,
  unevenAmongParquet: (path: string) =>
    `DuckDB cannot read "${path}". A text table must be UTF-8 with the same columns in every row and different names; mend it, or score it apart from Parquet.`,
  duckdbNeedsAs: 'The DuckDB engine needs --as with the data subset.',
  noColumns: (path, name) =>
    `No column of ${path} is a field of "${name}". Columns may be named by field identifier, data element identifier, Chinese name or exported column name.`,
  compiled: (checks, left) =>
    `${checks} checks compiled${left === 0 ? '' : `; ${left} have no SQL form and are listed at the top of the statement`}.`,
  asOfNeeded:
    'Give the day of the measurement with --as-of: the same input must give the same result on every day.',
  badAnswer: (pair, known) =>
    `--answer ${pair} must be scheme indicator=plan indicator; plan indicators: ${known.join(', ')}.`,
  indicatorColumns: ['INDICATOR', 'NUMERATOR', 'DENOMINATOR', 'RESULT', 'TARGETS'],
  indicatorReasons: {
    'figure-missing': 'outside figure missing',
    'nothing-counted': 'denominator is 0',
    'above-one': 'numerator above denominator: the two do not fit',
  },
  needsInstitutions: (option) =>
    `${option} needs to know the institutions: give the register with --institutions.`,
  sinceBad: (given) => `--since ${given} must be a date, YYYY-MM-DD, not after --as-of.`,
  noDates: (path, names) => `${path} has no column with dates; it may be named ${names.join(', ')}.`,
  onboardingColumns: ['INSTITUTION', 'STAGE', 'FIRST', 'LAST', 'DATA SETS CONFORMING/RECEIVED'],
  onboardingStages: {
    registered: 'registered, nothing received',
    sending: 'sending, nothing conforms',
    conforming: 'sending what conforms',
  },
  onboardingSummary: (reached, all) =>
    `Of ${all} registered institutions, ${reached} send what conforms. Days are those of the records; whether conformance tests were passed cannot be seen from them.`,
  missingDaysColumns: ['MISSING AT', 'DAYS', 'DATES'],
  noMissingDays: 'Every institution has a card or a zero report on every day.',
  noInstitutionCodes: (path, names) =>
    `${path} has no column with the codes of institutions; it may be named ${names.join(', ')}.`,
  groupColumns: ['GROUP', 'INDICATOR', 'NUMERATOR', 'DENOMINATOR', 'RESULT'],
  groupUnknown: 'not in the register',
  strangers: (names) =>
    `${names.length} institutions of the records are not in the register (${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}) and count in no coverage of institutions. The register must have the codes that the records have.`,
  targetStatus: { met: 'met', 'not-met': 'not met', overdue: 'overdue', 'not-decidable': 'not decidable' },
};
