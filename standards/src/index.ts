export type * from './types.js';
export { lookupInDomain } from './code-lookup.js';
export { catalogue, catalogueEntry, type CatalogueEntry } from './catalogue.js';
export { dataFolder } from './data-folder.js';
export { nationalLibrary, NationalLibrary } from './library.js';
export { unitElementOf } from './element-facts.js';
export { openLibrary, type LibraryOptions } from './open-library.js';
export { mapCodes, type CodeMapping, type LocalCode, type MappingReason } from './map-codes.js';
export * from './maturity-types.js';
export { loadPlanIndicators, loadPolicyTargets, loadScheme, schemeIds } from './maturity.js';
export * from './services-types.js';
export {
  coverage,
  coverageColumns,
  coverageParts,
  type CoverageAxis,
  type CoveragePart,
  type CoverageRow,
  type CoverageState,
} from './coverage.js';
export { documentHeader, headerSlots, type DocumentHeader } from './document-header.js';
export { verifyData, type AlteredFile, type DataVerification } from './verify-data.js';
export {
  loadFhirConceptMaps,
  loadFhirFieldRules,
  loadFhirMaps,
  loadFhirProfiles,
  type FhirConceptMap,
  type FhirEquivalence,
  type FhirFieldRule,
  type FhirMap,
  type FhirProfile,
  type FhirProfileElement,
  type FhirValueKind,
} from './fhir.js';
export * from './quality-types.js';
export { fieldsOf, loadCodeList, ruleOperations } from './quality.js';
export { loadReportLimits, type ReportLimits } from './report-limits.js';
export {
  changesThatTouch,
  diffLibraries,
  diffRecords,
  type LibraryChange,
  type RecordChange,
} from './diff.js';
export { diffPack, type PackChange } from './packs/diff-pack.js';
export { packSizeLimit, readPackFiles, signatureFile, signedBytes, type PackFiles } from './packs/files.js';
export { PackedLibrary } from './packs/packed-library.js';
export { parsePack, readPack } from './packs/read-pack.js';
export { resolvePacks, type PackUse } from './packs/resolve.js';
export {
  PackError,
  packFormat,
  type Pack,
  type PackErrorCode,
  type PackManifest,
  type PackRecord,
  type Suppression,
} from './packs/types.js';
export { readCanonicalZip, readZip, writeZip } from './packs/zip.js';
export { CodeTable, tableDomain } from './table-domain.js';
export * from './public-health-types.js';
export { loadCodeConversions } from './public-health.js';
export * from './assessment-types.js';
export {
  arrangeStructure,
  loadContradictions,
  loadDocumentStructure,
  loadMessageStructure,
  type StructureNode,
  type StructureParticle,
} from './assessment.js';
export { sensitivityClasses, sensitivityOf, type Sensitivity, type SensitivityClass } from './sensitivity.js';
export { findService, findServicesByMessage, loadMessageHeader } from './services.js';
