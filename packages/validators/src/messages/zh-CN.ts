// The Chinese catalogue defines the key type; a new area adds one line here and one in en.ts.
import { assessmentMessages } from './assessment.zh-CN.js';
import { crossMessages } from './cross.zh-CN.js';
import { documentMessages } from './document.zh-CN.js';
import { documentContentMessages } from './document-content.zh-CN.js';
import { fhirMessages } from './fhir.zh-CN.js';
import { fileMessages } from './files.zh-CN.js';
import { identifierMessages } from './identifiers.zh-CN.js';
import { qualityMessages } from './quality.zh-CN.js';
import { mappingMessages } from './mapping.zh-CN.js';
import { patientMessages } from './patient.zh-CN.js';
import { messageMessages } from './message.zh-CN.js';
import { recordMessages } from './records.zh-CN.js';
import { requestMessages } from './request.zh-CN.js';
import { schemaMessages } from './schema.zh-CN.js';
import { signatureMessages } from './signature.zh-CN.js';
import { syntaxMessages } from './syntax.zh-CN.js';
import { timeMessages } from './time.zh-CN.js';

/** All Chinese texts: `<rule>/<message>`, or `not-checked/<reason>`, to a function from parameters to a sentence. */
export const chinese = {
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
