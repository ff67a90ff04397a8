// Gathers what the rules say about one file: findings up to a cap, counts without one, and the not-checked ledger.
import type { Finding, FindingParams, Fix, Location, NotChecked, Severity } from '../finding.js';
import { remember } from '../remember.js';
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

/** A fault that may be told many times: what does not depend on its place is worked out once. */
export interface Fault {
  readonly rule: RuleDescription;
  readonly report: PlacelessReport;
  readonly severity: Severity | 'off';
  /** The path of its places without positions, as {@link generalizePath} gives it. */
  readonly general: () => string;
  group?: Group | undefined;
}

/** How many findings of one rule, message and place there were. */
interface Group {
  seen: number;
}

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
  readonly #changes: Ruleset;
  readonly #maxFindings: number;
  readonly #onFinding: FindingObserver | undefined;
  readonly #suppressions: Suppressions | undefined;
  readonly #findings: Finding[] = [];
  readonly #groups = new Map<string, Group>();
  readonly #ledger = new Map<string, NotChecked>();
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  #total = 0;
  #reported = 0;
  /** Where the content lies that is being judged, when it is not the file itself. */
  #carrier: Omit<Location, 'source'> | undefined;

  constructor(options: {
    readonly source: string;
    /** Severities of the profile. */
    readonly ruleset: Ruleset;
    /** What the user changed of them. */
    readonly changes?: Ruleset | undefined;
    readonly maxFindings: number;
    readonly onFinding?: FindingObserver;
    readonly suppressions?: Suppressions;
  }) {
    this.#suppressions = options.suppressions;
    this.#onFinding = options.onFinding;
    this.#source = options.source;
    this.#ruleset = options.ruleset;
    this.#changes = options.changes ?? {};
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
    return resolveSeverity(rule, report, this.#ruleset, this.#changes);
  }

  /** True for a rule that the ruleset silences whatever it says. */
  isOff(rule: string): boolean {
    return (this.#changes[rule] ?? this.#ruleset[rule]) === 'off';
  }

  /**
   * Judges what the file holds in another form (Base64, a text inside of a text): findings name the carrier and the path inside
   * of it, stand at the line of the carrier where one is given, and bring no edits, which would not fit the file.
   */
  async judgeCarried<Outcome>(
    carrier: Omit<Location, 'source'>,
    judge: () => Promise<Outcome>,
  ): Promise<Outcome> {
    const outer = this.#carrier;
    this.#carrier = carrier;
    try {
      return await judge();
    } finally {
      this.#carrier = outer;
    }
  }

  /** A place inside of carried content as a place of the file; any other place as it is. */
  locateInFile(location: Location): Location {
    if (this.#carrier === undefined) return location;
    const path = [this.#carrier.path, location.path].filter((part) => part !== undefined).join('!');
    return { ...location, ...this.#carrier, path };
  }

  /** Records one fault. */
  report(rule: RuleDescription, { location, fix, ...report }: RuleReport): void {
    this.reportAt(rule, report, location, fix);
  }

  /** Records one fault whose place is told apart. */
  reportAt(rule: RuleDescription, report: PlacelessReport, location: Location, fix?: Fix): void {
    const fault = this.makeFault(rule, report, () => generalizePath(location.path ?? ''));
    this.tell(fault, () => ({ location, ...(fix && { fix }) }));
  }

  /** Makes a fault ready to be told; `general` gives the path of its places without positions. */
  makeFault(rule: RuleDescription, report: PlacelessReport, general: Fault['general']): Fault {
    return { rule, report, severity: this.severityOf(rule, report), general };
  }

  /** Records one fault whose place is only worked out when it is listed: past the cap nobody asks for it. */
  tell(fault: Fault, place: () => Pick<RuleReport, 'location' | 'fix'>): void {
    const { rule, report, severity } = fault;
    this.#reported += 1;
    if (severity === 'off' || this.#suppressions?.accepts(rule, report)) return;
    this.#total += 1;
    this.#counts[severity] += 1;
    this.#onFinding?.(rule, report, severity);
    if (!this.#keeps(fault)) return;
    const { location, fix } = place();
    const placed = { location: this.locateInFile(location), fix: this.#carrier ? undefined : fix };
    this.#findings.push(makeFinding(rule, report, severity, placed));
  }

  /** Records a check that could not run; the same reason is listed once per rule and parameters. */
  notChecked(rule: RuleDescription | string, { reason, params, location }: NotCheckedReport): void {
    const id = typeof rule === 'string' ? rule : rule.id;
    if (this.isOff(id)) return;
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
      const report = {
        message: 'capped',
        params: {
          shown: findings.length,
          total: this.#total,
          errors: counts.error,
          warnings: counts.warning,
          infos: counts.info,
        },
      };
      findings.push(makeFinding(tooManyFindings, report, 'info', { location: { source: this.#source } }));
    }
    return { findings, notChecked: [...this.#ledger.values()], counts };
  }

  #keeps(fault: Fault): boolean {
    const within = this.#findings.length < this.#maxFindings;
    const group = (fault.group ??= this.#groupOf(fault));
    if (group === undefined) return within;
    group.seen += 1;
    return within || group.seen <= keptPerGroup;
  }

  #groupOf({ rule, report, general }: Fault): Group | undefined {
    const key = `${rule.id}/${report.message} ${general()}`;
    let group = this.#groups.get(key);
    if (group === undefined && this.#groups.size < maxGroups) this.#groups.set(key, (group = { seen: 0 }));
    return group;
  }
}

/** Parameters of many findings: copied once, and the fingerprint is worked out once for each path without positions. */
interface SharedParams {
  readonly params: FindingParams;
  readonly fingerprintAt: (path: string) => string;
}

const shared = new WeakMap<FindingParams, SharedParams>();

function shareParams({ id }: RuleDescription, { message, params: own = {} }: PlacelessReport): SharedParams {
  let known = shared.get(own);
  if (known === undefined) {
    const params = detach(own);
    const fingerprintAt = remember((path) => computeFingerprint(id, message, { source: '', path }, params));
    shared.set(own, (known = { params, fingerprintAt }));
  }
  return known;
}

function makeFinding(
  rule: RuleDescription,
  report: PlacelessReport,
  severity: Severity,
  place: { readonly location: Location; readonly fix?: Fix | undefined },
): Finding {
  const { passing } = report;
  const common = passing && shareParams(rule, report);
  const params = common ? { ...common.params, ...detach(passing) } : detach(report.params ?? {});
  const location = detach(place.location);
  const sample = detach(report.sample);
  const fix = detach(place.fix);
  return {
    rule: rule.id,
    message: report.message,
    params,
    severity,
    basis: rule.basis,
    location,
    references: report.references ? [...rule.references, ...report.references] : rule.references,
    fingerprint:
      common?.fingerprintAt(generalizePath(location.path ?? '')) ??
      computeFingerprint(rule.id, report.message, location, params),
    ...(sample !== undefined && { sample }),
    ...(fix && { fix }),
  };
}
