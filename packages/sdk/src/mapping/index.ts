export type {
  CodeMap,
  Condition,
  DataSetMap,
  FieldMap,
  KeyColumns,
  MappingFile,
  Proposal,
  TableSource,
  UnitConversion,
} from './mapping-file.js';
export { mappingSchema } from './mapping-schema.js';
export { parseMapping } from './parse-mapping.js';
export {
  runMapping,
  type MapCounts,
  type MappedBatch,
  type MappedRecord,
  type MappingOptions,
  type MappingRun,
} from './run-mapping.js';
export type { SourceReader } from './source-reader.js';
export { readFolder } from './folder-reader.js';
export { pgQuery, readPostgres, readSqlite, type PgClient, type SqlQuery } from './sql-readers.js';
export { proposeMapping, type ProposeOptions } from './propose-mapping.js';
export {
  checkMapping,
  type MapCheck,
  type MappingCheckOptions,
  type MappingProblem,
} from './check-mapping.js';
export { measureCoverage, type DataSetCoverage } from './measure-coverage.js';
export type { Requirement } from './required-fields.js';
export { connectPostgres } from './connect-postgres.js';
