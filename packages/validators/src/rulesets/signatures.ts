import type { Ruleset } from '../engine/rule.js';
import { signatureRules } from '../rules/signature/index.js';

/** Severities of rules about signatures: those that the rules state. */
export const signatureSeverities: Ruleset = Object.fromEntries(
  signatureRules.map(({ id, defaultSeverity }) => [id, defaultSeverity]),
);
