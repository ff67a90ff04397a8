/** A finding is a fact: ids, parameters and a place. Sentences are made by `messages/` when a reporter asks. */

export type Severity = 'error' | 'warning' | 'info';

/** `standard`: a clause demands it. `practice`: good sense. */
export type Basis = 'standard' | 'practice';

export interface Location {
  /** File or source name as the caller gave it. */
  readonly source: string;
  /** XPath, JSON Pointer, or `row 17, column 姓名` for tables. */
  readonly path?: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based, in characters. */
  readonly column?: number;
}

export interface Reference {
  readonly standard: string;
  readonly clause?: string;
  readonly element?: string;
}

/** Kinds and numbers only, never a value from a record. */
export type FindingParams = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** A change that mends the input. `safe` keeps the meaning, `suggested` needs a person. */
export interface Fix {
  readonly kind: 'safe' | 'suggested';
  readonly description: string;
  /** Character range in the decoded text and its replacement. */
  readonly edit?: { readonly start: number; readonly end: number; readonly text: string };
}

export interface Finding {
  /** Rule id, equal to the path of its file below `rules/`: `data-element/format-length`. */
  readonly rule: string;
  /** Message id within the rule. */
  readonly message: string;
  readonly params: FindingParams;
  readonly severity: Severity;
  readonly basis: Basis;
  readonly location: Location;
  readonly references: readonly Reference[];
  /** SM3 over rule, message, source-independent path and params; stable over unrelated edits. */
  readonly fingerprint: string;
  /** A value from the record; reporters mask it unless the user asks with --show-values. */
  readonly sample?: string;
  readonly fix?: Fix;
}

/** A check that could not run, with its reason: nothing passes silently. */
export interface NotChecked {
  readonly rule: string;
  readonly reason: string;
  /** Message parameters of the reason. */
  readonly params?: FindingParams;
  readonly location?: Location;
}

export type Verdict = 'pass' | 'fail' | 'not-checked';
