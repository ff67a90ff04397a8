import { describeSignature } from './_describe.js';

/** The certificate names another institution than the document's custodian. */
export const signatureInstitution = describeSignature('signature/institution', 'warning', ['different']);
