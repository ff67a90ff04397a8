import type { Ruleset } from '../engine/rule.js';
import { requestSchema } from '../rules/request/schema.js';

/** Severities of rules about requests of the unified interface. */
export const requestSeverities: Ruleset = { [requestSchema.id]: requestSchema.defaultSeverity };
