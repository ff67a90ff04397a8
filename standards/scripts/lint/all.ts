import { canonical } from './canonical.js';
import { catalogued } from './catalogued.js';
import { codeLengths } from './code-lengths.js';
import { confidencePolicy } from './confidence-policy.js';
import type { DataCheck } from './context.js';
import { documentFields } from './document-fields.js';
import { enumeratedDomains } from './enumerated-domains.js';
import { fhirCodes } from './fhir-codes.js';
import { filePlaces } from './file-places.js';
import { identifierGrammar } from './identifier-grammar.js';
import { movedIds } from './moved-ids.js';
import { namesAgree } from './names-agree.js';
import { references } from './references.js';
import { schemas } from './schemas.js';
import { serviceDomains } from './service-domains.js';
import { slotDomains } from './slot-domains.js';
import { slotFields } from './slot-fields.js';
import { sourcesStated } from './sources-stated.js';
import { uniqueIds } from './unique-ids.js';
import { uniqueOids } from './unique-oids.js';

/** Every data check, in the order in which they run. */
export const allChecks: readonly DataCheck[] = [
  canonical,
  schemas,
  uniqueIds,
  movedIds,
  identifierGrammar,
  filePlaces,
  catalogued,
  sourcesStated,
  confidencePolicy,
  uniqueOids,
  references,
  enumeratedDomains,
  codeLengths,
  namesAgree,
  documentFields,
  fhirCodes,
  serviceDomains,
  slotDomains,
  slotFields,
];
