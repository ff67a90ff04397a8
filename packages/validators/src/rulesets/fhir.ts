import type { Ruleset } from '../engine/rule.js';
import { fhirRuleDescriptions } from '../rules/fhir/index.js';

/** National severities of rules about FHIR resources: those that the rules state. */
export const fhirSeverities: Ruleset = Object.fromEntries(
  fhirRuleDescriptions.map(({ id, defaultSeverity }) => [id, defaultSeverity]),
);
