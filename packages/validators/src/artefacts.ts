// The kinds of artefact the validator knows, in the order they are asked. One line per kind.
import type { ArtefactHandler } from './engine/artefact.js';
import { documentHandler } from './documents/handler.js';
import { fhirHandler } from './fhir/handler.js';
import { messageHandler } from './interactions/handler.js';
import { recordHandler } from './records/handler.js';
import { requestHandler } from './requests/handler.js';
import { signedHandler } from './signatures/handler.js';
import { workbookHandler } from './records/workbook-handler.js';

/** Handlers in the order they are asked; the first that accepts gets the input. */
export const artefactHandlers: readonly ArtefactHandler[] = [
  requestHandler,
  signedHandler,
  documentHandler,
  fhirHandler,
  messageHandler,
  recordHandler,
  workbookHandler,
];

/** Kinds that are recognised for certain inside a signed object; anything else may be a token or a file of any format. */
export const insideHandlers: readonly ArtefactHandler[] = [documentHandler, fhirHandler];
