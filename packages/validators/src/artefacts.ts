// The kinds of artefact the validator knows, in the order they are asked. One line per kind.
import type { ArtefactHandler } from './engine/artefact.js';
import { documentHandler } from './documents/handler.js';
import { fhirHandler } from './fhir/handler.js';
import { messageHandler } from './interactions/handler.js';
import { recordHandler } from './records/handler.js';
import { requestHandler } from './requests/handler.js';
import { workbookHandler } from './records/workbook-handler.js';

/** Handlers in the order they are asked; the first that accepts gets the input. */
export const artefactHandlers: readonly ArtefactHandler[] = [
  requestHandler,
  documentHandler,
  fhirHandler,
  messageHandler,
  recordHandler,
  workbookHandler,
];
