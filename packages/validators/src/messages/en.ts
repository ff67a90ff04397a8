import { assessmentMessages } from './assessment.en.js';
import { crossMessages } from './cross.en.js';
import { documentMessages } from './document.en.js';
import { documentContentMessages } from './document-content.en.js';
import { fhirMessages } from './fhir.en.js';
import { fileMessages } from './files.en.js';
import { identifierMessages } from './identifiers.en.js';
import { qualityMessages } from './quality.en.js';
import { mappingMessages } from './mapping.en.js';
import { patientMessages } from './patient.en.js';
import { messageMessages } from './message.en.js';
import { recordMessages } from './records.en.js';
import { requestMessages } from './request.en.js';
import { schemaMessages } from './schema.en.js';
import { signatureMessages } from './signature.en.js';
import { syntaxMessages } from './syntax.en.js';
import { timeMessages } from './time.en.js';
import type { chinese } from './zh-CN.js';

/** All English texts. */
export const english: typeof chinese = {
  ...fileMessages,
  ...syntaxMessages,
  ...recordMessages,
  ...qualityMessages,
  ...identifierMessages,
  ...documentMessages,
  ...documentContentMessages,
  ...patientMessages,
  ...timeMessages,
  ...assessmentMessages,
  ...messageMessages,
  ...fhirMessages,
  ...mappingMessages,
  ...crossMessages,
  ...schemaMessages,
  ...requestMessages,
  ...signatureMessages,
};
