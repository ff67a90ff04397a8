/** FHIR R4: records and shared documents as FHIR and back. */
export {
  recordToFhir,
  type ConvertOptions,
  type ConvertedRecord,
  type FhirRecord,
  type NotHeld,
  type Resource,
} from './to-fhir.js';
export { recordFromFhir, type ReadRecord } from './from-fhir.js';
export {
  documentFromFhir,
  documentToFhir,
  type ConvertedDocument,
  type DocumentOptions,
} from './document.js';
export { mappedDataSets } from './plan.js';
export { makeDefinitions, makeFhirPackage, packageName, type MadePackage } from './package/make-package.js';
export { base as canonicalBase, canonicalOf, systems } from './names.js';
export { createFhirClient, type FhirClient, type FhirClientOptions } from './client.js';
export { documentBundle, type DocumentSubmission } from './document-bundle.js';
export { openFhirOutbox, type FhirOutbox } from './outbox.js';
export * from './cds-hooks/index.js';
