import type { RuleDescription } from '../../engine/rule.js';
import { identifierReuse } from './identifier-reuse.js';
import { personAgreement } from './person-agreement.js';
import { referenceMissing } from './reference-missing.js';
import { timeOrder } from './time-order.js';
import { visitAgreement } from './visit-agreement.js';

/** Rules about the artefacts of one run among each other. */
export const crossRules: readonly RuleDescription[] = [
  identifierReuse,
  personAgreement,
  referenceMissing,
  timeOrder,
  visitAgreement,
];
