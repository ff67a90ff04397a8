// The checks of a statement: each has a number, a severity, and a condition over the clean values of a record.
import type { FieldSubject } from '../../engine/field-rule.js';
import { nationalRuleset } from '../../rulesets/index.js';
import { resolveSeverity, type RuleDescription, type Ruleset } from '../../engine/rule.js';
import type { Severity } from '../../finding.js';
import { allRules } from '../../rules/index.js';
import type { FaultCondition } from './field-checks.js';
import { any } from './parts.js';

/** One check of a compiled statement. */
export interface CompiledCheck {
  readonly id: number;
  readonly rule: string;
  /** Code of the quality rule, where the rule is declared as data. */
  readonly code?: string;
  readonly severity: Severity;
  readonly field: string;
}

const byId: ReadonlyMap<string, RuleDescription> = new Map(allRules.map((rule) => [rule.id, rule]));

/** Numbers checks from 1 in the order they are added. */
export class CheckList {
  readonly checks: CompiledCheck[] = [];
  /** Conditions by check; a check without one is told by the stage that judges values. */
  readonly conditions = new Map<number, string>();
  readonly #changes: Ruleset | undefined;
  readonly #column: (field: FieldSubject) => string;

  /**
   * @param changes what the caller changes of the national severities
   * @param column SQL of a field's clean value
   */
  constructor(changes: Ruleset | undefined, column: (field: FieldSubject) => string) {
    this.#changes = changes;
    this.#column = column;
  }

  /** Registers a check; undefined when the ruleset silences it. */
  add(fault: FaultCondition, field: string, code?: string): number | undefined {
    const rule = byId.get(fault.rule);
    if (!rule) throw new RangeError(`unknown rule ${fault.rule}`);
    const { message = '', severity: own, confidence } = fault;
    const severity = resolveSeverity(
      rule,
      { message, ...(own && { severity: own }), ...(confidence && { confidence }) },
      nationalRuleset,
      this.#changes,
    );
    if (severity === 'off') return undefined;
    const id = this.checks.length + 1;
    this.checks.push({ id, rule: fault.rule, severity, field, ...(code !== undefined && { code }) });
    return id;
  }

  /** The first fault that holds is reported, at the first place that has a value. */
  exclusive(faults: readonly (FaultCondition & { places: readonly FieldSubject[] })[], code?: string): void {
    const before: string[] = [];
    for (const fault of faults) {
      const [first] = fault.places;
      if (!first) continue;
      const holds = `(${fault.sql}) IS TRUE`;
      const passed = before.length === 0 ? '' : ` AND NOT ${any(before)}`;
      const absent: string[] = [];
      const places = [...fault.places, first];
      for (const [at, place] of places.entries()) {
        const last = at === places.length - 1;
        if (last && places.length === 2) continue;
        const column = this.#column(place);
        const here = last ? absent : [...absent, `${column} IS NOT NULL`];
        const id = this.add(fault, place.field.id, code);
        if (id !== undefined)
          this.conditions.set(
            id,
            `${holds}${passed}${places.length === 2 ? '' : ` AND ${here.join(' AND ')}`}`,
          );
        absent.push(`${column} IS NULL`);
      }
      before.push(holds);
    }
  }
}
