/** Collects what the files of one type say, in memory that does not grow with the files. */
import type { FileReport, Finding, Verdict } from '@hulian/validators';
import type { ArtifactCause } from './types.js';

const worst: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, info: 2 };

/** One type at work. */
export class TypeTally {
  readonly seen = new Set<string>();
  /** Query cases: the keys asked for. */
  readonly keys: { readonly found: string[]; readonly 'not-found': string[] } = {
    found: [],
    'not-found': [],
  };
  readonly digests: string[] = [];
  files = 0;
  passed = 0;
  records = 0;
  failed = false;
  unchecked = false;
  readonly #causes = new Map<string, { count: number; files: number; example: ArtifactCause['example'] }>();

  take(report: FileReport, digest: string): void {
    this.files += 1;
    this.records += report.records ?? 0;
    this.digests.push(digest);
    this.#note(report.verdict);
    const met = new Set<string>();
    for (const { rule, message, params, severity } of report.findings) {
      if (severity === 'info') continue;
      const key = `${severity} ${rule}/${message}`;
      const cause = this.#causes.get(key) ?? {
        count: 0,
        files: 0,
        example: { rule, message, params, severity },
      };
      cause.count += 1;
      if (!met.has(key)) cause.files += 1;
      met.add(key);
      this.#causes.set(key, cause);
    }
  }

  #note(verdict: Verdict): void {
    if (verdict === 'pass') this.passed += 1;
    else if (verdict === 'fail') this.failed = true;
    else this.unchecked = true;
  }

  /** Errors first, then what occurred most. */
  causes(): ArtifactCause[] {
    return [...this.#causes]
      .sort(
        ([a, one], [b, two]) =>
          worst[one.example.severity] - worst[two.example.severity] ||
          two.count - one.count ||
          (a < b ? -1 : 1),
      )
      .map(([, cause]) => cause);
  }
}
