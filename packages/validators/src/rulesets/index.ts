// Which severity a rule has in which profile. A ruleset of another area is one more line here.
import type { Ruleset } from '../engine/rule.js';
import { crossSeverities } from './cross.js';
import { documentSeverities } from './documents.js';
import { fhirSeverities } from './fhir.js';
import { mappingSeverities } from './mapping.js';
import { messageSeverities } from './messages.js';
import { recordSeverities } from './records.js';
import { requestSeverities } from './request.js';
import { schemaSeverities } from './schema.js';
import { signatureSeverities } from './signatures.js';

/** The default profile: what the standards say. */
export const nationalRuleset: Ruleset = {
  ...recordSeverities,
  ...crossSeverities,
  ...schemaSeverities,
  ...requestSeverities,
  ...documentSeverities,
  ...messageSeverities,
  ...fhirSeverities,
  ...mappingSeverities,
  ...signatureSeverities,
};

/** Stricter in places; see the page of the profile. */
export const assessmentRuleset: Ruleset = { ...nationalRuleset };

/** The ruleset of a profile; profiles of packs start from the national one. */
export function rulesetOf(profile: string): Ruleset {
  return profile === 'assessment' ? assessmentRuleset : nationalRuleset;
}
