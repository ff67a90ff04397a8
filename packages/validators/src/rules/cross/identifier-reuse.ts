import { describeCross } from './_describe.js';

/** Two documents of one identifier and version (quality rule REF-010). */
export const identifierReuse = describeCross('cross/identifier-reuse', 'error', ['document']);
