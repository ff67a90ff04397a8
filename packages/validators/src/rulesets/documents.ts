import type { Ruleset } from '../engine/rule.js';
import { documentRuleDescriptions } from '../rules/document/index.js';

/** National severities of rules about shared documents: those that the rules state. */
export const documentSeverities: Ruleset = Object.fromEntries(
  documentRuleDescriptions.map(({ id, defaultSeverity }) => [id, defaultSeverity]),
);
