// Severities in a score. A metric counts what its formula names, whatever the user thinks of the rule that finds it: rules that
// the user switched off are asked all the same, and only what is said of records leaves them out.
import { resolveSeverity, type RuleDescription, type RuleReport, type Ruleset } from '../../engine/rule.js';
import type { Severity } from '../../finding.js';
import { nationalRuleset } from '../../rulesets/index.js';

/** Changes with which every rule speaks. */
export const askAll = (changes: Ruleset = {}): Ruleset =>
  Object.fromEntries(
    Object.entries(changes).map(([name, severity]) => [name, severity === 'off' ? 'info' : severity]),
  );

/** What a report of such a run counts as. */
export const listedSeverity = (
  rule: RuleDescription,
  report: Pick<RuleReport, 'message' | 'severity' | 'confidence'>,
  changes: Ruleset | undefined,
): Severity | 'off' => resolveSeverity(rule, report, nationalRuleset, changes);
