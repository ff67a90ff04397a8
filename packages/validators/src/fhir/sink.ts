// How the FHIR checks say what they found: with a path of steps, of which the handler makes a JSON Pointer or an XPath.
import type { Confidence } from '@hulian/standards';
import type { FindingParams, Severity } from '../finding.js';
import type { RuleDescription } from '../engine/rule.js';

/** Steps from the root of the resource. */
export type Path = readonly (string | number)[];

/** More about one report. */
export interface ReportExtras {
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  readonly sample?: string;
}

/** Receives findings and what could not be checked. */
export interface Sink {
  report(
    rule: RuleDescription,
    message: string,
    path: Path,
    params: FindingParams,
    extras?: ReportExtras,
  ): void;
  notChecked(rule: RuleDescription, reason: string, path: Path, params: FindingParams): void;
}
