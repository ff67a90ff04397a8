import type { StandardRecord } from './types.js';

/**
 * An expression of the rule language (schemas/rule-expression.md): `$` and a data element or field identifier is the
 * value of that field, `@` and an identifier that of another record, other texts, numbers and booleans stand for
 * themselves, an array is an operation with operands.
 */
export type Expression = string | number | boolean | Operation;

/** An operation: its name, then its operands. */
export interface Operation extends ReadonlyArray<Expression> {
  readonly 0: string;
}

/** The other records that a test counts or compares with. */
export interface OtherRecords {
  /** Data sets they are of, `*` for any; absent: the data set of the record itself, the record left out. */
  readonly in?: readonly string[];
  /** Pairs of an own value and a value of the other record that must be equal: `["$DE02.01.030.00", "@DE02.01.030.00"]`. */
  readonly by: readonly (readonly [Expression, Expression])[];
  /** What else must hold of them. */
  readonly where?: Expression;
}

/** One check of one record: where `when` holds, `require` must hold. */
export interface RuleTest {
  readonly others?: OtherRecords;
  readonly when?: Expression;
  readonly require: Expression;
}

/** A record of a sample, by field or data element identifier; `dataSet` names its data set where there are several. */
export type SampleValues = Readonly<Record<string, string>>;

export type QualityDimension =
  | 'completeness'
  | 'validity'
  | 'normative'
  | 'consistency'
  | 'uniqueness'
  | 'referential'
  | 'timeliness'
  | 'plausibility'
  | 'traceability';

/** A data-quality rule (数据质量规则). */
export interface QualityRule extends StandardRecord {
  readonly kind: 'rule';
  /** Short code of the rule: `FP-001`. */
  readonly code: string;
  readonly label?: { readonly en: string };
  /** Kinds of record it speaks of; `*` for all. */
  readonly scope: readonly string[];
  readonly level: 'field' | 'record' | 'cross-record' | 'batch';
  readonly dimension: QualityDimension;
  /** By our policy: error only with a strong source, info where the basis is knowledge only. */
  readonly severity: 'error' | 'warning' | 'info';
  /** Severity the gathered rule asked for, where the policy lowered it. */
  readonly proposedSeverity?: 'error' | 'warning' | 'info';
  readonly basis: 'practice' | 'standard';
  /** The rule in plain logic; `A => B` reads: when A holds, B must hold. */
  readonly statement: string;
  /** What must hold, in Chinese, for findings; present where the rule is evaluable. */
  readonly requirement?: string;
  /** True when `tests` hold the whole rule, or the part of it that single records of our data sets can show. */
  readonly evaluable: boolean;
  readonly tests?: readonly RuleTest[];
  /** Why it is not evaluable: a key of quality/parameters/reasons.json. */
  readonly reason?: string;
  /** What is missing, where the reason alone does not say it. */
  readonly missing?: string;
  /** Id of the validator rule that already checks this; the tests then are its declarative twin. */
  readonly implementedBy?: string;
  /** Where else it is checked: `conformance:<test>`, `command:<command>`, `metric:<code>`. */
  readonly coveredBy?: readonly string[];
  readonly parameters?: Readonly<Record<string, unknown>>;
  /**
   * A record that passes and one that fails; `packs test` and our tests run them. Of a rule about other records: several
   * records, the first is the one that is judged.
   */
  readonly samples?: {
    readonly pass: SampleValues | readonly SampleValues[];
    readonly fail: SampleValues | readonly SampleValues[];
  };
  /** Values that show the point of a rule without tests. */
  readonly example?: { readonly pass?: unknown; readonly fail?: unknown };
}

/** A data-quality metric (数据质量指标). */
export interface QualityMetric extends StandardRecord {
  readonly kind: 'metric';
  readonly code: string;
  readonly label?: { readonly en: string };
  /** In Chinese. */
  readonly formula: string;
  readonly formulaLabel?: { readonly en: string };
  readonly unit: string;
  readonly better: 'higher' | 'lower';
}
