import { collaborationCases } from './collaboration.js';
import type { SpecialCases } from './common.js';
import { healthCodeCases } from './health-codes.js';
import { insuranceCases } from './insurance.js';
import { listCases } from './lists.js';
import { packageCases } from './packages.js';
import { personCases } from './persons.js';
import { prescriptionCases } from './prescriptions.js';
import { reconciliationCases } from './reconciliations.js';
import { residentCases } from './residents.js';
import { resultCases } from './results.js';
import { terminologyCases } from './terminologies.js';
import { uploadCases } from './uploads.js';

/** Tests of operations with a meaning of their own, in the order they run. */
export const specialCases: SpecialCases = {
  ...residentCases,
  ...collaborationCases,
  ...prescriptionCases,
  ...resultCases,
  ...healthCodeCases,
  ...uploadCases,
  ...reconciliationCases,
  ...personCases,
  ...listCases,
  ...terminologyCases,
  ...insuranceCases,
  ...packageCases,
};
