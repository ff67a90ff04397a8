import type { Expression } from './quality-types.js';
import type { Confidence, StandardRecord } from './types.js';

/** How a scheme is judged: tiers of points per indicator, items of level times application, or a checklist without a computed level. */
export type SchemeMethod = 'tiers' | 'items' | 'checklist';

/** `capped`: the level is an upper bound. `announced`: only second-hand facts, no self-test. */
export type SchemeStatus = 'computed' | 'capped' | 'checklist' | 'announced';

/** Where a proof comes from, cheapest to repeat first: our classification. */
export type ProofKind = 'file' | 'endpoint' | 'database' | 'configuration' | 'questionnaire';

/** `stated` by a text, `derived` by arithmetic on a text, or our recollection (`knowledge`). */
export type FactBasis = 'stated' | 'derived' | 'knowledge' | 'high';

/** A limit on a number or ratio named in `MaturityScheme.metrics`. */
export interface MetricLimit {
  readonly metric: string;
  readonly op: '>=' | '<=' | '<' | '>';
  readonly value: number;
}

/** What a tier demands. */
export type TierRule =
  /** Only `full` scores; `notApplicable` admits a declared absence of the business (选测项). */
  | { readonly type: 'conformance'; readonly notApplicable: boolean }
  | { readonly type: 'exists' }
  | { readonly type: 'all' }
  | { readonly type: 'option'; readonly any: readonly string[] }
  | {
      readonly type: 'count';
      readonly minimum: number;
      /** Options that must be among the ticked ones. */
      readonly requires?: readonly string[];
      readonly metrics?: readonly MetricLimit[];
      /** An option with a limit counts only when the limit is met. */
      readonly optionMetrics?: Readonly<Record<string, MetricLimit>>;
    }
  | ({ readonly type: 'metric' } & MetricLimit)
  | { readonly type: 'metrics'; readonly all: readonly MetricLimit[] };

/** Points of an indicator when a level's demand is met; tiers of one indicator are cumulative, not added. */
export interface IndicatorTier {
  readonly level: string;
  /** Points as printed. */
  readonly points: number;
  /** Points that make the printed sub-totals add up, as decimal or fraction (`10/54`); scoring uses it. */
  readonly normalized?: string;
  readonly rule: TierRule;
}

/** A row of a scheme's table (指标). */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly kind: 'group' | 'conformance' | 'binary' | 'tiered' | 'count' | 'info' | 'item' | 'checklist';
  readonly parent?: string;
  readonly standard?: string;
  readonly proof?: ProofKind;
  readonly methods?: readonly string[];
  /** Business whose declared absence the indicator forgives: an id of `MaturityScheme.businesses`. */
  readonly business?: string;
  /** Artefact of this library whose conformance proves the indicator. */
  readonly dataSet?: string;
  readonly document?: string;
  readonly service?: string;
  /** Name prefix of the assessment's sample files. */
  readonly sampleCode?: string;
  readonly options?: readonly string[];
  readonly optionNames?: Readonly<Record<string, string>>;
  /** Recorded only; scoring uses the tiers. */
  readonly perOptionPoints?: number;
  readonly tiers?: readonly IndicatorTier[];
  /** Items: what the application share is measured on. */
  readonly application?: string;
  readonly applicationKind?: 'ratio' | 'presence';
  /** Items: the score has a data-quality factor. */
  readonly dataQuality?: boolean;
  /** Levels at which the item is a basic item (基本项); complete. */
  readonly basicAtLevels?: readonly string[];
  /** First level at which the item is known to be basic; incomplete knowledge. */
  readonly basicFromLevel?: string;
  /** What evidence is usual. */
  readonly evidence?: string;
  /** The evidence must be dated in the year of the self-test or the year before. */
  readonly freshness?: 'current-or-previous-year';
  readonly note?: string;
  readonly source: string;
  readonly confidence: Confidence | 'derived';
  readonly basis?: FactBasis;
}

/** A section of the table with its printed sub-total. */
export interface SchemeSection {
  readonly id: string;
  readonly name: string;
  readonly points?: number;
  readonly file: string;
}

/** A level (等级), lowest first in `MaturityScheme.levels`. */
export interface SchemeLevel {
  readonly id: string;
  readonly name: string;
  readonly title?: string;
  /** Rung of the score ladder or least total; absent where no text gives it. */
  readonly minimumScore?: number;
  readonly scoreBasis?: FactBasis;
  /** Points reachable at this level by the recovered rows. */
  readonly ladderPoints?: number;
  /** False: the rows recovered do not reach the rung, so the score cannot decide. */
  readonly decidableByScore?: boolean;
  readonly basicItems?: number;
  readonly optionalItems?: number;
  readonly optionalOf?: number;
  readonly dataSets?: number;
  readonly documents?: number;
  readonly services?: number;
  readonly connectedSystems?: number;
  readonly externalOrganisations?: number;
  readonly requirements: readonly string[];
  readonly source: string;
  readonly confidence: Confidence;
  readonly basis?: FactBasis;
  readonly note?: string;
}

export interface SchemeMetric {
  readonly id: string;
  readonly name: string;
  readonly unit?: string;
  readonly kind: 'number' | 'ratio';
}

/** A rule, a choice of ours, or a known defect of the source, for reports to print. */
export interface SchemeStatement {
  readonly id: string;
  readonly text: string;
  readonly indicators?: readonly string[];
  readonly basis?: FactBasis;
  readonly source?: string;
  readonly confidence?: Confidence;
  readonly note?: string;
}

/** A maturity scheme (成熟度测评方案) with all its indicators. */
export interface MaturityScheme extends StandardRecord {
  readonly kind: 'scheme';
  readonly method: SchemeMethod;
  readonly status: SchemeStatus;
  readonly subject: 'hospital' | 'region';
  readonly family: string;
  readonly issuer?: string;
  readonly documentNumber?: string;
  readonly publishedAt?: string;
  readonly supersededBy?: string;
  readonly totalPoints?: number;
  /** Sum of the points that the recovered rows hold. */
  readonly recoveredPoints?: number;
  readonly scoreTolerance?: number;
  /** Items: highest function level. */
  readonly maximumLevel?: number;
  readonly itemFactors?: readonly string[];
  readonly thresholds?: {
    readonly basicApplication: number;
    readonly optionalApplication: number;
    readonly dataQuality?: number;
  };
  /** Why no level, or only an upper bound, is computed. */
  readonly notComputed?: string;
  /** That the self-test is not the official result. */
  readonly disclaimer: string;
  readonly sections: readonly SchemeSection[];
  readonly levels: readonly SchemeLevel[];
  readonly businesses: readonly { readonly id: string; readonly name: string }[];
  readonly metrics: readonly SchemeMetric[];
  /** Lists of an inventory and the indicators that count them, by system category. */
  readonly inventory?: {
    readonly systemsInUse?: Readonly<Record<string, string>>;
    readonly systemsOnPlatform?: Readonly<Record<string, string>>;
    readonly externalOrganisations?: string;
  };
  readonly rules: readonly SchemeStatement[];
  readonly choices: readonly SchemeStatement[];
  readonly defects: readonly SchemeStatement[];
  /** All rows in the order of the scheme's table. */
  readonly indicators: readonly Indicator[];
}

/** A target that a plan sets (政策目标). */
export interface PolicyTarget {
  readonly id: string;
  readonly jurisdiction: string;
  readonly documentNumber: string;
  readonly issuedAt: string;
  readonly scheme?: string;
  /** Hospital tiers it binds; absent when it binds the area. */
  readonly hospitalTiers?: readonly string[];
  /** `area`: judged over all hospitals of the area, never over one. */
  readonly scope: 'hospital' | 'area';
  readonly minimumCount?: number;
  readonly minimumLevel?: string;
  readonly metrics?: readonly (MetricLimit & { readonly name: string })[];
  /** ISO date; absent when the plan names none. */
  readonly deadline?: string;
  readonly text?: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** What is counted for a side of an indicator: records of data sets, or a figure that the user states. */
export type IndicatorCount =
  | { readonly figure: string }
  | {
      readonly dataSets: readonly string[];
      /** Only records without error findings. */
      readonly valid?: boolean;
      /** Condition on the record, in the rule language. */
      readonly where?: Expression;
      /** `institution`, `area`, or `$` and a field: count distinct values instead of records. */
      readonly distinct?: string;
      /** Number of each record, in the rule language, that is added up instead of counting records; records where it is unknown are left out. */
      readonly total?: Expression;
      /** Only records dated at most this many days before the date of the measurement. */
      readonly withinDays?: number;
    };

/** An indicator with a number in the policy plans (政策指标); its definition is ours. */
export interface PlanIndicator {
  readonly id: string;
  readonly name: string;
  readonly numerator: IndicatorCount;
  readonly denominator: IndicatorCount;
  readonly numeratorText: string;
  readonly denominatorText: string;
  readonly basis: FactBasis;
  readonly source: string;
  readonly confidence: Confidence;
}
