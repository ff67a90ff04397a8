// Input and result of a maturity self-test (architecture.md section 10). Data only; sentences are in messages.*.ts.
import type { ProofKind, SchemeStatement, PolicyTarget } from '@hulian/standards';

/** A share measured as counts. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/** A number (0..1 for shares) or a share as counts. */
export type MetricValue = number | Ratio;

/** A proof of an answer (证据). Without reference, date and hash it proves nothing. */
export interface Evidence {
  /** File, log, certificate number or report the answer rests on. */
  readonly reference: string;
  /** ISO date `YYYY-MM-DD` of the proof, not of its registration. */
  readonly date: string;
  /** SM3 of the attached file, 64 hexadecimal digits. */
  readonly sm3: string;
  /** What this proof alone says, where it was measured: a proof that says less than the answer is a conflict. */
  readonly value?: AnswerValue;
  /** Set by whoever reads the files: the file is gone, or its hash differs now. Such a proof does not count. */
  readonly state?: 'missing' | 'changed';
}

/** Value of an item of a level-times-application scheme. */
export interface ItemValue {
  /** Function level, a whole number. */
  readonly function: number;
  readonly application: MetricValue | boolean;
  readonly dataQuality?: MetricValue;
}

/** Ticked options together with the usage shares that the tier asks for. */
export interface CountValue {
  readonly items: readonly string[] | number;
  readonly metrics?: Readonly<Record<string, MetricValue>>;
}

/**
 * By rule type: conformance `full`, `partial`, `none`; exists `true`, `false`; option the option; count and all the
 * list of ticked items or a number; metric a number or counts; several metrics as an object by metric id;
 * `not-applicable` where the scheme admits it.
 */
export type AnswerValue =
  | boolean
  | string
  | number
  | readonly string[]
  | Ratio
  | CountValue
  | ItemValue
  | Readonly<Record<string, MetricValue>>;

export interface Answer {
  readonly value: AnswerValue;
  readonly evidence?: readonly Evidence[];
}

/** What holds for the institution as a whole. */
export interface Facts {
  readonly name?: string;
  /** Tier of the hospital: `三级`, `二级`, `一级`. */
  readonly tier?: string;
  /** Area, widest first where several: `广东省`, `山东省青岛市`. */
  readonly area?: string;
  /** Businesses the institution does not carry out, ids of the scheme, each with its proof. */
  readonly absentBusinesses?: readonly {
    readonly business: string;
    readonly evidence?: readonly Evidence[];
  }[];
  /** Figures by metric id, each with its proof; used where an answer does not carry its own. */
  readonly metrics?: Readonly<
    Record<string, { readonly value: MetricValue; readonly evidence?: readonly Evidence[] }>
  >;
}

/** The one form that questionnaire, imports, console and conformance runs write. */
export interface MaturityInput {
  /** Id of the scheme the answers belong to; refused when it is another one. */
  readonly scheme?: string;
  /** ISO date of the self-test. */
  readonly asOf: string;
  readonly facts?: Facts;
  readonly answers: Readonly<Record<string, Answer>>;
}

export interface MaturityOptions {
  /** Level whose gaps `blocking` lists; by default the one above the level reached. */
  readonly target?: string;
  /** Values to try out, by indicator id; they need no proof and appear in `whatIf` only. */
  readonly assume?: Readonly<Record<string, AnswerValue>>;
  /** Targets of the policy plans to compare with. */
  readonly policyTargets?: readonly PolicyTarget[];
}

/** Why an indicator does not count. Key of a message. */
export type GapReason =
  | 'not-run'
  | 'not-met'
  | 'partial'
  | 'value-malformed'
  | 'value-out-of-range'
  | 'option-unknown'
  | 'not-applicable-not-allowed'
  | 'required-option-missing'
  | 'usage-not-proven'
  | 'evidence-missing'
  | 'evidence-incomplete'
  | 'evidence-future'
  | 'evidence-stale'
  | 'evidence-lost'
  | 'evidence-changed'
  | 'evidence-conflict';

/** What keeps an indicator below a level. */
export interface Blocker {
  readonly indicator: string;
  readonly name: string;
  readonly section: string;
  /** Lowest level that it blocks. */
  readonly level: string;
  readonly reason: GapReason;
  /** Points won when the demand of the target level is met; 0 where the item counts for the level only. */
  readonly gain: number;
  readonly proof: ProofKind;
}

/** An indicator without an answer, or with an answer that is not proved. */
export interface OpenIndicator {
  readonly indicator: string;
  readonly name: string;
  readonly section: string;
  readonly reason: GapReason;
  readonly proof: ProofKind;
  /** Points at stake. */
  readonly points: number;
}

/** Something wrong with the input that a person has to mend. */
export interface InputProblem {
  /** Indicator, fact or metric. */
  readonly subject: string;
  readonly problem:
    'indicator-unknown' | 'indicator-not-answerable' | 'business-unknown' | 'metric-unknown' | GapReason;
}

export interface SectionScore {
  readonly id: string;
  readonly name: string;
  /** Null where the scheme has no points. */
  readonly points: number | null;
  readonly max: number | null;
  readonly answered: number;
  readonly total: number;
}

export interface LevelVerdict {
  /** Highest level whose demands are all met. Null below the lowest level or where nothing is computed. */
  readonly strict: string | null;
  /** Highest rung of the score ladder reached. */
  readonly score: string | null;
  /** The lower of the two: our choice, see `choices`. */
  readonly reached: string | null;
  /** Present where the level is an upper bound until the named thing is checked by hand. */
  readonly subjectTo?: 'basic-items';
}

/** State of a policy target. `not-decidable`: the level is an upper bound or not computed. */
export interface TargetResult {
  readonly id: string;
  readonly jurisdiction: string;
  readonly documentNumber: string;
  readonly minimumLevel: string;
  readonly deadline?: string;
  readonly status: 'met' | 'not-met' | 'overdue' | 'not-decidable';
}

/** Result of a self-test; never the official result. */
export interface MaturityResult {
  readonly scheme: string;
  readonly asOf: string;
  /** False where the scheme has no computed level; `notComputed` says why. */
  readonly computed: boolean;
  readonly notComputed?: string;
  readonly level: LevelVerdict;
  readonly points: number | null;
  readonly sections: readonly SectionScore[];
  /** Level whose gaps are listed; null at the top or where nothing is computed. */
  readonly target: string | null;
  /** Ordered by points won, then by ease of proof. */
  readonly blocking: readonly Blocker[];
  readonly notRun: readonly OpenIndicator[];
  readonly notProven: readonly OpenIndicator[];
  /** Levels that the score or the known rules cannot decide. */
  readonly undecidable: readonly {
    readonly level: string;
    readonly reason: 'points-missing' | 'basic-items-unknown';
  }[];
  readonly problems: readonly InputProblem[];
  /** Recorded without points: response times, numbers of vendors. */
  readonly recorded: readonly {
    readonly indicator: string;
    readonly name: string;
    readonly value: AnswerValue;
  }[];
  readonly targets: readonly TargetResult[];
  /** Result with the values of `assume`, for comparison. */
  readonly whatIf?: {
    readonly assume: Readonly<Record<string, AnswerValue>>;
    readonly level: LevelVerdict;
    readonly points: number | null;
    readonly blocking: readonly Blocker[];
  };
  /** Choices that are ours, to be printed as ours. */
  readonly choices: readonly SchemeStatement[];
  readonly disclaimer: string;
}
