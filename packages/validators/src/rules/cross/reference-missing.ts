import { describeCross } from './_describe.js';

/** A visit or application that is referred to and that no artefact of the run describes (quality rules REF-001 and REF-003). */
export const referenceMissing = describeCross('cross/reference-missing', 'info', ['visit', 'application']);
