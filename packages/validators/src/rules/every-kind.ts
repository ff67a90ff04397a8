import type { ArtefactKind } from '../report.js';

/** For rules about files as such. */
export const everyKind: readonly ArtefactKind[] = [
  'data-set-records',
  'document',
  'message',
  'fhir',
  'request',
  'signed',
  'unknown',
];
