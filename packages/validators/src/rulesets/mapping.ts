import type { Ruleset } from '../engine/rule.js';
import { mappingRuleDescriptions } from '../rules/mapping/index.js';

/** National severities of rules about mapped sources: those that the rules state. */
export const mappingSeverities: Ruleset = Object.fromEntries(
  mappingRuleDescriptions.map(({ id, defaultSeverity }) => [id, defaultSeverity]),
);
