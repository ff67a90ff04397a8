// What a call carries: one message in HIPMessageServer(action, message), as text or elements (service definition of the platform).
import type { RuleDescription } from '../../engine/rule.js';
import { wst846 } from './_references.js';

/** A SOAP envelope carries no message, several, or one in another form than the operation takes. */
export const payload: RuleDescription = {
  id: 'message/payload',
  basis: 'standard',
  references: [wst846],
  appliesTo: ['message'],
  defaultSeverity: 'error',
  messages: ['fault', 'empty', 'several', 'base64', 'base64-other', 'document', 'document-base64'],
};
