export { buildDocument, type BuildOptions, type BuiltDocument } from './build.js';
export { joinRecords, type JoinedRecords, type RecordConflict } from './join-records.js';
export { extractDocument, ExtractError, type ExtractedDocument } from './extract.js';
export type { DocumentRecord, SlotValue, SlotValues, Unplaced } from './record.js';
export { IncompleteDocumentError, type MissingValue } from './missing.js';
export {
  findPatientFault,
  isPatientPackage,
  makePatientPackage,
  verifyPatientPackage,
  type PatientDocument,
  type PatientManifest,
  type PatientPackageCheck,
  type PatientPackageFault,
} from './patient-package.js';
export type { ArchiveFault, ArchiveSigner, ListedFile } from '../packages/sealed-archive.js';
export { readDocumentText } from './document-text.js';
export { readDocumentHeader, type DocumentHeader } from './document-header.js';
export { renderDocument } from './render/index.js';
export { diffDocuments, type DocumentDifference } from './diff.js';
export { migrateDocument, type MigrateOptions } from './migrate.js';
export type {
  CompleteDocumentRecordOf,
  DataSetName,
  DataSetRecord,
  DocumentCode,
  DocumentRecordOf,
  DocumentValuesOf,
} from './typed-record.js';
