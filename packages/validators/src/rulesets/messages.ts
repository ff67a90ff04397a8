import type { Ruleset } from '../engine/rule.js';
import { messageRuleDescriptions } from '../rules/message/index.js';

/** National severities of rules about interaction messages: those that the rules state. */
export const messageSeverities: Ruleset = Object.fromEntries(
  messageRuleDescriptions.map(({ id, defaultSeverity }) => [id, defaultSeverity]),
);
