import type { ConformanceSuite } from '../model.js';
import { collaborationSuite } from './collaboration/index.js';
import { documentsSuite } from './documents/index.js';
import { fhirSuite } from './fhir/index.js';
import { hipQueriesSuite, hipSoapSuite } from './hip/index.js';
import { limitsSuite } from './limits/index.js';
import { operationsSuite } from './operations/index.js';
import { performanceSuite } from './performance/index.js';
import { securitySuite } from './security/index.js';
import { unifiedSuite } from './unified/index.js';

/** All suites by id. */
export const conformanceSuites: Readonly<Record<string, ConformanceSuite>> = {
  unified: unifiedSuite,
  security: securitySuite,
  operations: operationsSuite,
  collaboration: collaborationSuite,
  documents: documentsSuite,
  fhir: fhirSuite,
  'hip-soap': hipSoapSuite,
  'hip-queries': hipQueriesSuite,
  performance: performanceSuite,
  limits: limitsSuite,
};
