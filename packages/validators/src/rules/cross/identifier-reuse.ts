import { describeCross } from './_describe.js';

/** Two documents of one identifier and version (quality rule REF-010), or one number of an institution with two patients. */
export const identifierReuse = describeCross('cross/identifier-reuse', 'error', [
  'document',
  'application',
  'report',
  'prescription',
  'specimen',
]);
