// Judges single values with the rules of the row engine, for engines that meet each different value once.
import type { ValueContext, ValueReport } from '../../engine/field-rule.js';
import { FindingCollector } from '../../engine/collector.js';
import type { RuleDescription, Ruleset } from '../../engine/rule.js';
import type { Suppressions } from '../../engine/suppression.js';
import type { Severity } from '../../finding.js';
import { readFormulaText } from '../../readers/formula-text.js';
import type { RecordPlan } from '../../records/plan.js';
import { nationalRuleset } from '../../rulesets/index.js';
import { askAll, listedSeverity } from './severities.js';

/** A fault of a value. */
export interface ValueFault {
  readonly rule: string;
  readonly severity: Severity | 'off';
}

/** What the rules say of a value. */
export interface ValueVerdict {
  /** The value as rules about records see it; undefined when it is faulty. */
  readonly clean: string | undefined;
  readonly faults: readonly ValueFault[];
}

/** Judges values of the fields of one data set. */
export class ValueJudge implements ValueContext {
  readonly #plan: RecordPlan;
  readonly #collector: FindingCollector;
  #faults: ValueFault[] = [];
  #rule!: RuleDescription;
  #index = 0;
  text = '';
  readonly literal = 'text';

  /** @param changes what the user changes of the national severities */
  constructor(plan: RecordPlan, changes: Ruleset | undefined, suppressions: Suppressions) {
    this.#plan = plan;
    this.#collector = new FindingCollector({
      source: '',
      ruleset: nationalRuleset,
      changes: askAll(changes),
      maxFindings: 0,
      suppressions,
      onFinding: (rule, report) =>
        this.#faults.push({ rule: rule.id, severity: listedSeverity(rule, report, changes) }),
    });
  }

  /** Judges a value that is not empty. */
  judge(index: number, text: string): ValueVerdict {
    this.#index = index;
    this.#faults = [];
    this.text = readFormulaText(text);
    if (this.text === '') return { clean: undefined, faults: [] };
    for (const { rule, check } of this.#plan.checks[index] as RecordPlan['checks'][number]) {
      this.#rule = rule;
      if (check(this)) return { clean: undefined, faults: this.#faults };
    }
    return { clean: this.text, faults: this.#faults };
  }

  report({ fix, ...report }: ValueReport): void {
    const { references = [] } = this.#plan.fields[this.#index] ?? {};
    this.#collector.report(this.#rule, {
      ...report,
      references: [...references, ...(report.references ?? [])],
      location: { source: '' },
      ...(fix && { fix: { kind: fix.kind, description: fix.description } }),
    });
  }
}
