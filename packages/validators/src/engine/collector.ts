// Gathers what the rules say about one file: findings up to a cap, counts without one, and the not-checked ledger.
import type { Finding, NotChecked, Severity } from '../finding.js';
import { detach } from './detach.js';
import { computeFingerprint, generalizePath } from './fingerprint.js';
import { resolveSeverity } from './rule.js';
import type { NotCheckedReport, RuleDescription, RuleReport, Ruleset } from './rule.js';
import type { Suppressions } from './suppression.js';
import { tooManyFindings } from './too-many-findings.js';

/** Full counts of one file, also of findings that were not kept. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** What one file gave in the end. */
export interface Collected {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
  readonly counts: SeverityCounts;
}

/** A report without its place, which takes long to work out. */
export type PlacelessReport = Omit<RuleReport, 'location' | 'fix'>;

/** Called with every finding, kept or not. */
export type FindingObserver = (rule: RuleDescription, report: PlacelessReport, severity: Severity) => void;

/** Even past the cap this many findings of the same rule, message and place are kept, so that a flood hides nothing. */
const keptPerGroup = 3;
/** Bound on the number of such groups and on ledger lines. */
const maxGroups = 1000;

/** One per file. Rules report into it in any order; findings come out in the order they were reported. */
export class FindingCollector {
  readonly #source: string;
  readonly #ruleset: Ruleset;
  readonly #maxFindings: number;
  readonly #onFinding: FindingObserver | undefined;
  readonly #suppressions: Suppressions | undefined;
  readonly #findings: Finding[] = [];
  readonly #groups = new Map<string, number>();
  readonly #ledger = new Map<string, NotChecked>();
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  #total = 0;
  #reported = 0;

  constructor(options: {
    readonly source: string;
    readonly ruleset: Ruleset;
    readonly maxFindings: number;
    readonly onFinding?: FindingObserver;
    readonly suppressions?: Suppressions;
  }) {
    this.#suppressions = options.suppressions;
    this.#onFinding = options.onFinding;
    this.#source = options.source;
    this.#ruleset = options.ruleset;
    this.#maxFindings = options.maxFindings;
  }

  /** Number of findings so far, kept or not. */
  get total(): number {
    return this.#total;
  }

  /** Number of reports so far, also of rules that are off. */
  get reported(): number {
    return this.#reported;
  }

  /** Severity that a report would get under the ruleset of the run. */
  severityOf(
    rule: Pick<RuleDescription, 'id' | 'defaultSeverity'>,
    report: Pick<RuleReport, 'message' | 'severity' | 'confidence'>,
  ): Severity | 'off' {
    return resolveSeverity(rule, report, this.#ruleset);
  }

  /** Records one fault. */
  report(rule: RuleDescription, report: RuleReport): void {
    const severity = this.#count(rule, report);
    if (severity !== undefined && this.#keeps(rule, report, generalizePath(report.location.path ?? '')))
      this.#findings.push(makeFinding(rule, report, severity));
  }

  /**
   * Records one fault whose place is only worked out when it is listed: past the cap nobody asks for it.
   * @param general the path of the place without positions, as {@link generalizePath} gives it
   */
  reportLater(
    rule: RuleDescription,
    report: PlacelessReport,
    general: string,
    place: () => Pick<RuleReport, 'location' | 'fix'>,
  ): void {
    const severity = this.#count(rule, report);
    if (severity !== undefined && this.#keeps(rule, report, general))
      this.#findings.push(makeFinding(rule, { ...report, ...place() }, severity));
  }

  /** Counts a fault; undefined where nobody wants it. */
  #count(rule: RuleDescription, report: PlacelessReport): Severity | undefined {
    this.#reported += 1;
    const severity = this.severityOf(rule, report);
    if (severity === 'off' || this.#suppressions?.accepts(rule, report)) return undefined;
    this.#total += 1;
    this.#counts[severity] += 1;
    this.#onFinding?.(rule, report, severity);
    return severity;
  }

  /** Records a check that could not run; the same reason is listed once per rule and parameters. */
  notChecked(rule: RuleDescription | string, { reason, params, location }: NotCheckedReport): void {
    const id = typeof rule === 'string' ? rule : rule.id;
    if (this.#ruleset[id] === 'off') return;
    const key = JSON.stringify([id, reason, params ?? null]);
    if (this.#ledger.has(key) || this.#ledger.size >= maxGroups) return;
    this.#ledger.set(key, {
      rule: id,
      reason,
      ...detach({ ...(params && { params }), ...(location && { location }) }),
    });
  }

  /** Ends the file: adds the summary finding when some were left out. */
  finish(): Collected {
    for (const { rule, report } of this.#suppressions?.ledger() ?? []) this.notChecked(rule, report);
    const counts = { ...this.#counts };
    const findings = [...this.#findings];
    const left = this.#total - findings.length;
    if (left > 0) {
      const report: RuleReport = {
        message: 'capped',
        params: {
          shown: findings.length,
          total: this.#total,
          errors: counts.error,
          warnings: counts.warning,
          infos: counts.info,
        },
        location: { source: this.#source },
      };
      findings.push(makeFinding(tooManyFindings, report, 'info'));
    }
    return { findings, notChecked: [...this.#ledger.values()], counts };
  }

  #keeps(rule: RuleDescription, { message }: PlacelessReport, general: string): boolean {
    const within = this.#findings.length < this.#maxFindings;
    const key = `${rule.id}/${message} ${general}`;
    const seen = this.#groups.get(key);
    if (seen === undefined && this.#groups.size >= maxGroups) return within;
    this.#groups.set(key, (seen ?? 0) + 1);
    return within || (seen ?? 0) < keptPerGroup;
  }
}

function makeFinding(rule: RuleDescription, report: RuleReport, severity: Severity): Finding {
  const { params, location, sample, fix } = detach({
    params: report.params ?? {},
    location: report.location,
    sample: report.sample,
    fix: report.fix,
  });
  return {
    rule: rule.id,
    message: report.message,
    params,
    severity,
    basis: rule.basis,
    location,
    references: report.references ? [...rule.references, ...report.references] : rule.references,
    fingerprint: computeFingerprint(rule.id, report.message, location, params),
    ...(sample !== undefined && { sample }),
    ...(fix && { fix }),
  };
}
