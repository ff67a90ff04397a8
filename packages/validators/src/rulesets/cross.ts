import type { Ruleset } from '../engine/rule.js';
import { crossRules } from '../rules/cross/index.js';

/** National severities of rules about several artefacts: those that the rules state. */
export const crossSeverities: Ruleset = Object.fromEntries(
  crossRules.map(({ id, defaultSeverity }) => [id, defaultSeverity]),
);
