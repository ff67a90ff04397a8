/** Streaming readers of source tables, for code that maps them to records: CSV, TSV, XLSX, JSON, NDJSON in one form. */
export {
  readSourceRows,
  type SourceRow,
  type SourceRows,
  type SourceRowsOptions,
} from './readers/source-rows.js';
export type { ReadContext, Source } from './engine/artefact.js';
export type { RecordPlace } from './readers/record-place.js';
export {
  mappingCode,
  mappingColumn,
  mappingConversion,
  mappingLookUp,
  mappingRequired,
} from './rules/mapping/index.js';
export { findNearest } from './records/nearest.js';
export type { RuleDescription, RuleReport } from './engine/rule.js';
