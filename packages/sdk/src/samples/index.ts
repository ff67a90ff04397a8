export { makeDocumentRecord, makeDocuments } from './documents.js';
export { makeRecords, type SampleOptions, type SampleRecord } from './records.js';
export { makeMessageRecord, makeMessages } from './messages.js';
