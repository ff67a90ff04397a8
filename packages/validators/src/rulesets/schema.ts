import type { Ruleset } from '../engine/rule.js';
import { schemaRules } from '../rules/schema/index.js';

/** Severities of what schemas of the user say: those that the rules state. */
export const schemaSeverities: Ruleset = Object.fromEntries(
  schemaRules.map(({ id, defaultSeverity }) => [id, defaultSeverity]),
);
